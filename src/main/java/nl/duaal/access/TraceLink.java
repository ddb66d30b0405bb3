package nl.duaal.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** One trace as it stands in the chain, every column of it. */
record TraceLink(
        long organisation,
        long position,
        Instant happenedAt,
        @Nullable Long account,
        String action,
        String subjectKind,
        @Nullable String subject,
        String result,
        @Nullable String origin,
        String details,
        String previousHash,
        String hash) {

    /** What the first trace of an organisation follows. */
    static final String BEGINNING = "0".repeat(64);

    /** The same with the hash that belongs to it. */
    TraceLink sealed() {
        return new TraceLink(
                organisation,
                position,
                happenedAt,
                account,
                action,
                subjectKind,
                subject,
                result,
                origin,
                details,
                previousHash,
                computedHash());
    }

    /** Whether the hash is the one that belongs to the rest. */
    boolean isSound() {
        return hash.equals(computedHash());
    }

    /** SHA-256 over every other column, each with its length before it, so that no two traces read the same. */
    private String computedHash() {
        var text = new StringBuilder();
        add(text, previousHash);
        add(text, Long.toString(organisation));
        add(text, Long.toString(position));
        add(text, happenedAt.getEpochSecond() + "." + happenedAt.getNano() / 1000);
        add(text, account == null ? null : account.toString());
        add(text, action);
        add(text, subjectKind);
        add(text, subject);
        add(text, result);
        add(text, origin);
        add(text, details);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    private static void add(StringBuilder text, @Nullable String part) {
        if (part == null) text.append("-;");
        else text.append(part.length()).append(':').append(part).append(';');
    }
}
