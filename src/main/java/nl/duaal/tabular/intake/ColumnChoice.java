package nl.duaal.tabular.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Sheet;

/**
 * Which column of a sheet says what.
 *
 * @param headRow place in {@link Sheet#rows} of the row with heads; -1 when there is none
 * @param fields  by column the key of a field, or empty where it is left out
 */
public record ColumnChoice(int headRow, List<String> fields) {

    /** Heads stand among the first rows that hold anything. */
    private static final int LOOKED_AT = 15;

    public ColumnChoice {
        fields = List.copyOf(fields);
    }

    /**
     * What the heads themselves say.
     *
     * @param labels of the fields, by their key, in every language that a head may be in
     */
    public static ColumnChoice guess(Sheet sheet, List<ImportField> fields, Map<String, ? extends Set<String>> labels) {
        var known = known(fields, labels);
        int best = 0;
        long most = 0;
        for (int i = 0; i < Math.min(LOOKED_AT, sheet.rows().size()); i++) {
            long found = sheet.rows().get(i).cells().stream()
                    .map(cell -> known.get(plain(cell.text())))
                    .filter(java.util.Objects::nonNull)
                    .distinct()
                    .count();
            if (found > most) {
                most = found;
                best = i;
            }
        }
        return new ColumnChoice(best, guessed(sheet, best, known));
    }

    private static List<String> guessed(Sheet sheet, int headRow, Map<String, String> known) {
        var taken = new ArrayList<String>();
        var head = sheet.rows().get(headRow);
        for (int column = 0; column < sheet.columns(); column++) {
            String field = known.getOrDefault(plain(head.cell(column).text()), "");
            taken.add(taken.contains(field) ? "" : field);
        }
        return taken;
    }

    private static Map<String, String> known(List<ImportField> fields, Map<String, ? extends Set<String>> labels) {
        var known = new HashMap<String, String>();
        for (var field : fields) {
            known.putIfAbsent(plain(field.key()), field.key());
            field.hints().forEach(hint -> known.putIfAbsent(plain(hint), field.key()));
        }
        for (var field : fields) {
            var own = labels.get(field.key());
            if (own != null) own.forEach(label -> known.put(plain(label), field.key()));
        }
        known.remove("");
        return known;
    }

    /** This, with another row for heads, and the columns as they are. */
    public ColumnChoice withHeadRow(int row) {
        return new ColumnChoice(row, fields);
    }

    /** This, with another field for one column; a column that had the field before is left out. */
    public ColumnChoice with(int column, String field) {
        return new ColumnChoice(
                headRow,
                IntStream.range(0, fields.size())
                        .mapToObj(i -> i == column ? field : fields.get(i).equals(field) ? "" : fields.get(i))
                        .toList());
    }

    /** The column of a field, from 0; -1 when none was chosen. */
    public int column(String field) {
        return fields.indexOf(field);
    }

    /** Fields that every row must say and no column does. */
    public List<ImportField> missing(List<ImportField> all) {
        return all.stream()
                .filter(field -> field.required() && column(field.key()) < 0)
                .toList();
    }

    /** The rows under the heads. */
    public List<Sheet.Row> rows(Sheet sheet) {
        return sheet.rows().subList(headRow + 1, sheet.rows().size());
    }

    /** Tells heads apart from other heads, whatever stands below them: a SHA-256 in hexadecimal. */
    public static String fingerprint(Sheet sheet, int headRow) {
        String heads = headRow < 0
                ? "-" + sheet.columns()
                : sheet.rows().get(headRow).cells().stream()
                        .map(cell -> plain(cell.text()))
                        .collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(heads.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** As people mean it: without capitals, accents, signs and what stands between brackets. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("\\([^)]*\\)", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9%€]+", "");
    }

    /** What stands above a column: its head, or nothing. */
    public String head(Sheet sheet, int column) {
        return headRow < 0 ? "" : sheet.rows().get(headRow).cell(column).text();
    }

    /** What the first rows hold in a column, as an example. */
    public List<String> examples(Sheet sheet, int column, int count) {
        return rows(sheet).stream()
                .limit(50)
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isBlank())
                .map(Cell::text)
                .distinct()
                .limit(count)
                .toList();
    }
}
