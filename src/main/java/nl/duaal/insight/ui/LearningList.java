package nl.duaal.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.duaal.language.day.LearningDay;
import nl.duaal.language.day.LearningDay.ExamAhead;
import nl.duaal.language.day.LearningDay.LessonAhead;
import nl.duaal.language.lesson.ui.LessonLinks;
import nl.duaal.language.ui.LanguageLinks;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.Words;

/** Exams and lessons to come, today's first; nothing where there are none. */
final class LearningList extends Section {

    private final transient SignalWords words;
    private final boolean everybody;

    /**
     * @param everybody whether people of colleagues are in it too
     */
    LearningList(SignalWords words, LearningDay ahead, LocalDate today, boolean everybody) {
        this.words = words;
        this.everybody = everybody;
        setId("day-learning");
        setVisible(!ahead.lessons().isEmpty() || !ahead.exams().isEmpty());
        add(new H2(words.say("day.learning")));
        if (!ahead.exams().isEmpty()) {
            add(new H3(words.say("day.exams")), list(ahead.exams(), this::exam));
        }
        var now = ahead.lessons().stream().filter(one -> one.on().equals(today)).toList();
        var later =
                ahead.lessons().stream().filter(one -> !one.on().equals(today)).toList();
        if (!now.isEmpty()) {
            add(new H3(words.say("day.lessons.today")), list(now, this::lesson));
        }
        if (!later.isEmpty()) {
            var details = new Details(words.count("day.lessons.week", later.size()), list(later, this::lesson));
            details.setId("day-lessons-week");
            add(details);
        }
    }

    private <T> FirstOfMany<T> list(List<T> items, Function<T, ListItem> item) {
        return new FirstOfMany<>(words, "day-list", items, item);
    }

    private ListItem exam(ExamAhead one) {
        String skill = one.skill() == null ? "" : " · " + Words.text(words.locale(), "library.skill." + one.skill());
        return item(
                LanguageLinks.link(one.person().uuid(), one.person().fullName()),
                one.exam().in(words.locale()) + skill,
                words.day(one.on()) + " · " + one.cohort().name());
    }

    private ListItem lesson(LessonAhead one) {
        String when = words.day(one.on()) + ", " + FormDialog.time(one.from()) + "–" + FormDialog.time(one.until());
        String where = one.place().isEmpty() ? "" : " · " + one.place();
        return item(
                LessonLinks.group(one.group(), one.name()),
                everybody
                        ? words.count("day.lessons.people", one.people())
                        : words.count("day.lessons.mine", one.mine()),
                when + where + " · " + one.cohort().name());
    }

    private static ListItem item(Component name, String what, String below) {
        name.addClassName("signal-whom");
        var small = new Div(below);
        small.addClassNames("small", "muted");
        var text = new Div(name, new Div(what), small);
        text.addClassName("day-text");
        return new ListItem(text);
    }
}
