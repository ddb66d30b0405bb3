package nl.duaal.course.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.course.CourseOutcome;
import nl.duaal.course.Entry;
import nl.duaal.course.Fact;
import nl.duaal.course.OwnPerson;
import nl.duaal.course.WorkFacts;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;
import nl.duaal.shell.Toast;
import nl.duaal.shell.Words;

/** An employer's own people in a cohort, each with facts of work; hours are written down here. */
final class WorkFactsPanel extends Div {

    private final transient CourseWords words;
    private final transient WorkFacts work;
    private final transient SignedIn user;
    private final UUID cohort;

    WorkFactsPanel(CourseWords words, WorkFacts work, SignedIn user, UUID cohort) {
        this.words = words;
        this.work = work;
        this.user = user;
        this.cohort = cohort;
        setId("work-facts");
        addClassName("course");
        show(work.open(user, cohort));
    }

    private void show(List<OwnPerson> people) {
        removeAll();
        var lead = new Paragraph(words.say(people.isEmpty() ? "work.none" : "work.lead"));
        lead.addClassName("muted");
        add(lead);
        if (!people.isEmpty()) add(HoursImportView.way(words, cohort));
        people.forEach(one -> add(section(one)));
    }

    private Section section(OwnPerson one) {
        var list = new RecordList(one.fullName(), words.say("work.noneOf"))
                .adding("note-hours-" + one.candidate(), words.say("add.WORKED"), () -> ask(one));
        for (var entry : one.entries()) {
            String name = words.name(entry.fact(), one.phases(), List.of());
            list.item(
                    name,
                    words.lines(entry.fact(), one.phases(), List.of()),
                    entry.fact() instanceof Fact.Worked worked ? acts(entry, worked, name) : List.of());
        }
        var state = new Paragraph(
                one.location().isEmpty()
                        ? words.state(one.state())
                        : words.state(one.state()) + " · " + one.location());
        state.addClassNames("small", "muted");
        list.addComponentAtIndex(1, state);
        var section = new Section(list);
        section.setId("work-of-" + one.candidate());
        return section;
    }

    private List<RecordList.Act> acts(Entry entry, Fact.Worked worked, String name) {
        return List.of(
                new RecordList.Act(
                        "correct-" + entry.uuid(),
                        words.say("correct.one", name),
                        VaadinIcon.EDIT,
                        () -> correct(entry, worked)),
                new RecordList.Act(
                        "remove-" + entry.uuid(),
                        Words.text(words.locale(), "shell.record.remove", name),
                        VaadinIcon.TRASH,
                        () -> remove(entry)));
    }

    private void ask(OwnPerson one) {
        var form = new FormDialog(words.locale(), words.say("work.hoursOf", one.fullName()), "save-fact");
        var fields = new HoursFields(words, form, work.today(), null);
        form.open(() -> {
            var outcome = work.note(user, cohort, one.candidate(), fields.value());
            if (!(outcome instanceof CourseOutcome.Saved(var entry))) return Optional.of(words.outcome(outcome));
            again();
            Toast.undoable(words.say("noted", words.of("kind", Fact.Kind.WORKED)), () -> {
                var undone = work.undo(user, cohort, entry);
                if (undone instanceof CourseOutcome.Saved) Toast.show(words.say("undone"));
                else Toast.warn(words.outcome(undone));
                again();
            });
            return Optional.empty();
        });
        fields.focus();
    }

    private void correct(Entry entry, Fact.Worked worked) {
        var form = new FormDialog(
                words.locale(), words.say("correct.title", words.of("kind", Fact.Kind.WORKED)), "save-fact");
        var fields = new HoursFields(words, form, work.today(), worked);
        var why = form.text("fact-why", words.say("why"), "", 300, true);
        form.open(() -> kept(
                work.correct(user, cohort, entry.uuid(), entry.version(), fields.value(), why.getValue()),
                "corrected"));
    }

    private void remove(Entry entry) {
        var form = new FormDialog(words.locale(), words.say("remove"), "confirm-remove-fact");
        form.setKeepText(words.say("remove"));
        form.words(words.say("remove.text"));
        var why = form.text("remove-why", words.say("why"), "", 300, true);
        form.open(() -> kept(work.remove(user, cohort, entry.uuid(), entry.version(), why.getValue()), "removed"));
    }

    private Optional<String> kept(CourseOutcome outcome, String said) {
        if (!(outcome instanceof CourseOutcome.Saved)) return Optional.of(words.outcome(outcome));
        again();
        Toast.show(words.say(said));
        return Optional.empty();
    }

    private void again() {
        show(work.again(user, cohort));
    }
}
