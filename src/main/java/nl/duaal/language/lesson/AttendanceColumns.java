package nl.duaal.language.lesson;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.duaal.language.Roll;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Notation;
import nl.duaal.tabular.Sheet;
import nl.duaal.tabular.intake.ColumnChoice;
import nl.duaal.tabular.intake.ImportField;
import nl.duaal.tabular.intake.WideSheet;
import org.jspecify.annotations.Nullable;

/** The columns of a table of attendance, and how people write what stands in them. */
final class AttendanceColumns {

    static final String ON = "on";
    static final String TIME = "time";
    static final String STATE = "state";
    static final String MINUTES = "minutes";

    private static final int TIME_AS_WRITTEN = 20;
    private static final int MINUTES_OF_DAY = 24 * 60;
    /** A date in the head of a column, perhaps after the day of the week and before the time. */
    private static final Pattern HEAD =
            Pattern.compile("(?:\\p{L}{2,9}\\.?\\s+)?([0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{2,4})(?:\\s+(.{1,12}))?");
    /** What was said and how many minutes: {@code T 15}. */
    private static final Pattern WITH_MINUTES =
            Pattern.compile("(\\p{L}[\\p{L} ]{0,20}?)\\s*([0-9]{1,3})\\s*(?:m|min|minuten|minutes|')?\\.?");

    private static final Pattern CLOCK =
            Pattern.compile("([0-9]{1,2})(?:[:.u]([0-9]{2}))?(?::[0-9]{2})?\\s*(?:u|uur|h)?");

    private AttendanceColumns() {}

    /** @param locale whose letters stand for what was said, as on the list on paper */
    static List<ImportField> fields(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return Stream.concat(
                        Roll.FIELDS.stream(),
                        Stream.of(
                                new ImportField(
                                        ON,
                                        new ImportField.Type.Day(),
                                        true,
                                        "datum",
                                        "dag",
                                        "lesdatum",
                                        "lesdag",
                                        "date",
                                        "day",
                                        "lesson date"),
                                new ImportField(
                                        TIME,
                                        new ImportField.Type.Text(TIME_AS_WRITTEN),
                                        false,
                                        "tijd",
                                        "begintijd",
                                        "starttijd",
                                        "van",
                                        "aanvang",
                                        "time",
                                        "start time"),
                                new ImportField(
                                        STATE,
                                        new ImportField.Type.Choice(states(english)),
                                        true,
                                        "aanwezigheid",
                                        "aanwezig",
                                        "status",
                                        "presentie",
                                        "attendance",
                                        "present",
                                        "state"),
                                new ImportField(
                                        MINUTES,
                                        new ImportField.Type.Number(),
                                        false,
                                        "minuten",
                                        "minuten te laat",
                                        "te laat",
                                        "minutes",
                                        "minutes late")))
                .toList();
    }

    private static List<ImportField.Option> states(boolean english) {
        return List.of(
                option(
                        Attendance.PRESENT,
                        english ? "p" : "a",
                        "p",
                        "aanwezig",
                        "present",
                        "aw",
                        "x",
                        "v",
                        "1",
                        "ja",
                        "yes"),
                option(Attendance.LATE, english ? "l" : "t", "l", "t", "te laat", "laat", "tl", "late"),
                option(
                        Attendance.EXCUSED,
                        english ? "e" : "m",
                        "m",
                        "e",
                        "afgemeld",
                        "met bericht",
                        "afwezig met bericht",
                        "ziek",
                        "verlof",
                        "geoorloofd",
                        "geoorloofd afwezig",
                        "excused",
                        "sick"),
                option(
                        Attendance.ABSENT,
                        english ? "a" : "z",
                        "z",
                        "afwezig",
                        "zonder bericht",
                        "afwezig zonder bericht",
                        "ongeoorloofd",
                        "ongeoorloofd afwezig",
                        "absent",
                        "no show",
                        "0",
                        "nee",
                        "no"));
    }

    private static ImportField.Option option(Attendance state, String... hints) {
        return new ImportField.Option(state.name(), List.of(hints));
    }

    /** A lesson in the head of a column. */
    private record Head(LocalDate on, @Nullable String time) {}

    /** A sheet with a column for each lesson as one with a row for each; other sheets as they are. */
    static Sheet inRows(Sheet sheet, UnaryOperator<String> called) {
        if (ColumnChoice.guess(sheet, fields(Locale.ROOT), Map.of()).column(STATE) >= 0) return sheet;
        return WideSheet.inRows(
                sheet,
                Stream.of(ON, TIME, STATE, MINUTES).map(called).toList(),
                AttendanceColumns::isWho,
                AttendanceColumns::head,
                (head, cell) -> {
                    var with = WITH_MINUTES.matcher(cell.text().strip());
                    boolean minutes = with.matches();
                    return List.of(
                            new Cell.Day(head.on()),
                            Cell.of(head.time() == null ? "" : head.time()),
                            minutes ? new Cell.Text(with.group(1)) : cell,
                            minutes ? new Cell.Text(with.group(2)) : Cell.EMPTY);
                },
                1);
    }

    private static boolean isWho(Cell cell) {
        var head = new Sheet("", List.of(new Sheet.Row(1, List.of(cell))));
        return ColumnChoice.guess(head, Roll.FIELDS, Map.of()).column(Roll.PERSON) >= 0;
    }

    private static Optional<Head> head(Cell cell) {
        return switch (cell) {
            case Cell.Day(var day) -> Optional.of(new Head(day, null));
            case Cell.Moment(var moment) ->
                Optional.of(new Head(moment.toLocalDate(), clock(minutes(moment.toLocalTime()))));
            case Cell.Text(String text) -> head(text.strip());
            case Cell.Empty() -> Optional.empty();
            case Cell.Figure figure -> Optional.empty();
            case Cell.Truth truth -> Optional.empty();
            case Cell.Fault fault -> Optional.empty();
        };
    }

    private static Optional<Head> head(String text) {
        var found = HEAD.matcher(text);
        if (!found.matches()) return Notation.day(text).map(day -> new Head(day, null));
        return Notation.day(found.group(1)).map(day -> new Head(day, found.group(2)));
    }

    private static int minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    /** A time of the clock in minutes after midnight: {@code 9:00}, {@code 9.00 uur}, {@code 9u30}; none where it is none. */
    static OptionalInt minutes(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        // what a spreadsheet holds for a time is a part of a day
        if (plain.matches("0[.,][0-9]{1,17}") && !plain.matches("0\\.[0-5][0-9]")) {
            double share = Double.parseDouble(plain.replace(',', '.'));
            return OptionalInt.of((int) Math.round(share * MINUTES_OF_DAY) % MINUTES_OF_DAY);
        }
        // from nine to twelve: the beginning counts
        int until = plain.indexOf('-');
        var found = CLOCK.matcher(until > 0 ? plain.substring(0, until).strip() : plain);
        if (!found.matches()) return OptionalInt.empty();
        int hours = Integer.parseInt(found.group(1));
        int minutes = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        return hours > 23 || minutes > 59 ? OptionalInt.empty() : OptionalInt.of(hours * 60 + minutes);
    }

    /** As people write a time: {@code 09:00}. */
    static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
