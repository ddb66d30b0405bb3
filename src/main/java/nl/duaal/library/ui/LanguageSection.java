package nl.duaal.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.duaal.library.AmountGroup;
import nl.duaal.library.Amounts;
import nl.duaal.library.Exam;
import nl.duaal.library.LanguageLevel;

/** Levels, the lesson hours between them, and the exams that show them. */
class LanguageSection extends Div {

    private static final List<String> STEPS = List.of("one_level", "A0_A2", "A2_B1", "B1_B2");
    private static final List<String> PROFILES = List.of("illiterate", "low", "middle", "high", "fast");

    private final LibraryWords words;
    private final transient Amounts amounts;
    private final LocalDate today;

    LanguageSection(LibraryWords words, Amounts amounts, List<Exam> exams, LocalDate today, String wanted) {
        this.words = words;
        this.amounts = amounts;
        this.today = today;
        if (wanted.isEmpty()) {
            addLevels();
            addHours();
        }
        addExams(exams.stream()
                .filter(exam -> LibraryView.has(
                        wanted, words.own(exam.label()), words.own(exam.note()), words.own(exam.organiser())))
                .toList());
    }

    private void addLevels() {
        add(new H2(words.say("levels.title")));
        var list = new UnorderedList();
        list.addClassName("library-levels");
        Arrays.stream(LanguageLevel.values()).forEach(level -> {
            var name = new Span(level.name());
            name.addClassName("library-name");
            list.add(new ListItem(name, new Span(words.say("level." + level))));
        });
        add(list, AmountsSection.quiet(words.say("levels.note")));
    }

    private void addHours() {
        add(new H2(words.say("hours.title")));
        var columns = Stream.concat(
                        Stream.of(words.say("hours.step")),
                        PROFILES.stream().map(profile -> words.say("hours." + profile)))
                .toList();
        var table = new LibraryTable(words.say("hours.title"), columns);
        table.addClassName("figures");
        for (var step : STEPS) {
            table.row(Stream.concat(
                            Stream.of((com.vaadin.flow.component.Component) new Span(words.say("hours." + step))),
                            PROFILES.stream().map(profile -> hours("language.hours." + step + "." + profile)))
                    .toArray(com.vaadin.flow.component.Component[]::new));
        }
        add(table, AmountsSection.quiet(words.say("hours.note")));
        var others = new UnorderedList();
        amounts.series().stream()
                .filter(series -> series.group() == AmountGroup.LANGUAGE_HOURS
                        && !series.key().startsWith("language.hours."))
                .forEach(series -> {
                    var amount = series.at(today);
                    var item = new ListItem(LibraryLinks.amount(series.key(), words.own(series.label())));
                    if (amount != null) {
                        item.add(new Span(": " + words.value(amount) + " "), words.mark(amount.mark()));
                    }
                    others.add(item);
                });
        add(others);
    }

    private Div hours(String key) {
        var amount = amounts.at(key, today);
        if (amount == null) return new Div("–");
        var cell = new Div(LibraryLinks.amount(key, words.figure(amount.value(), amount.percent(), amount.unit())));
        cell.add(new Span(" "), words.mark(amount.mark()));
        var range = words.range(amount);
        if (!range.isEmpty()) cell.add(AmountsSection.quiet(range));
        return cell;
    }

    private void addExams(List<Exam> exams) {
        add(new H2(words.say("exams.title")));
        if (exams.isEmpty()) {
            add(LibraryView.nothing(words));
            return;
        }
        var table = new LibraryTable(
                words.say("exams.title"),
                List.of(
                        words.say("exams.column.name"),
                        words.say("exams.column.minutes"),
                        words.say("exams.column.level"),
                        words.say("exams.column.organiser"),
                        words.say("exams.column.fee"),
                        words.say("amounts.column.source")));
        for (var exam : exams) {
            var name = new Div(new Span(words.own(exam.label())));
            var note = words.own(exam.note());
            if (!note.isEmpty()) name.add(AmountsSection.quiet(note));
            var minutes = exam.minutes();
            var level = exam.level();
            table.row(
                    name,
                    new Span(minutes == null ? "–" : words.say("exams.minutes", minutes)),
                    new Span(level == null ? "–" : level.name()),
                    new Span(words.own(exam.organiser())),
                    new Span(fee(exam)),
                    new Div(new Span(exam.source() + " "), words.mark(exam.mark())));
        }
        add(table);
        var free = amounts.at("exam.free_attempts", today);
        if (free != null) {
            add(new Paragraph(
                    words.say("exams.free", words.figures().number(free.value().doubleValue(), 0))));
        }
    }

    private String fee(Exam exam) {
        var key = exam.amountKey();
        var amount = key == null ? null : amounts.at(key, today);
        return amount == null ? "–" : words.figure(amount.value(), amount.percent(), amount.unit());
    }
}
