package nl.duaal.screening.ui;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.duaal.screening.week.AvailableWeek;
import nl.duaal.shell.FormDialog;

/** Times that are taken, one line each: "maandag 08:00-08:45". */
final class TakenText {

    private static final Pattern LINE =
            Pattern.compile("(\\p{L}+)\\s+([01]?\\d|2[0-3])[:.]([0-5]\\d)\\s*[-–]\\s*([01]?\\d|2[0-3])[:.]([0-5]\\d)");

    private TakenText() {}

    static String of(ScreeningWords words, List<AvailableWeek.Taken> taken) {
        return taken.stream()
                .map(one ->
                        words.day(one.day()) + " " + FormDialog.time(one.from()) + "-" + FormDialog.time(one.until()))
                .collect(Collectors.joining("\n"));
    }

    /** The times in a text; none when a line says no day and times, or there are too many. */
    static Optional<List<AvailableWeek.Taken>> read(ScreeningWords words, String text) {
        var taken = new ArrayList<AvailableWeek.Taken>();
        for (String line : text.split("\\R", -1)) {
            if (line.isBlank()) continue;
            var parts = LINE.matcher(line.strip());
            if (!parts.matches()) return Optional.empty();
            var day = day(words, parts.group(1));
            int from = Integer.parseInt(parts.group(2)) * 60 + Integer.parseInt(parts.group(3));
            int until = Integer.parseInt(parts.group(4)) * 60 + Integer.parseInt(parts.group(5));
            if (day.isEmpty() || from >= until) return Optional.empty();
            taken.add(new AvailableWeek.Taken(day.get(), from, until));
        }
        return taken.size() > AvailableWeek.MOST_TAKEN ? Optional.empty() : Optional.of(taken);
    }

    /** A day by its name or the first two letters of it. */
    private static Optional<DayOfWeek> day(ScreeningWords words, String name) {
        String small = name.toLowerCase(Locale.ROOT);
        for (var day : DayOfWeek.values()) {
            String full = words.day(day).toLowerCase(Locale.ROOT);
            if (small.length() >= 2 && full.startsWith(small)) return Optional.of(day);
        }
        return Optional.empty();
    }
}
