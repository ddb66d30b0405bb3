package nl.duaal.persistence;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A backup: a dump in SQL with what it should hold in comments at its end, compressed, and sealed.
 *
 * <p>The seal is one more line of SQL comment, compressed by itself, with the SHA-256 of every byte before it. So the
 * whole is one ordinary gzip file, which {@code gunzip -c FILE | mariadb} reads without us, and no byte of it can
 * change unnoticed.
 */
final class BackupFile {

    private static final String FORM = "-- Duaal backup 1";
    private static final String SCHEMA = "-- Duaal schema ";
    private static final String TABLE = "-- Duaal table ";
    private static final Pattern TABLE_LINE = Pattern.compile(Pattern.quote(TABLE) + "(\\S+) (\\d+) ([0-9a-f]{64})");
    private static final int SEAL_LENGTH = seal("0".repeat(64)).length;

    /** More than all comments at the end of a backup can be. */
    private static final int LONGEST_END = 1 << 16;

    /**
     * What a backup says of itself.
     *
     * @param schema version of the tables
     */
    record Contents(String schema, Map<String, TableSums.Sum> tables) {

        long rows() {
            return tables.values().stream().mapToLong(TableSums.Sum::rows).sum();
        }
    }

    private BackupFile() {}

    /**
     * Writes a file that is whole or not there, for its owner only.
     *
     * @return what it holds
     */
    static Contents write(Path file, String schema, InputStream dump) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, FolderLock.forOwnerOnly(beside));
        try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            var hashed = new DigestOutputStream(out, TableSums.sha256());
            var sums = new TableSums();
            var compressed = new GZIPOutputStream(hashed, 1 << 16);
            var buffer = new byte[1 << 16];
            for (int n = dump.read(buffer); n >= 0; n = dump.read(buffer)) {
                sums.write(buffer, 0, n);
                compressed.write(buffer, 0, n);
            }
            var contents = new Contents(schema, sums.finished());
            compressed.write(comments(contents).getBytes(StandardCharsets.UTF_8));
            compressed.finish();
            out.write(seal(HexFormat.of().formatHex(hashed.getMessageDigest().digest())));
            out.flush();
            channel.force(true);
            // not REPLACE_EXISTING: a backup never takes the place of another
            if (Files.exists(file)) throw new CannotBackUp(file + " exists already; choose another name.");
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            return contents;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /**
     * What an undamaged backup holds.
     *
     * @throws CannotBackUp when it is damaged, or no backup
     */
    static Contents check(Path file) throws IOException {
        if (!Files.isRegularFile(file)) throw new CannotBackUp("There is no file " + file + ".");
        long length = Files.size(file) - SEAL_LENGTH;
        if (length <= 0) throw damaged(file, null);
        try (var raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var seal = seal(HexFormat.of().formatHex(hashed(raw, length)));
            if (!Arrays.equals(seal, raw.readNBytes(SEAL_LENGTH))) throw damaged(file, null);
        }
        try (var sql = open(file)) {
            return contents(file, lastOf(sql));
        } catch (ZipException | EOFException noGzip) {
            throw damaged(file, noGzip);
        }
    }

    private static byte[] hashed(InputStream stream, long length) throws IOException {
        var digest = TableSums.sha256();
        var buffer = new byte[1 << 16];
        for (long left = length; left > 0; ) {
            int n = stream.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (n < 0) throw new EOFException("the file became shorter");
            digest.update(buffer, 0, n);
            left -= n;
        }
        return digest.digest();
    }

    /** The SQL in it. */
    static InputStream open(Path file) throws IOException {
        return new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), 1 << 16);
    }

    private static CannotBackUp damaged(Path file, @Nullable Exception cause) {
        var sentence = file + " is damaged, or is no backup of Duaal; nothing was changed.";
        return cause == null ? new CannotBackUp(sentence) : new CannotBackUp(sentence, cause);
    }

    private static String comments(Contents contents) {
        var lines = new ArrayList<>(List.of(FORM, SCHEMA + contents.schema()));
        contents.tables().forEach((name, sum) -> lines.add(TABLE + name + " " + sum.rows() + " " + sum.sha256()));
        return "\n" + String.join("\n", lines) + "\n";
    }

    private static Contents contents(Path file, String end) {
        // data cannot look like this: they never begin a line
        int from = end.lastIndexOf("\n" + FORM + "\n");
        if (from < 0) throw damaged(file, null);
        var schema = "";
        var tables = new TreeMap<String, TableSums.Sum>();
        for (var line : end.substring(from).split("\n", -1)) {
            if (line.startsWith(SCHEMA)) schema = line.substring(SCHEMA.length());
            var table = TABLE_LINE.matcher(line);
            if (table.matches()) {
                tables.put(table.group(1), new TableSums.Sum(Long.parseLong(table.group(2)), table.group(3)));
            }
        }
        return new Contents(schema, tables);
    }

    private static String lastOf(InputStream sql) throws IOException {
        var end = new byte[0];
        var buffer = new byte[LONGEST_END];
        for (int n = sql.readNBytes(buffer, 0, LONGEST_END); n > 0; n = sql.readNBytes(buffer, 0, LONGEST_END)) {
            var both = new ByteArrayOutputStream();
            both.write(end, Math.max(0, end.length - LONGEST_END), Math.min(end.length, LONGEST_END));
            both.write(buffer, 0, n);
            end = both.toByteArray();
        }
        return new String(end, StandardCharsets.UTF_8);
    }

    private static byte[] seal(String sha256) {
        var bytes = new ByteArrayOutputStream();
        // stored, not compressed, so that it is always as long
        try (OutputStream stored = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.NO_COMPRESSION);
            }
        }) {
            stored.write(("-- Duaal sha256 " + sha256 + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
