package nl.duaal.tabular;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.duaal.shared.DecimalText;

/** How numbers, days and yes or no stand in files: written in Dutch notation, read in that and in ISO's. */
public final class Notation {

    /** More characters than this are no number and no day. */
    private static final int LONGEST = 40;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d-M-yyyy HH:mm");
    private static final Pattern EURO = Pattern.compile("€|EUR", Pattern.CASE_INSENSITIVE);
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]00:00(?::00)?)?");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    private static final Pattern DUTCH_DAY =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})(?: 0?0:00(?::00)?)?");
    private static final Pattern WRITTEN_DAY = Pattern.compile("(\\d{1,2})[- ]([a-zA-Z]{3,9})\\.?[- ](\\d{4})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec");
    private static final List<String> ENGLISH_MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private Notation() {}

    static String text(Cell cell) {
        return switch (cell) {
            case Cell.Empty() -> "";
            case Cell.Text(String value) -> value;
            case Cell.Figure figure -> text(figure);
            case Cell.Day(var day) -> DAY.format(day);
            case Cell.Moment(var moment) -> MOMENT.format(moment);
            case Cell.Truth(boolean value) -> value ? "ja" : "nee";
            case Cell.Fault(String code) -> code;
        };
    }

    private static String text(Cell.Figure figure) {
        var number = figure.percent() ? figure.decimal().movePointRight(2) : figure.decimal();
        var plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return plain.replace('.', ',') + (figure.percent() ? "%" : "");
    }

    /**
     * A number as people write it: {@code 1.234,50}, {@code 1234.5}, {@code 1,234.50}, {@code € 12,50}, {@code 17,13%}.
     * Where Dutch and English notation read it differently it is Dutch.
     */
    public static Optional<Cell.Figure> figure(String text) {
        if (text.length() > LONGEST) return Optional.empty();
        String rest = EURO.matcher(DecimalText.withoutSpaces(text)).replaceFirst("");
        boolean percent = rest.endsWith("%");
        if (percent) rest = rest.substring(0, rest.length() - 1);
        String number = rest;
        return DecimalText.DUTCH
                .parse(number)
                .or(() -> DecimalText.ENGLISH.parse(number))
                .map(value -> percent ? value.movePointLeft(2) : value)
                .map(BigDecimal::doubleValue)
                .map(value -> new Cell.Figure(value, percent));
    }

    /** A month as it is exported: {@code 2026-06}. */
    public static Optional<YearMonth> wholeMonth(String text) {
        String plain = text.strip();
        return ISO_MONTH.matcher(plain).matches() ? Optional.of(YearMonth.parse(plain)) : Optional.empty();
    }

    /** A day as people write it: {@code 1-9-2026}, {@code 01/09/2026}, {@code 2026-09-01}, {@code 1 september 2026}. */
    public static Optional<LocalDate> day(String text) {
        String plain = text.strip().replaceAll("[\\s\\u00a0]+", " ");
        if (plain.length() > LONGEST) return Optional.empty();
        var iso = ISO_DAY.matcher(plain);
        if (iso.matches()) return day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        var dutch = DUTCH_DAY.matcher(plain);
        if (dutch.matches()) return day(dutch.group(3), Integer.parseInt(dutch.group(2)), dutch.group(1));
        var written = WRITTEN_DAY.matcher(plain);
        if (!written.matches()) return Optional.empty();
        return day(written.group(3), month(written.group(2)), written.group(1));
    }

    private static int month(String name) {
        String start = name.toLowerCase(Locale.ROOT).substring(0, 3);
        if (start.equals("maa")) return 3;
        return 1 + Math.max(MONTHS.indexOf(start), ENGLISH_MONTHS.indexOf(start));
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException thereIsNoSuchDay) {
            return Optional.empty();
        }
    }

    /** Yes or no as people write it, in Dutch or English, also as a cross or a digit. */
    public static Optional<Boolean> truth(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "ja", "j", "yes", "y", "waar", "true", "x", "1" -> Optional.of(true);
            case "nee", "n", "no", "onwaar", "false", "0", "-" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
