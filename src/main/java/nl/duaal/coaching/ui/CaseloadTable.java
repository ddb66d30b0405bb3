package nl.duaal.coaching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.caseload.CaseloadRow;
import nl.duaal.coaching.caseload.CaseloadService.Caseload;
import nl.duaal.shell.CardTable;
import org.jspecify.annotations.Nullable;

/** People whom somebody looks after: what is late first, with a talk one touch away. */
final class CaseloadTable extends Div {

    /** Who is chosen. */
    interface Picks {
        boolean has(UUID person);

        void set(UUID person, boolean chosen);
    }

    /** More than these are not shown: whoever looks for somebody chooses a coach. */
    static final int MOST_ROWS = 200;

    CaseloadTable(CoachingWords words, SignedIn user, Caseload caseload, boolean withCohort) {
        this(words, user, caseload, caseload.rows(), withCohort, null);
    }

    /**
     * @param shown of the caseload
     * @param picks who is chosen, for acts on many; none: nobody can be
     */
    CaseloadTable(
            CoachingWords words,
            SignedIn user,
            Caseload caseload,
            List<CaseloadRow> shown,
            boolean withCohort,
            @Nullable Picks picks) {
        boolean coaches = user.may(Permission.READ_ALL_PEOPLE);
        var heads = new ArrayList<>(List.of(
                words.say("column.name"),
                words.say("column.next"),
                words.say("column.last"),
                words.say("column.promises"),
                words.say("column.phase"),
                words.say("column.intensity"),
                words.say("column.hours")));
        if (coaches) heads.add(words.say("column.coach"));
        heads.add(words.say("column.action"));
        var table = new CardTable(words.say("caseload.title"), heads.toArray(String[]::new));
        table.figures(6);
        table.setId("caseload-table");
        for (var row : shown.subList(0, Math.min(MOST_ROWS, shown.size()))) {
            var cells = new ArrayList<Component>();
            cells.add(name(words, row, withCohort, picks));
            cells.add(words.day(row.nextContact(), row.isContactLateOn(caseload.today())));
            cells.add(CardTable.text(
                    row.lastContact() == null ? words.say("fact.never") : words.date(row.lastContact())));
            cells.add(promises(words, row));
            cells.add(CardTable.text(words.state(row)));
            cells.add(CardTable.text(words.of("intensity", row.intensity())));
            cells.add(CardTable.text(words.hours(row.hoursPerWeek())));
            if (coaches)
                cells.add(CardTable.text(row.coach() == null ? "–" : row.coach().name()));
            cells.add(action(words, user, row));
            table.row(cells.toArray(Component[]::new));
        }
        add(table);
    }

    private static Div name(CoachingWords words, CaseloadRow row, boolean withCohort, @Nullable Picks picks) {
        var link = CoachingLinks.link(row.person().uuid(), row.person().fullName());
        link.addClassName("row-link");
        var name = new Div();
        if (picks != null) name.add(pick(words, row, picks));
        name.add(link);
        if (withCohort) {
            var cohort = new Div(row.cohortName());
            cohort.addClassNames("small", "muted");
            name.add(cohort);
        }
        if (row.beingHandedOver()) {
            var leaving = new Div(words.say("caseload.leaving"));
            leaving.addClassNames("small", "muted");
            name.add(leaving);
        }
        return name;
    }

    private static Checkbox pick(CoachingWords words, CaseloadRow row, Picks picks) {
        var pick = new Checkbox(picks.has(row.person().uuid()));
        pick.setAriaLabel(words.say("bulk.choose", row.person().fullName()));
        pick.setId("pick-" + row.person().uuid());
        pick.addClassNames("pick", "no-print");
        pick.addValueChangeListener(change -> {
            if (change.isFromClient()) picks.set(row.person().uuid(), change.getValue());
        });
        return pick;
    }

    private static Span promises(CoachingWords words, CaseloadRow row) {
        if (row.openPromises() == 0) return new Span("–");
        var text = new Span(
                row.overduePromises() == 0
                        ? words.say("caseload.open", row.openPromises())
                        : words.say("caseload.openLate", row.openPromises(), row.overduePromises()));
        if (row.overduePromises() > 0) text.addClassName("late");
        return text;
    }

    private static Div action(CoachingWords words, SignedIn user, CaseloadRow row) {
        var actions = new Div();
        actions.addClassNames("row-actions", "no-print");
        if (user.may(Permission.WRITE_COACHING)) {
            var note = CoachingLinks.note(row.person().uuid(), words.say("contact.note"));
            note.addClassNames("button", "note");
            note.setId("note-" + row.person().uuid());
            note.getElement()
                    .setAttribute(
                            "aria-label",
                            words.say("contact.noteWith", row.person().fullName()));
            actions.add(note);
        }
        return actions;
    }
}
