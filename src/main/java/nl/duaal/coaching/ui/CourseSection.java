package nl.duaal.coaching.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.duaal.coaching.course.Confidence;
import nl.duaal.coaching.course.CourseService;
import nl.duaal.coaching.course.LadderStep;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;
import nl.duaal.shell.Words;
import org.jspecify.annotations.Nullable;

/** How somebody does through time: the ladder of participation, and what they say of their self-confidence. */
final class CourseSection extends Section {

    private final transient CoachingPage page;
    private final transient CoachingWords words;

    CourseSection(CoachingPage page, CourseService.Course course) {
        this.page = page;
        this.words = page.words();
        setId("coaching-course");
        addClassName("coaching-section");
        var ladder = new RecordList(words.say("ladder.title"), words.say("ladder.none"));
        if (page.mayWrite()) ladder.adding("add-step", words.say("ladder.add"), this::askStep);
        for (var step : course.ladder()) {
            String name = words.ladder(step.step());
            ladder.item(
                    name,
                    List.of(words.date(step.on()) + " · " + step.by()),
                    page.mayWrite()
                            ? List.of(new RecordList.Act(
                                    "remove-" + step.uuid(),
                                    Words.text(
                                            words.locale(), "shell.record.remove", name + ", " + words.date(step.on())),
                                    VaadinIcon.TRASH,
                                    () -> remove(step)))
                            : List.of());
        }
        add(ladder, confidence(course));
    }

    private void remove(LadderStep step) {
        page.confirm(
                words.say("ladder.remove"),
                words.ladder(step.step()) + ", " + words.date(step.on()),
                words.say("ladder.remove"),
                () -> page.done(page.services()
                        .course()
                        .removeStep(page.user(), page.person().uuid(), step.uuid(), step.version())));
    }

    private void askStep() {
        var form = new FormDialog(words.locale(), words.say("ladder.add"), "save-step");
        var step = new Chips<>(
                "step-step",
                words.say("column.step"),
                IntStream.rangeClosed(LadderStep.LOWEST, LadderStep.HIGHEST)
                        .boxed()
                        .toList(),
                words::ladder,
                Chips.Many.ONE_OR_NONE,
                List.of());
        step.addClassName("column");
        form.part(step);
        var today = page.services().coaching().today();
        var on = form.day("step-on", words.say("column.on"), today, true);
        on.setMax(today);
        form.demand(on, () -> notYet(on.getValue(), today));
        form.open(() -> {
            var chosen = step.value();
            if (chosen.isEmpty()) return Optional.of(words.say("ladder.choose"));
            return page.kept(
                    page.services().course().note(page.user(), page.person().uuid(), on.getValue(), chosen.get()));
        });
    }

    private Optional<String> notYet(@Nullable LocalDate on, LocalDate today) {
        return on != null && on.isAfter(today) ? Optional.of(words.say("outcome.NOT_YET")) : Optional.empty();
    }

    private Div confidence(CourseService.Course course) {
        var head = new Header(new H2(words.say("confidence.title")));
        head.addClassName("section-head");
        var question = new Paragraph(words.say("confidence.question"));
        question.addClassNames("small", "muted");
        var table = new CardTable(
                words.say("confidence.title"),
                words.say("column.month"),
                words.say("column.on"),
                words.say("column.answer"),
                words.say("column.answeredBy"),
                words.say("confidence.action"));
        table.setId("confidence-table");
        for (int month : Confidence.MONTHS) {
            var asked = course.confidence().stream()
                    .filter(one -> one.month() == month)
                    .findFirst()
                    .orElse(null);
            var data = asked == null ? null : asked.data();
            var action = new Div();
            action.addClassName("row-actions");
            if (page.mayWrite()) {
                var ask = new NativeButton(
                        words.say(asked == null ? "confidence.note" : "confidence.change"), click -> ask(month, asked));
                ask.addClassName("link");
                ask.setId("confidence-" + month);
                ask.setAriaLabel(words.say(
                        asked == null ? "confidence.noteOf" : "confidence.changeOf",
                        words.say("confidence.m" + month)));
                action.add(ask);
            }
            table.row(
                    CardTable.text(words.say("confidence.m" + month)),
                    CardTable.text(data == null ? words.say("confidence.notAsked") : words.date(data.on())),
                    CardTable.text(
                            data == null
                                    ? "–"
                                    : data.answer() == null
                                            ? words.say("confidence.noAnswer")
                                            : words.say("confidence.a" + data.answer())),
                    CardTable.text(data == null || data.by() == null ? "–" : words.of("answeredBy", data.by())),
                    action);
        }
        return new Div(head, question, table);
    }

    private void ask(int month, @Nullable Confidence before) {
        var old = before == null ? null : before.data();
        var form = new FormDialog(
                words.locale(), words.say("confidence.form", words.say("confidence.m" + month)), "save-confidence");
        form.words(words.say("confidence.question"));
        var answer = new Chips<>(
                "confidence-answer",
                words.say("column.answer"),
                IntStream.rangeClosed(Confidence.LOWEST, Confidence.HIGHEST)
                        .boxed()
                        .toList(),
                one -> words.say("confidence.a" + one),
                Chips.Many.ONE_OR_NONE,
                old == null || old.answer() == null ? List.<Integer>of() : List.of(old.answer()));
        answer.addClassName("column");
        form.part(answer);
        form.words(words.say("confidence.none"));
        var by = new Chips<>(
                "confidence-by",
                words.say("column.answeredBy"),
                List.of(Confidence.AnsweredBy.values()),
                one -> words.of("answeredBy", one),
                Chips.Many.ONE,
                List.of(old == null || old.by() == null ? Confidence.AnsweredBy.SELF : old.by()));
        form.part(by);
        var today = page.services().coaching().today();
        var on = form.day("confidence-on", words.say("confidence.on"), old == null ? today : old.on(), true);
        on.setMax(today);
        form.demand(on, () -> notYet(on.getValue(), today));
        form.open(() -> {
            var chosen = answer.value().orElse(null);
            return page.kept(page.services()
                    .course()
                    .ask(
                            page.user(),
                            page.person().uuid(),
                            month,
                            before == null ? 0 : before.version(),
                            new Confidence.Data(on.getValue(), chosen, chosen == null ? null : by.one())));
        });
    }
}
