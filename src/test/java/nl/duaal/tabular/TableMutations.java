package nl.duaal.tabular;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.duaal.workbook.Mutations;

/** Damaged and hostile versions of a table, as XLSX and as CSV; the same seed gives the same file. */
public final class TableMutations {

    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16,
            Charset.forName("windows-1252"));

    private static final List<String> PIECES = List.of(
            "\"", "\"\"", ";", ",", "\t", "|", "\r", "\n", "\r\n", "\u0000", "\uFEFF", "'", "=1+1", "ÿ", "€", "😀",
            "sep=,\n");

    private static final List<String> CELLS = List.of(
            "<v>1e999</v>",
            "<v>NaN</v>",
            "<v>-1</v>",
            "<v>1E308</v>",
            "<v></v>",
            "<v>0x10p3</v>",
            "<v>99999999</v>",
            "<f>1/0</f>",
            "<f>WEBSERVICE(\"http://localhost:9/\")</f><v>1</v>",
            "<is><t>tekst</t></is>",
            "<is><r><t>_x0000_</t></r><rPh><t>x</t></rPh></is>",
            "<is><t>" + "x".repeat(40_000) + "</t></is>",
            "<v><v>1</v></v>");

    private static final Pattern CELL = Pattern.compile("(<c r=\")([A-Z]+\\d+)(\"[^>]*?)(?: t=\"\\w+\")?>(.*?)</c>");

    private TableMutations() {}

    /** A mutated file, two of three in XLSX. */
    public static byte[] mutate(byte[] xlsx, String csv, long seed) {
        var random = new Random(seed);
        return switch ((int) (seed % 3)) {
            case 0 -> csv(csv, random);
            case 1 -> Mutations.mutate(xlsx, seed);
            default ->
                Mutations.rezip(
                        xlsx, parts -> Mutations.on(parts, "xl/worksheets/sheet1.xml", xml -> cells(xml, random)));
        };
    }

    private static byte[] csv(String text, Random random) {
        var changed = new StringBuilder(text);
        for (int n = random.nextInt(20); n > 0; n--) {
            int at = random.nextInt(changed.length());
            int length = Math.min(random.nextInt(60), changed.length() - at);
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            switch (random.nextInt(5)) {
                case 0 -> changed.delete(at, at + length);
                case 1 -> changed.insert(at, changed.substring(at, at + length));
                case 2 -> changed.insert(at, piece);
                case 3 -> changed.insert(at, piece.repeat(random.nextInt(5_000)));
                default -> changed.setCharAt(at, (char) random.nextInt(0x2_000));
            }
        }
        byte[] bytes = changed.toString().getBytes(ENCODINGS.get(random.nextInt(ENCODINGS.size())));
        if (random.nextInt(4) == 0) bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
        for (int n = random.nextInt(8) - 4; n > 0 && bytes.length > 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static String cells(String xml, Random random) {
        double share = random.nextDouble() * random.nextDouble() * 0.5;
        return CELL.matcher(xml).replaceAll(cell -> {
            if (random.nextDouble() > share) return Matcher.quoteReplacement(cell.group());
            String type = List.of(
                            "",
                            " t=\"s\"",
                            " t=\"str\"",
                            " t=\"b\"",
                            " t=\"e\"",
                            " t=\"inlineStr\"",
                            " t=\"?\"",
                            " t=\"d\"")
                    .get(random.nextInt(8));
            String reference = List.of(
                            cell.group(2), cell.group(2), cell.group(2), "XFD1048576", "", "1", "ZZZZZZ9", "A1")
                    .get(random.nextInt(8));
            return Matcher.quoteReplacement(cell.group(1)
                    + reference
                    + cell.group(3)
                    + type
                    + ">"
                    + CELLS.get(random.nextInt(CELLS.size()))
                    + "</c>");
        });
    }
}
