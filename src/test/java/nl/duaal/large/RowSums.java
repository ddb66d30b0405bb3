package nl.duaal.large;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows that go nowhere: what stays of each table is one number for all its rows in their order. */
final class RowSums extends Rows {

    private final Map<String, MessageDigest> sums = new TreeMap<>();

    @Override
    protected long newestId(String table) {
        return 0;
    }

    @Override
    protected void write(String table, String columns, @Nullable Object[] values) {
        var text = new StringBuilder();
        for (var value : values) {
            SqlText.append(text, value);
            text.append(';');
        }
        sums.computeIfAbsent(table, _ -> sha256()).update(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The first half of the SHA-256 of each table. */
    Map<String, String> sums() {
        var found = new TreeMap<String, String>();
        sums.forEach((table, sum) ->
                found.put(table, HexFormat.of().formatHex(copy(sum).digest()).substring(0, 32)));
        return found;
    }

    private static MessageDigest copy(MessageDigest sum) {
        try {
            return (MessageDigest) sum.clone();
        } catch (CloneNotSupportedException none) {
            throw new AssertionError(none);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException none) {
            throw new AssertionError("every Java has SHA-256", none);
        }
    }
}
