package nl.duaal.person.ui;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.duaal.person.Twin;
import nl.duaal.shell.RoomWords;
import nl.duaal.shell.Words;

/** Says in the user's language what is known of people. */
final class PersonWords extends RoomWords {

    /** Languages that can be chosen; any other is shown by its code. */
    static final List<String> LANGUAGES =
            List.of("am", "ar", "prs", "en", "fa", "fr", "ku", "nl", "uk", "ps", "ru", "so", "es", "ti", "tr");

    PersonWords(Locale locale) {
        super("person", locale);
    }

    String days(Collection<DayOfWeek> days) {
        return days.stream().sorted().map(this::day).collect(Collectors.joining(", "));
    }

    String day(DayOfWeek day) {
        return say("day." + day.name());
    }

    String language(String code) {
        return Words.has(locale(), "person.language." + code) ? say("language." + code) : code;
    }

    String languages(Collection<String> codes) {
        return codes.stream().map(this::language).collect(Collectors.joining(", "));
    }

    String same(Twin twin) {
        return twin.same().stream()
                .sorted()
                .map(one -> say("twin." + one.name()))
                .collect(Collectors.joining(", "));
    }

    String orUnknown(String text) {
        return text.isBlank() ? say("unknown") : text;
    }
}
