package nl.duaal.tabular;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import nl.duaal.tabular.TableReading.Reason;

/**
 * Reads a table that may come from anybody: XLSX, CSV, or a block pasted out of a spreadsheet. What kind it is follows
 * from its first bytes, never from its name. Memory is bounded by the limits here; nothing is written to disk, no
 * formula is worked out, and nothing outside the file is asked for.
 *
 * @see "decision 0058: tables in and out"
 */
public final class TableReader {

    public static final int MAX_BYTES = 20_000_000;
    /** Of the parts of an XLSX file that are read, all together. */
    public static final long MAX_UNPACKED = 200_000_000;

    public static final int MAX_PARTS = 1_000;
    /** Packed bytes for each unpacked one, at least. */
    public static final double MIN_RATIO = 0.01;

    /** With anything in them. */
    public static final int MAX_ROWS = 200_000;

    public static final int MAX_COLUMNS = 500;
    public static final int MAX_CELLS = 2_000_000;
    /** Of all texts together, in characters. */
    public static final int MAX_TEXT = 40_000_000;

    /** What a cell of a spreadsheet can hold. */
    public static final int MAX_CELL_LENGTH = 32_767;

    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private TableReader() {}

    /** @param file any bytes; what is no table is refused, never an exception */
    public static TableReading read(byte[] file) {
        try {
            if (file.length > MAX_BYTES) throw new RefusedException(Reason.TOO_LARGE);
            if (file.length == 0) throw new RefusedException(Reason.EMPTY);
            if (startsWith(file, OLE)) throw new RefusedException(ole(file));
            return read(startsWith(file, ZIP) ? XlsxTable.read(file) : CsvText.read(CsvEncoding.text(file)), file);
        } catch (RefusedException refused) {
            return refused.reading();
        }
    }

    /** Reads a block that was pasted: cells divided by tabs, as spreadsheets copy them, or any other CSV. */
    public static TableReading paste(String block) {
        byte[] bytes = block.getBytes(StandardCharsets.UTF_8);
        try {
            if (bytes.length > MAX_BYTES) throw new RefusedException(Reason.TOO_LARGE);
            return read(CsvText.read(block), bytes);
        } catch (RefusedException refused) {
            return refused.reading();
        }
    }

    private static TableReading read(List<Sheet> sheets, byte[] file) throws RefusedException {
        var filled = sheets.stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
        if (filled.isEmpty()) throw new RefusedException(Reason.EMPTY);
        return new TableReading.Read(filled, sha256(file));
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        if (file.length < start.length) return false;
        for (int i = 0; i < start.length; i++) {
            if (file[i] != start[i]) return false;
        }
        return true;
    }

    /** Old Excel files and newer ones behind a password come in the same container. */
    private static Reason ole(byte[] file) {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        search:
        for (int at = 0; at <= file.length - name.length; at++) {
            for (int i = 0; i < name.length; i++) {
                if (file[at + i] != name[i]) continue search;
            }
            return Reason.PASSWORD;
        }
        return Reason.OLD_EXCEL;
    }
}
