package nl.duaal.course.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.course.CourseFile;
import nl.duaal.course.CourseFile.Participation;
import nl.duaal.course.CourseFile.PhasePlan;
import nl.duaal.course.CourseOutcome;
import nl.duaal.course.Entry;
import nl.duaal.course.Fact;
import nl.duaal.person.ui.ShowsAgain;
import nl.duaal.shell.FieldError;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;
import nl.duaal.shell.TextTable;
import nl.duaal.shell.Toast;
import nl.duaal.shell.Words;
import org.jspecify.annotations.Nullable;

/** What really happened to somebody, one list by date, each kind one touch away to write down. */
final class CoursePanel extends Div {

    private final transient CourseWords words;
    private final transient CourseServices services;
    private final transient SignedIn user;
    private final UUID person;

    CoursePanel(CourseWords words, CourseServices services, SignedIn user, UUID person) {
        this.words = words;
        this.services = services;
        this.user = user;
        this.person = person;
        setId("course");
        addClassName("course");
        show();
    }

    CourseWords words() {
        return words;
    }

    LocalDate today() {
        return services.course().today();
    }

    private void show() {
        removeAll();
        var file = services.course().again(user, person).orElse(null);
        if (file == null) return;
        boolean writes = user.may(Permission.WRITE_COURSE);
        if (file.participations().isEmpty()) {
            add(quiet(words.say("notStarted")));
        } else if (writes) {
            add(buttons(file));
        }
        file.leftUntold().ifPresent(one -> {
            var told = new Paragraph(words.say("leftUntold", one.cohortName()));
            told.addClassNames("notice", "warn");
            told.setId("course-left");
            add(told);
        });
        for (var open : file.goesOn()) {
            var told = new Paragraph(words.say("goesOn", words.date(open.last()), words.goesOn(List.of(open))));
            told.addClassNames("notice", "warn");
            told.setId("course-goes-on");
            add(told);
        }
        var list = new RecordList(words.say("list.title"), words.say(writes ? "list.none" : "list.noneToSee"));
        file.entries().forEach(one -> item(list, file, one, writes));
        add(list);
        if (!file.entries().isEmpty()) {
            var paper = CourseLinks.competences(person, words.say("toPaper"));
            paper.setId("to-competences");
            paper.addClassName("no-print");
            add(new Div(paper));
        }
        if (!file.changes().isEmpty()) add(history(file));
    }

    private Div buttons(CourseFile file) {
        var row = new Div();
        row.addClassNames("chips-row", "course-adding", "no-print");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-label", words.say("adding"));
        for (var kind : Fact.Kind.values()) {
            if (kind == Fact.Kind.PERMIT && !user.may(Permission.READ_PERMITS)) continue;
            var button = new NativeButton(words.of("add", kind), click -> FactForm.add(this, file, kind));
            button.addClassNames("button");
            button.setId("add-fact-" + kind);
            row.add(button);
        }
        return row;
    }

    private void item(RecordList list, CourseFile file, Entry one, boolean writes) {
        var phases = phases(file, one);
        String name = words.name(one.fact(), phases, file.leavings());
        var title = new Div(name);
        title.addClassName("record-name");
        var text = new Div(title);
        for (String line : words.lines(one.fact(), phases, file.leavings())) {
            var below = new Div(line);
            below.addClassName("course-line");
            text.add(below);
        }
        var who = new ArrayList<String>();
        if (!one.place().isEmpty() && one.fact().kind() != Fact.Kind.PERMIT) who.add(one.place());
        if (file.participations().size() > 1) {
            file.participation(one).map(Participation::cohortName).ifPresent(who::add);
        }
        who.add(one.byName());
        var below = new Div(String.join(" · ", who));
        below.addClassNames("small", "muted");
        text.add(below);
        list.item(
                text,
                "fact-" + one.uuid(),
                writes
                        ? List.of(
                                new RecordList.Act(
                                        "correct-" + one.uuid(),
                                        words.say("correct.one", name),
                                        VaadinIcon.EDIT,
                                        () -> FactForm.correct(this, file, one)),
                                new RecordList.Act(
                                        "remove-" + one.uuid(),
                                        Words.text(words.locale(), "shell.record.remove", name),
                                        VaadinIcon.TRASH,
                                        () -> remove(one)))
                        : List.of());
    }

    private static List<PhasePlan> phases(CourseFile file, Entry one) {
        return file.participation(one).map(Participation::phases).orElse(List.of());
    }

