package nl.duaal.persistence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts the rows of every table in a dump and adds them up to one checksum each, while the dump passes by.
 * So they are those of the very moment that the dump shows, whoever writes meanwhile.
 */
final class TableSums extends OutputStream {

    /**
     * What a table holds.
     *
     * @param sha256 over its rows, in the order of their keys, as the dump writes them
     */
    record Sum(long rows, String sha256) {}

    private static final String TABLE = "CREATE TABLE `";
    private static final String ROWS = "INSERT INTO `";
    private static final String ROWS_FOLLOW = "` VALUES";

    private static final class Running {
        private final MessageDigest digest = sha256();
        private long rows;
    }

    private final Map<String, Running> tables = new TreeMap<>();
    private final Line line = new Line();
    private boolean amongRows;
    private String table = "";

    /** A line that is being read; gives its bytes away without copying them. */
    private static final class Line extends ByteArrayOutputStream {

        boolean startsWith(String text) {
            if (count < text.length()) return false;
            for (int i = 0; i < text.length(); i++) if (buf[i] != text.charAt(i)) return false;
            return true;
        }

        char last() {
            return (char) buf[count - 1];
        }

        void into(MessageDigest digest, int length) {
            digest.update(buf, 0, length);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int start = from;
        for (int i = from; i < from + length; i++) {
            if (bytes[i] != '\n') continue;
            line.write(bytes, start, i - start);
            endOfLine();
            start = i + 1;
        }
        line.write(bytes, start, from + length - start);
    }

    private void endOfLine() throws IOException {
        if (amongRows) {
            // every row ends in a comma, the last one in a semicolon; neither belongs to it
            if (!line.startsWith("(") || (line.last() != ',' && line.last() != ';')) throw unknown();
            var running = sumOf(table);
            line.into(running.digest, line.size() - 1);
            running.digest.update((byte) '\n');
            running.rows++;
            amongRows = line.last() == ',';
        } else if (line.startsWith(TABLE)) {
            var text = line.toString(StandardCharsets.UTF_8);
            sumOf(text.substring(TABLE.length(), text.lastIndexOf('`')));
        } else if (line.startsWith(ROWS)) {
            var text = line.toString(StandardCharsets.UTF_8);
            if (!text.endsWith(ROWS_FOLLOW)) throw unknown();
            table = text.substring(ROWS.length(), text.length() - ROWS_FOLLOW.length());
            amongRows = true;
        }
        line.reset();
    }

    private Running sumOf(String name) {
        return tables.computeIfAbsent(name, key -> new Running());
    }

    private static IOException unknown() {
        return new IOException("the dump is written in an unknown way");
    }

    /** What has passed by; to be asked once, at the end. */
    Map<String, Sum> finished() {
        var sums = new TreeMap<String, Sum>();
        tables.forEach((name, running) ->
                sums.put(name, new Sum(running.rows, HexFormat.of().formatHex(running.digest.digest()))));
        return sums;
    }

    /** The tables that are not the same, in words; empty when all are. */
    static List<String> differences(Map<String, Sum> expected, Map<String, Sum> found) {
        var differences = new ArrayList<String>();
        var names = new TreeSet<>(expected.keySet());
        names.addAll(found.keySet());
        for (var name : names) {
            var before = expected.get(name);
            var after = found.get(name);
            if (before == null || after == null) {
                differences.add(name + " is " + (after == null ? "missing" : "too many"));
            } else if (before.rows() != after.rows()) {
                differences.add(name + " has " + after.rows() + " rows instead of " + before.rows());
            } else if (!before.equals(after)) {
                differences.add(name + " has other contents");
            }
        }
        return differences;
    }
}
