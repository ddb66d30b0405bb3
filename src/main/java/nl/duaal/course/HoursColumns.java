package nl.duaal.course;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.duaal.language.Roll;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Sheet;
import nl.duaal.tabular.intake.ColumnChoice;
import nl.duaal.tabular.intake.ImportField;
import nl.duaal.tabular.intake.WideSheet;

/** The columns of a table of hours worked, and how people write what stands in them. */
final class HoursColumns {

    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String MONTH = "month";
    static final String HOURS = "hours";
    static final String REASON = "reason";

    /** Room for what is no month, to say so. */
    private static final int MONTH_AS_WRITTEN = 40;

    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "januari", "january"),
            List.of("feb", "februari", "february"),
            List.of("mrt", "maart", "mar", "march"),
            List.of("apr", "april"),
            List.of("mei", "may"),
            List.of("jun", "juni", "june"),
            List.of("jul", "juli", "july"),
            List.of("aug", "augustus", "august"),
            List.of("sep", "sept", "september"),
            List.of("okt", "oktober", "oct", "october"),
            List.of("nov", "november"),
            List.of("dec", "december"));

    private static final Pattern NAMED =
            Pattern.compile("(?:uren\\s+|hours\\s+)?(\\p{L}{3,9})\\.?[\\s\\-/']*([0-9]{2}|[0-9]{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[\\-/.]([0-9]{1,2})(?:[\\-/.][0-9]{1,2})?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(?:[0-9]{1,2}[\\-/.])?([0-9]{1,2})[\\-/.]([0-9]{4})");

    static final List<ImportField> FIELDS = Stream.concat(
                    Roll.FIELDS.stream(),
                    Stream.of(
                            new ImportField(
                                    MONTH,
                                    new ImportField.Type.Text(MONTH_AS_WRITTEN),
                                    false,
                                    "maand",
                                    "periode",
                                    "month",
                                    "period"),
                            new ImportField(
                                    FROM,
                                    new ImportField.Type.Day(),
                                    false,
                                    "van",
                                    "vanaf",
                                    "eerste dag",
                                    "begin",
                                    "startdatum",
                                    "datum",
                                    "from",
                                    "first day",
                                    "date"),
                            new ImportField(
                                    UNTIL,
                                    new ImportField.Type.Day(),
                                    false,
                                    "tot en met",
                                    "t/m",
                                    "tm",
                                    "laatste dag",
                                    "eind",
                                    "einddatum",
                                    "until",
                                    "last day"),
                            new ImportField(
                                    HOURS,
                                    new ImportField.Type.Number(),
                                    true,
                                    "uren",
                                    "aantal uren",
                                    "gewerkte uren",
                                    "uur",
                                    "hours",
                                    "hours worked"),
                            new ImportField(
                                    REASON,
                                    new ImportField.Type.Text(Entries.REASON_MAX_LENGTH),
                                    false,
                                    "reden",
                                    "waarom",
                                    "reason")))
            .toList();

    private HoursColumns() {}

    /** A sheet with a column for each month as one with a row for each; other sheets as they are. */
    static Sheet inRows(Sheet sheet, UnaryOperator<String> called) {
        var guess = ColumnChoice.guess(sheet, FIELDS, Map.of());
        if (guess.column(HOURS) >= 0 && (guess.column(MONTH) >= 0 || guess.column(FROM) >= 0)) return sheet;
        return WideSheet.inRows(
                sheet,
                Stream.of(MONTH, HOURS).map(called).toList(),
                HoursColumns::isWho,
                HoursColumns::head,
                (month, cell) -> List.of(new Cell.Text(month.toString()), cell),
                1);
    }

    private static boolean isWho(Cell cell) {
        var head = new Sheet("", List.of(new Sheet.Row(1, List.of(cell))));
        return ColumnChoice.guess(head, Roll.FIELDS, Map.of()).column(Roll.PERSON) >= 0;
    }

    private static Optional<YearMonth> head(Cell cell) {
        return switch (cell) {
            case Cell.Day(var day) -> Optional.of(YearMonth.from(day));
            case Cell.Text(var text) -> month(text);
            default -> Optional.empty();
        };
    }

    /** A month as people write it: {@code sep 2026}, {@code september '26}, {@code 2026-09}, {@code 9-2026}. */
    static Optional<YearMonth> month(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.length() > MONTH_AS_WRITTEN) return Optional.empty();
        var named = NAMED.matcher(plain);
        if (named.matches()) {
            for (int i = 0; i < MONTHS.size(); i++) {
                if (MONTHS.get(i).contains(named.group(1))) {
                    int year = Integer.parseInt(named.group(2));
                    return month(year < 100 ? 2000 + year : year, i + 1);
                }
            }
            return Optional.empty();
        }
        var year = YEAR_FIRST.matcher(plain);
        if (year.matches()) return month(Integer.parseInt(year.group(1)), Integer.parseInt(year.group(2)));
        var month = MONTH_FIRST.matcher(plain);
        if (month.matches()) return month(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)));
        return Optional.empty();
    }

    private static Optional<YearMonth> month(int year, int month) {
        try {
            return Optional.of(YearMonth.of(year, month));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
