package nl.duaal.trajectory.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A design as text: always the same text for the same design, so that its hash stands for it. */
public final class DesignJson {

    /** Which form of text this is; a later form will be able to read this one. */
    public static final int FORM = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private DesignJson() {}

    /** The text of a design. */
    public static String write(Design design) {
        return MAPPER.writeValueAsString(design);
    }

    /**
     * The design of a text that {@link #write} made.
     *
     * @throws tools.jackson.core.JacksonException when it is not such a text
     */
    public static Design read(String text) {
        return MAPPER.readValue(text, Design.class);
    }

    /** The same as a tree, to lay beside another. */
    static ObjectNode tree(Design design) {
        return (ObjectNode) MAPPER.readTree(write(design));
    }

    /** The design of a tree. */
    static Design of(ObjectNode tree) {
        return MAPPER.treeToValue(tree, Design.class);
    }

    /** What stands for the text: its SHA-256, in hexadecimals. */
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
