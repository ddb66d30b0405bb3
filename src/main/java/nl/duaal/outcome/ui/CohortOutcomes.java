package nl.duaal.outcome.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.outcome.AnswerOutcome;
import nl.duaal.outcome.CohortOutcome;
import nl.duaal.outcome.PersonOutcomes.Known;
import nl.duaal.outcome.Reply;
import nl.duaal.person.ui.PersonLinks;
import nl.duaal.shell.RecordList;
import nl.duaal.shell.Toast;
import org.jspecify.annotations.Nullable;

/** Who can be asked now, by name for who looks after people, and the numbers of each moment. */
final class CohortOutcomes extends Div {

    private final transient OutcomeWords words;
    private final transient OutcomeServices services;
    private final transient SignedIn user;
    private final UUID cohort;
    private final String name;
    private final boolean byName;

    CohortOutcomes(OutcomeWords words, OutcomeServices services, SignedIn user, Cohort cohort) {
        this.words = words;
        this.services = services;
        this.user = user;
        this.cohort = cohort.uuid();
        this.name = cohort.data().name();
        this.byName = cohort.about().may(Permission.READ_COURSE);
        setId("cohort-outcomes");
        addClassName("outcome");
        show(byName ? services.book().inCohort(user, this.cohort) : List.of());
    }

    private void again() {
        show(byName ? services.book().again(user, cohort) : List.of());
    }

    private void show(List<CohortOutcome> people) {
        removeAll();
        if (byName) add(due(people));
        add(new OutcomeNumbers(words, services.counts().of(user, cohort)));
        add(downloads());
    }

    private RecordList due(List<CohortOutcome> people) {
        var today = services.book().today();
        var list = new RecordList(words.say("due.title"), words.say("due.none"));
        list.setId("outcomes-due");
        people.stream()
                .filter(one -> one.moment().isOpenOn(today))
                .filter(one -> one.answer() == null || one.answer().reply() instanceof Reply.Missing)
                .forEach(one -> item(list, one));
        return list;
    }

    private void item(RecordList list, CohortOutcome one) {
        var title = new Div(PersonLinks.link(one.person().uuid(), one.person().fullName()));
        title.addClassName("record-name");
        var answer = one.answer();
        var line = new Div(words.moment(one.moment())
                + " · "
                + (answer == null
                        ? words.say(
                                "standing.DUE.until", words.date(one.moment().closes()))
                        : words.from(answer.reply())));
        line.addClassNames("small", "muted");
        var text = new Div(title, line);
        var left = one.left();
        if (left != null) {
            var stopped = new Div(words.say("left.short", words.date(left)));
            stopped.addClassNames("small", "muted");
            text.add(stopped);
        }
        if (user.may(Permission.WRITE_COURSE)) {
            var row = new Div();
            row.addClassNames("chips-row", "no-print");
            String id = one.candidate() + "-" + one.moment().months();
            row.add(button(
                    words.say("note"),
                    words.say("note.of", one.person().fullName()),
                    "note-" + id,
                    () -> form(one).given(one.person().fullName(), null, known(one), false)));
            if (answer == null) {
                row.add(button(
                        words.say("noAnswer"),
                        words.say("noAnswer.of", one.person().fullName()),
                        "none-" + id,
                        () -> form(one).missing(one.person().fullName(), null, false)));
            }
            text.add(row);
        }
        list.item(text, "due-" + one.candidate() + "-" + one.moment().months(), List.of());
    }

    private static NativeButton button(String text, String spoken, String id, Runnable run) {
        var button = new NativeButton(text, click -> run.run());
        button.addClassName("button");
        button.setAriaLabel(spoken);
        button.setId(id);
        return button;
    }

    private @Nullable Known known(CohortOutcome one) {
        return services.book()
                .of(user, one.person().uuid())
                .flatMap(found -> found.at(one.candidate(), one.moment().months()))
                .map(at -> at.known())
                .orElse(null);
    }

    private ReplyForm form(CohortOutcome one) {
        return new ReplyForm(words, one.moment(), services.book().today(), (reply, reason) -> noted(one, reply));
    }

    private Optional<String> noted(CohortOutcome one, Reply reply) {
        var person = one.person().uuid();
        var outcome =
                services.book().note(user, person, one.candidate(), one.moment().months(), reply);
        if (!(outcome instanceof AnswerOutcome.Saved(var uuid)))
            return Optional.of(words.outcome(outcome, one.moment()));
        again();
        if (one.answer() != null) {
            Toast.show(words.say("saved"));
            return Optional.empty();
        }
        Toast.undoable(words.say("noted"), () -> {
            var undone = services.book().undo(user, person, uuid);
            if (undone instanceof AnswerOutcome.Saved) Toast.show(words.say("undone"));
            else Toast.warn(words.outcome(undone, null));
            again();
        });
        return Optional.empty();
    }

    private Div downloads() {
        var list = new UnorderedList();
        list.addClassName("course-downloads");
        list.add(new ListItem(download(
                "outcomeNumbers",
                words.say("numbers.title"),
                () -> new OutcomeTables(words).numbers(services.counts().of(user, cohort)))));
        if (byName) {
            list.add(new ListItem(download(
                    "outcomeAnswers",
                    words.say("answers.title"),
                    () -> new OutcomeTables(words).answers(services.book().inCohort(user, cohort)))));
        }
        var quiet = new Paragraph(words.say("export.what"));
        quiet.addClassNames("small", "muted");
        var part = new Div(new H2(words.say("export.title")), quiet, list);
        part.addClassName("no-print");
        return part;
    }

    private Anchor download(String key, String text, java.util.function.Supplier<nl.duaal.tabular.Table> table) {
        var out = new Anchor(
                services.downloads()
                        .download(user, words.locale(), key, words.say("export.fileName." + key), List.of(name), table),
                text);
        out.setId("export-" + key);
        return out;
    }
}