    private void remove(Entry one) {
        var form = new FormDialog(words.locale(), words.say("remove"), "confirm-remove-fact");
        form.setKeepText(words.say("remove"));
        form.words(words.say("remove.text"));
        var reason = form.text("remove-why", words.say("why"), "", 300, true);
        form.open(() -> kept(
                services.course().remove(user, person, one.uuid(), one.version(), reason.getValue()),
                one.fact(),
                "removed",
                null));
    }

    /**
     * Keeps a new fact, with a way back; says what is wrong where it was not kept.
     *
     * @param day the field that says which day is wrong; none: the form says it
     */
    Optional<String> noted(Fact fact, @Nullable UUID candidate, @Nullable HasValidation day) {
        var outcome = services.course().note(user, person, candidate, fact);
        if (!(outcome instanceof CourseOutcome.Saved(var entry))) return wrong(outcome, day);
        changed(fact);
        Toast.undoable(saidOf(fact, words.say("noted", words.of("kind", fact.kind()))), () -> {
            var undone = services.course().undo(user, person, entry);
            if (undone instanceof CourseOutcome.Saved) Toast.show(words.say("undone"));
            else Toast.warn(words.outcome(undone));
            changed(fact);
        });
        return Optional.empty();
    }

    /** Who leaves is in another state, which other parts of the file tell of. */
    private void changed(Fact fact) {
        show();
        if (fact instanceof Fact.DropOut || fact instanceof Fact.Phase || fact instanceof Fact.Contract) {
            ShowsAgain.others(this);
        }
    }

    /** What was done, and what there is to look at after it. */
    private String saidOf(Fact fact, String done) {
        return switch (fact) {
            case Fact.Contract contract ->
                words.tooLittle(contract.wagePerHour(), leastWage(contract.from()), contract.from())
                        .map(low -> done + " " + low)
                        .orElse(done);
            case Fact.DropOut _ -> {
                var open = services.course()
                        .again(user, person)
                        .map(CourseFile::goesOn)
                        .orElse(List.of());
                yield open.isEmpty() ? done : done + " " + words.say("stillOpen", words.goesOn(open));
            }
            default -> done;
        };
    }

    OptionalLong leastWage(LocalDate day) {
        return services.course().leastWage(user, day);
    }

    /** The same for what is corrected. */
    Optional<String> corrected(Entry before, Fact fact, String reason, @Nullable HasValidation day) {
        return kept(
                services.course().correct(user, person, before.uuid(), before.version(), fact, reason),
                fact,
                "corrected",
                day);
    }

    /** A wrong day is told at the field of the day. */
    private Optional<String> wrong(CourseOutcome outcome, @Nullable HasValidation day) {
        String said = words.outcome(outcome);
        if (day == null || !CourseWords.isAboutDay(outcome)) return Optional.of(said);
        FieldError.show(day, said);
        return Optional.of("");
    }

    private Optional<String> kept(CourseOutcome outcome, Fact fact, String said, @Nullable HasValidation day) {
        if (!(outcome instanceof CourseOutcome.Saved)) return wrong(outcome, day);
        changed(fact);
        Toast.show(said.equals("removed") ? words.say(said) : saidOf(fact, words.say(said)));
        return Optional.empty();
    }

    private NativeDetails history(CourseFile file) {
        var phases = file.participations().stream()
                .flatMap(one -> one.phases().stream())
                .toList();
        var table = new TextTable(new TextTable.Content(
                words.say("history.title"),
                List.of(
                        words.say("column.when"),
                        words.say("column.kind"),
                        words.say("column.was"),
                        words.say("column.became"),
                        words.say("column.reason"),
                        words.say("column.who")),
                file.changes().stream()
                        .map(change -> List.of(
                                words.figures().dateTime(change.at()),
                                words.of("kind", change.kind()),
                                words.said(change.was(), phases, file.leavings()),
                                change.removed()
                                        ? words.say("history.removed")
                                        : words.said(change.became(), phases, file.leavings()),
                                change.reason().isEmpty() ? words.say("history.byTable") : change.reason(),
                                change.by()))
                        .toList()));
        table.addClassName("texts");
        var details = new NativeDetails(words.say("history.title"), table);
        details.setId("course-history");
        return details;
    }

    private static Paragraph quiet(String text) {
        var line = new Paragraph(text);
        line.addClassName("muted");
        return line;
    }
}
