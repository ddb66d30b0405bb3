package nl.duaal.engine;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The file form of a model (section 8): JSON in UTF-8. */
public final class ModelFile {

    /** Larger files are refused unread. */
    public static final int MAX_BYTES = 5_000_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ModelFile() {}

    /**
     * The model that a file holds, checked and once evaluated; or every problem of the file in one go.
     */
    public static Outcome<Model> read(byte[] file) {
        return read(file, Map.of());
    }

    /**
     * The same, with the values or formulas of some parameters replaced by numbers before anything is evaluated: what
     * only those formulas did wrong is then no problem any more.
     *
     * @param replaced finite numbers by name; a name that no parameter has is a problem of the file as a whole
     */
    public static Outcome<Model> read(byte[] file, Map<String, Double> replaced) {
        if (file.length > MAX_BYTES) {
            return refused(Problem.Code.FILE_TOO_LARGE, Integer.toString(MAX_BYTES));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return refused(Problem.Code.NOT_UTF8);
        }
        boolean marked = text.startsWith(BYTE_ORDER_MARK);
        if (marked) text = text.substring(1);
        Json root;
        try {
            root = JsonReader.read(text);
        } catch (JsonReader.SyntaxException syntax) {
            if (marked) return refused(Problem.Code.BYTE_ORDER_MARK);
            int line = 1
                    + (int) text.chars().limit(syntax.at).filter(c -> c == '\n').count();
            int column = syntax.at - text.lastIndexOf('\n', syntax.at - 1);
            return refused(Problem.Code.NOT_JSON, Integer.toString(line), Integer.toString(column));
        }
        Problems problems = new Problems(() -> root);
        if (marked) problems.add(Problem.Code.BYTE_ORDER_MARK, Problems.FILE);
        if (!(root instanceof Json.Obj object)) {
            problems.add(Problem.Code.WRONG_TYPE, Problems.FILE, Fields.OBJECT);
            return problems.refused();
        }
        Model model = replaced(ModelReader.read(object, problems), replaced, problems);
        new Calculation(model, problems).evaluation();
        return problems.isEmpty() ? new Outcome.Ok<>(model) : problems.refused();
    }

    private static Model replaced(Model model, Map<String, Double> numbers, Problems problems) {
        Model changed = model;
        Set<String> names = new HashSet<>();
        for (Model.Parameter parameter : model.parameters()) names.add(parameter.name());
        for (Map.Entry<String, Double> number : numbers.entrySet()) {
            String name = number.getKey();
            if (names.contains(name)) changed = Input.replace(changed, "par_" + name, Expression.of(number.getValue()));
            else problems.add(Problem.Code.UNKNOWN_NAME, Problems.FILE, name);
        }
        return changed;
    }

    private static Outcome<Model> refused(Problem.Code code, String... arguments) {
        return new Outcome.Refused<>(List.of(Problem.of(code, Problems.FILE, arguments)));
    }

    /** SHA-256 of the canonical file in hexadecimal: the same for models that give the same results, name and all. */
    public static String sha256(Model model) {
        return sha256(write(model));
    }

    /** SHA-256 of the text of a file in UTF-8, in hexadecimal. */
    public static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /** A model as the JSON that its file would hold, which says in what order its parts stand. */
    static Json layout(Model model) {
        try {
            return JsonReader.read(write(model));
        } catch (JsonReader.SyntaxException ownFile) {
            throw new IllegalStateException("what was written is not JSON at " + ownFile.at, ownFile);
        }
    }

    /**
     * The canonical file form: fixed order of fields, shortest decimals, line feeds; reading it back gives an equal model.
     */
    public static String write(Model model) {
        return ModelWriter.write(model);
    }
}
