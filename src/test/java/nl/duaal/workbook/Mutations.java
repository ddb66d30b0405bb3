package nl.duaal.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damaged and hostile versions of a workbook: bytes, parts, references, values; the same seed gives the same file. */
public final class Mutations {

    private static final List<String> WORKBOOK_PARTS =
            List.of("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml");
    private static final List<String> CONTENTS = List.of(
            "<v>1e999</v>",
            "<v>NaN</v>",
            "<v>-1</v>",
            "<v>0</v>",
            "<v>1E308</v>",
            "<v></v>",
            "<v>0x10p3</v>",
            "<v>12d</v>",
            "<f>1/0</f>",
            "<f>par_b+par_c</f>",
            "<f>cohort_participants</f>",
            "<f>" + "(".repeat(3_000) + "1" + ")".repeat(3_000) + "</f>",
            "<f>" + "-".repeat(8_000) + "1</f>",
            "<f>'" + "a".repeat(8_000) + "'!A1</f>",
            "<f>\"" + "\"\"".repeat(4_000) + "\"</f>",
            "<f>" + "1+".repeat(4_000) + "1</f>",
            "<f>WEBSERVICE(\"http://localhost:9/\")</f>",
            "<f>9^9^9^9^9</f>",
            "<f t=\"shared\" si=\"0\"/>",
            "<is><t>tekst</t></is>");

    private Mutations() {}

    public static byte[] mutate(byte[] file, long seed) {
        var random = new Random(seed);
        return switch (random.nextInt(8)) {
            case 0 -> bytes(file, random);
            case 1 -> Arrays.copyOf(file, random.nextInt(file.length + 1));
            case 2 -> joined(file, random);
            case 3 -> rezip(file, parts -> dropOrSwap(parts, random));
            case 4 -> rezip(file, parts -> in(parts, random, xml -> damaged(xml, random)));
            case 5 -> rezip(file, parts -> inSheets(parts, xml -> cells(xml, random)));
            case 6 -> rezip(file, parts -> on(parts, "xl/workbook.xml", xml -> names(xml, random)));
            default -> rezip(file, parts -> in(parts, random, xml -> repeated(xml, random)));
        };
    }

    /** The file with its parts changed. */
    public static byte[] rezip(byte[] file, UnaryOperator<Map<String, byte[]>> change) {
        try (var in = new ZipInputStream(new ByteArrayInputStream(file))) {
            var parts = new LinkedHashMap<String, byte[]>();
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                zip.setLevel(1);
                for (var part : change.apply(parts).entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Map<String, byte[]> on(Map<String, byte[]> parts, String part, UnaryOperator<String> change) {
        parts.computeIfPresent(
                part,
                (name, content) -> change.apply(new String(content, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    private static Map<String, byte[]> in(Map<String, byte[]> parts, Random random, UnaryOperator<String> change) {
        var candidates = new ArrayList<>(WORKBOOK_PARTS);
        parts.keySet().stream()
                .filter(name -> name.startsWith("xl/worksheets/sheet"))
                .forEach(candidates::add);
        return on(parts, candidates.get(random.nextInt(candidates.size())), change);
    }

    private static Map<String, byte[]> inSheets(Map<String, byte[]> parts, UnaryOperator<String> change) {
        // the sheets of the summary, the assumptions and the control
        for (String part : List.of("xl/worksheets/sheet2.xml", "xl/worksheets/sheet6.xml")) on(parts, part, change);
        return parts;
    }

    private static byte[] bytes(byte[] file, Random random) {
        byte[] damaged = file.clone();
        for (int n = 1 + random.nextInt(50); n > 0; n--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        return damaged;
    }

    private static byte[] joined(byte[] file, Random random) {
        int from = random.nextInt(file.length);
        byte[] joined = Arrays.copyOf(file, file.length + file.length - from);
        System.arraycopy(file, from, joined, file.length, file.length - from);
        return joined;
    }

    private static Map<String, byte[]> dropOrSwap(Map<String, byte[]> parts, Random random) {
        var names = new ArrayList<>(parts.keySet());
        String one = names.get(random.nextInt(names.size()));
        String other = names.get(random.nextInt(names.size()));
        if (random.nextBoolean()) parts.remove(one);
        else parts.put(one, parts.getOrDefault(other, new byte[0]));
        return parts;
    }

    private static String damaged(String xml, Random random) {
        var text = new StringBuilder(xml);
        for (int n = 1 + random.nextInt(10); n > 0 && !text.isEmpty(); n--) {
            int at = random.nextInt(text.length());
            int length = Math.min(random.nextInt(40), text.length() - at);
            switch (random.nextInt(3)) {
                case 0 -> text.delete(at, at + length);
                case 1 -> text.insert(at, text.substring(at, at + length));
                default -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
            }
        }
        return text.toString();
    }

    private static final Pattern CELL = Pattern.compile("(<c r=\"[A-Z]+\\d+\"[^>]*?)(?: t=\"\\w+\")?>(.*?)</c>");

    private static String cells(String xml, Random random) {
        double share = random.nextDouble() * random.nextDouble();
        return CELL.matcher(xml).replaceAll(cell -> {
            if (random.nextDouble() > share) return java.util.regex.Matcher.quoteReplacement(cell.group());
            String type = List.of("", " t=\"s\"", " t=\"str\"", " t=\"b\"", " t=\"e\"", " t=\"inlineStr\"", " t=\"?\"")
                    .get(random.nextInt(7));
            return java.util.regex.Matcher.quoteReplacement(
                    cell.group(1) + type + ">" + CONTENTS.get(random.nextInt(CONTENTS.size())) + "</c>");
        });
    }

    private static final Pattern NAME = Pattern.compile("(<definedName name=\")([^\"]+)(\"[^>]*>)([^<]*)<");

    private static String names(String xml, Random random) {
        double share = random.nextDouble() * random.nextDouble();
        return NAME.matcher(xml).replaceAll(name -> {
            if (random.nextDouble() > share) return java.util.regex.Matcher.quoteReplacement(name.group());
            String refers = List.of(
                            name.group(2),
                            "#REF!",
                            "Aannames!$XFD$1048576",
                            "'weg'!$A$1",
                            "Aannames!$B$5:$B$9",
                            "",
                            "!",
                            "'")
                    .get(random.nextInt(8));
            return java.util.regex.Matcher.quoteReplacement(name.group(1) + (random.nextInt(4) == 0 ? "anders_" : "")
                    + name.group(2) + name.group(3) + refers + "<");
        });
    }

    private static String repeated(String xml, Random random) {
        int at = xml.indexOf('<', random.nextInt(Math.max(1, xml.length())));
        if (at < 0) return xml;
        String[] pieces = {"<a>", "<c r=\"B5\">", "<c r=\"B5\"><v>1</v></c>", "<!-- -->", "&amp;", "<?p q?>", "<t>x</t>"
        };
        return xml.substring(0, at)
                + pieces[random.nextInt(pieces.length)].repeat(random.nextInt(20_000))
                + xml.substring(at);
    }
}
