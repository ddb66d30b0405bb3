package nl.duaal.workplace.ui;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RoomWords;
import nl.duaal.shell.Words;
import nl.duaal.workplace.Shift;

/** Says in the user's language what is known of employers. */
final class WorkplaceWords extends RoomWords {

    WorkplaceWords(Locale locale) {
        super("workplace", locale);
    }

    String skill(Skill skill) {
        return Words.text(locale(), "library.skill." + skill);
    }

    /** Levels per skill: "luisteren B1, spreken A2". */
    String levels(Map<Skill, LanguageLevel> levels) {
        if (levels.isEmpty()) return say("task.noDutch");
        return Arrays.stream(Skill.values())
                .filter(levels::containsKey)
                .map(skill -> skill(skill).toLowerCase(locale()) + " " + levels.get(skill))
                .collect(Collectors.joining(", "));
    }

    String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale());
    }

    /** Days and times of a shift: "ma, di, wo · 07:00–15:30". */
    String times(Shift shift) {
        List<String> days = shift.days().stream()
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale()))
                .toList();
        return String.join(", ", days) + " · " + FormDialog.time(shift.start()) + "–"
                + FormDialog.time(shift.start() + shift.minutes());
    }
}
