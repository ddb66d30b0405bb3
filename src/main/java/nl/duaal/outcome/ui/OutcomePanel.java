package nl.duaal.outcome.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.outcome.Answer;
import nl.duaal.outcome.AnswerOutcome;
import nl.duaal.outcome.PersonOutcomes;
import nl.duaal.outcome.PersonOutcomes.At;
import nl.duaal.outcome.PersonOutcomes.InCohort;
import nl.duaal.outcome.PersonOutcomes.Standing;
import nl.duaal.outcome.Reply;
import nl.duaal.person.ui.ShowsAgain;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;
import nl.duaal.shell.TextTable;
import nl.duaal.shell.Toast;
import nl.duaal.shell.Words;

/** How somebody was doing at each moment, in their file. */
final class OutcomePanel extends Div implements ShowsAgain {

    private final transient OutcomeWords words;
    private final transient OutcomeServices services;
    private final transient SignedIn user;
    private final UUID person;
    private final String name;

    OutcomePanel(OutcomeWords words, OutcomeServices services, SignedIn user, UUID person, String name) {
        this.words = words;
        this.services = services;
        this.user = user;
        this.person = person;
        this.name = name;
        setId("outcomes");
        addClassName("outcome");
        show();
    }

    @Override
    public void showAgain() {
        show();
    }

    private void show() {
        removeAll();
        var found = services.book().of(user, person).orElse(null);
        if (found == null) return;
        if (found.cohorts().isEmpty()) {
            var none = new Paragraph(words.say("notStarted"));
            none.addClassName("muted");
            add(none);
        }
        found.cohorts().forEach(cohort -> add(list(cohort)));
        if (!found.changes().isEmpty()) add(history(found));
    }

    private RecordList list(InCohort cohort) {
        var list = new RecordList(cohort.cohortName(), words.say("noMoments"));
        cohort.moments().forEach(at -> item(list, cohort, at));
        var told = new Div(line(words.say("from", words.date(cohort.from())), false));
        var left = cohort.left();
        if (left != null && !cohort.moments().isEmpty()) {
            told.add(line(words.say("left", words.date(left)), true));
        }
        list.addComponentAtIndex(1, told);
        return list;
    }

    private void item(RecordList list, InCohort cohort, At at) {
        boolean writes = user.may(Permission.WRITE_COURSE);
        var moment = at.moment();
        var standing = at.standing(services.book().today());
        var title = new Div(words.say("moment.on", moment.months(), words.date(moment.day())));
        title.addClassName("record-name");
        var text = new Div(title);
        var answer = at.answer();
        if (answer == null) {
            text.add(line(
                    standing == Standing.DUE
                            ? words.say("standing.DUE.until", words.date(moment.closes()))
                            : words.of("standing", standing),
                    standing == Standing.DUE));
        } else {
            text.add(line(words.brief(answer.reply()), true));
            text.add(line(words.from(answer.reply()) + " · " + answer.byName(), false));
        }
        // an answer may still come in: what counts is the day of which it tells
        if (writes && (standing == Standing.DUE || standing == Standing.NOT_ASKED || standing == Standing.NO_ANSWER)) {
            var row = new Div();
            row.addClassNames("chips-row", "no-print");
            row.add(button(words.say("note"), "note-outcome-" + moment.months(), () -> ask(cohort, at)));
            if (answer == null) {
                row.add(button(words.say("noAnswer"), "no-outcome-" + moment.months(), () -> missing(cohort, at)));
            }
            text.add(row);
        }
        list.item(text, "outcome-" + moment.months(), answer == null || !writes ? List.of() : acts(at, answer));
    }

    private static NativeButton button(String text, String id, Runnable run) {
        var button = new NativeButton(text, click -> run.run());
        button.addClassName("button");
        button.setId(id);
        return button;
    }

    private static Div line(String text, boolean strong) {
        var line = new Div(text);
        if (!strong) line.addClassNames("small", "muted");
        return line;
    }

