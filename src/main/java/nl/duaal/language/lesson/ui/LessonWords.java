package nl.duaal.language.lesson.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.duaal.language.lesson.Attendance;
import nl.duaal.language.lesson.Lesson;
import nl.duaal.language.lesson.LessonOutcome;
import nl.duaal.library.Ledger;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RoomWords;
import nl.duaal.shell.Words;
import org.jspecify.annotations.Nullable;

/** Says in the user's language what there is about lessons. */
final class LessonWords extends RoomWords {

    LessonWords(Locale locale) {
        super("teaching", Words.closest(locale));
    }

    String ledgers(Collection<Ledger> ledgers) {
        return ledgers.stream().map(this::ledger).collect(Collectors.joining(", "));
    }

    String ledger(Ledger ledger) {
        return Words.text(locale(), "library.ledger." + ledger);
    }

    String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale());
    }

    /** A day with that of the week: maandag 7 september 2026. */
    String day(LocalDate day) {
        return weekday(day.getDayOfWeek()) + " " + figures().date(day);
    }

    /** From when to when: 09:00–12:00. */
    String time(Lesson lesson) {
        return FormDialog.time(lesson.from()) + "–" + FormDialog.time(lesson.until());
    }

    /** When a lesson is, in full. */
    String when(Lesson lesson) {
        return say("when", day(lesson.on()), time(lesson));
    }

    /** Hours with at most one decimal. */
    String hours(long minutes) {
        return figures().number(minutes / 60.0, 1);
    }

    String share(@Nullable Double share) {
        return share == null ? "–" : figures().percent(share, 0);
    }

    /** What was said of somebody, in words. */
    String said(@Nullable Attendance state, int lateMinutes) {
        if (state == null) return say("nothing");
        if (state == Attendance.LATE) return say("late.by", lateMinutes);
        return of("attendance", state);
    }

    /** What came of something, where it was not done; empty where it was. */
    String outcome(LessonOutcome outcome) {
        return switch (outcome) {
            case LessonOutcome.Done _ -> "";
            case LessonOutcome.Refused(var why) -> of("refused", why);
            case LessonOutcome.Outdated _ -> say("outdated");
            case LessonOutcome.Gone _ -> say("gone");
        };
    }
}
