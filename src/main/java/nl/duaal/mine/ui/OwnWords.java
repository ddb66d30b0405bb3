package nl.duaal.mine.ui;

import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.duaal.access.Role;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RoomWords;
import nl.duaal.shell.Words;

/** Says things to the participant, in the language they chose. */
final class OwnWords extends RoomWords {

    OwnWords(Locale locale) {
        super("mypage.own", Words.closest(locale));
    }

    /** "dinsdag 24 november": the day that people look for. */
    String day(LocalDate day) {
        return say("day", weekday(day.getDayOfWeek()), figures().date(day));
    }

    String date(LocalDate day) {
        return figures().date(day);
    }

    String weekday(DayOfWeek day) {
        return Words.text(locale(), "person.day." + day);
    }

    String language(String code) {
        var key = "person.language." + code;
        return Words.has(locale(), key) ? Words.text(locale(), key) : code;
    }

    /** A moment of the day, as the clock on the wall shows it. */
    String time(int minutes) {
        return figures().fromTheLeft(FormDialog.time(minutes));
    }

    String roles(Collection<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> Words.text(locale(), "access.role." + role))
                .collect(Collectors.joining(comma()));
    }

    /** Between the parts of a list. */
    String comma() {
        return locale().equals(Words.ARABIC) ? "، " : ", ";
    }

    /** What people wrote themselves, in whatever language: it keeps its own direction. */
    static Span free(String text) {
        var span = new Span(text);
        span.getElement().setAttribute("dir", "auto");
        return span;
    }

    /** {@link #free} of what is Dutch whatever the language of the page. */
    static Span dutch(String text) {
        var span = free(text);
        span.getElement().setAttribute("lang", "nl");
        return span;
    }
}