    private List<RecordList.Act> acts(At at, Answer answer) {
        String which = words.moment(at.moment());
        return List.of(
                new RecordList.Act(
                        "correct-outcome-" + at.moment().months(),
                        words.say("correct.one", which),
                        VaadinIcon.EDIT,
                        () -> correct(at, answer)),
                new RecordList.Act(
                        "remove-outcome-" + at.moment().months(),
                        Words.text(words.locale(), "shell.record.remove", which),
                        VaadinIcon.TRASH,
                        () -> remove(answer)));
    }

    private void ask(InCohort cohort, At at) {
        form(at, (reply, reason) -> noted(cohort, at, reply)).given(name, null, at.known(), false);
    }

    private void missing(InCohort cohort, At at) {
        form(at, (reply, reason) -> noted(cohort, at, reply)).missing(name, null, false);
    }

    private ReplyForm form(At at, ReplyForm.Keep keep) {
        return new ReplyForm(words, at.moment(), services.book().today(), keep);
    }

    private void correct(At at, Answer answer) {
        var form = form(
                at,
                (reply, reason) -> kept(
                        at,
                        services.book().correct(user, person, answer.uuid(), answer.version(), reply, reason),
                        "corrected"));
        switch (answer.reply()) {
            case Reply.Given given -> form.given(name, given, null, true);
            case Reply.Missing missing -> form.missing(name, missing, true);
        }
    }

    private void remove(Answer answer) {
        var form = new FormDialog(words.locale(), words.say("remove"), "confirm-remove-outcome");
        form.setKeepText(words.say("remove"));
        form.words(words.say("remove.text"));
        var why = form.text("remove-why", words.say("why"), "", 300, true);
        form.open(() -> kept(
                null,
                services.book().remove(user, person, answer.uuid(), answer.version(), why.getValue()),
                "removed"));
    }

    private Optional<String> noted(InCohort cohort, At at, Reply reply) {
        var outcome = services.book()
                .note(user, person, cohort.candidate(), at.moment().months(), reply);
        if (!(outcome instanceof AnswerOutcome.Saved(var uuid))) {
            return Optional.of(words.outcome(outcome, at.moment()));
        }
        show();
        if (at.answer() != null) {
            Toast.show(words.say("saved"));
            return Optional.empty();
        }
        Toast.undoable(words.say("noted"), () -> {
            var undone = services.book().undo(user, person, uuid);
            if (undone instanceof AnswerOutcome.Saved) Toast.show(words.say("undone"));
            else Toast.warn(words.outcome(undone, null));
            show();
        });
        return Optional.empty();
    }

    private Optional<String> kept(@org.jspecify.annotations.Nullable At at, AnswerOutcome outcome, String said) {
        if (!(outcome instanceof AnswerOutcome.Saved)) {
            return Optional.of(words.outcome(outcome, at == null ? null : at.moment()));
        }
        show();
        Toast.show(words.say(said));
        return Optional.empty();
    }

    private NativeDetails history(PersonOutcomes found) {
        var rows = new ArrayList<List<String>>();
        for (var change : found.changes()) {
            rows.add(List.of(
                    words.figures().dateTime(change.at()),
                    words.say("moment", change.months()),
                    words.said(change.was()),
                    change.removed() ? words.say("history.removed") : words.said(change.became()),
                    change.reason().isEmpty() ? words.say("history.after") : change.reason(),
                    change.by()));
        }
        var table = new TextTable(new TextTable.Content(
                words.say("history.title"),
                List.of(
                        words.say("column.when"),
                        words.say("column.months"),
                        words.say("column.was"),
                        words.say("column.became"),
                        words.say("column.reason"),
                        words.say("column.who")),
                rows));
        table.addClassName("texts");
        var details = new NativeDetails(words.say("history.title"), table);
        details.setId("outcome-history");
        return details;
    }
}
