package nl.duaal.cohort.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.duaal.access.SharedKind;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortData;
import nl.duaal.cohort.CohortGroup;
import nl.duaal.cohort.CohortOutcome;
import nl.duaal.cohort.CohortPartner;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortState;
import nl.duaal.cohort.CohortTask;
import nl.duaal.cohort.Colleague;
import nl.duaal.cohort.Moment;
import nl.duaal.draft.DraftSubject;
import nl.duaal.shell.FieldError;
import nl.duaal.shell.NumberEntry;
import nl.duaal.trajectory.design.Parties;
import org.jspecify.annotations.Nullable;

/** The forms in which a cohort and its plan are changed. */
final class CohortDialogs {

    private static final int MONTHS_ABOUT = 24;

    private CohortDialogs() {}

    static EntryDialog move(
            CohortWords words, CohortService cohorts, SignedIn user, Cohort cohort, CohortState to, Runnable done) {
        var dialog = new EntryDialog(words, words.say("move." + to.name()), words.say("move." + to.name()));
        dialog.keepTyped(user, about(cohort), "move");
        dialog.put(new Paragraph(words.say("move.text." + to.name())));
        var reason = dialog.area("move.why", "", CohortService.REASON_MAX_LENGTH);
        dialog.onSave(() -> {
            if (!dialog.needed(reason)) return EntryDialog.AT_FIELD;
            var outcome = cohorts.move(user, cohort.uuid(), cohort.version(), to, reason.getValue());
            return after(words, outcome, done);
        });
        return dialog;
    }

    static EntryDialog change(CohortWords words, CohortService cohorts, SignedIn user, Cohort cohort, Runnable done) {
        var dialog = new EntryDialog(words, words.say("plan.general.change"), words.say("save"));
        dialog.keepTyped(user, about(cohort), "change");
        var data = cohort.data();
        var name = dialog.text("new.name", data.name(), CohortData.NAME_MAX_LENGTH);
        List<YearMonth> months = IntStream.rangeClosed(-MONTHS_ABOUT, MONTHS_ABOUT)
                .mapToObj(data.start()::plusMonths)
                .toList();
        var start = dialog.choice("new.start", months, words.figures()::month, data.start());
        start.setHelperText(words.say("plan.start.help"));
        var budget = new NumberEntry(words.locale());
        budget.setEuro(true);
        budget.setLabel(words.say("plan.budget"));
        budget.setUnit("€");
        budget.addClassName("entry-budget");
        Long cents = data.budgetCents();
        if (cents != null) budget.setNumber(BigDecimal.valueOf(cents, 2).doubleValue());
        dialog.put(budget);
        var budgetNote = dialog.text("plan.budget.note", data.budgetNote(), CohortData.BUDGET_NOTE_MAX_LENGTH);
        var note = dialog.area("plan.note", data.note(), CohortData.NOTE_MAX_LENGTH);
        dialog.onSave(() -> {
            if (!dialog.needed(name)) return EntryDialog.AT_FIELD;
            Long amount = budget.number()
                    .map(euro -> BigDecimal.valueOf(euro).movePointRight(2).setScale(0, java.math.RoundingMode.HALF_UP))
                    .map(BigDecimal::longValueExact)
                    .orElse(null);
            if (amount != null && (amount < 0 || amount > CohortData.MOST_BUDGET_CENTS)) {
                budget.setProblem(words.say("plan.budget.wrong"));
                return EntryDialog.AT_FIELD;
            }
            budget.setProblem(null);
            return after(
                    words,
                    cohorts.change(
                            user,
                            cohort.uuid(),
                            cohort.version(),
                            new CohortData(
                                    name.getValue(), note.getValue(), start.getValue(), amount, budgetNote.getValue())),
                    done);
        });
        return dialog;
    }

    static EntryDialog partner(
            CohortWords words,
            CohortPlanning planning,
            SignedIn user,
            Cohort cohort,
            @Nullable CohortPartner partner,
            Runnable done) {
        var dialog = new EntryDialog(
                words, words.say(partner == null ? "partner.add" : "partner.change"), words.say("save"));
        dialog.keepTyped(user, about(cohort), "partner" + which(partner == null ? null : partner.uuid()));
        var data = partner == null ? null : partner.data();
        var party = dialog.choice("partner.party", Parties.ALL, words::party, data == null ? null : data.party());
        var name = dialog.text("partner.name", data == null ? "" : data.name(), CohortPartner.NAME_MAX_LENGTH);
        var responsible = dialog.text(
                "partner.responsible", data == null ? "" : data.responsible(), CohortPartner.NAME_MAX_LENGTH);
        var does = dialog.area("partner.does", data == null ? "" : data.does(), CohortPartner.DOES_MAX_LENGTH);
        dialog.onSave(() -> {
            if (!dialog.needed(party) | !dialog.needed(name)) return EntryDialog.AT_FIELD;
            return after(
                    words,
                    planning.savePartner(
                            user,
                            cohort.uuid(),
                            partner == null ? null : partner.uuid(),
                            partner == null ? 0 : partner.version(),
                            new CohortPartner.Data(
                                    party.getValue(), name.getValue(), responsible.getValue(), does.getValue())),
                    done);
        });
        return dialog;
    }

    static EntryDialog group(
            CohortWords words,
            CohortPlanning planning,
            SignedIn user,
            Cohort cohort,
            @Nullable CohortGroup group,
            Runnable done) {
        var dialog = new EntryDialog(words, words.say(group == null ? "group.add" : "group.change"), words.say("save"));
        var name = dialog.text("group.name", group == null ? "" : group.name(), CohortGroup.NAME_MAX_LENGTH);
        var colleagues = planning.colleagues(user);
        var coach = dialog.choiceOrNone(
                "group.coach",
                colleagues,
                Colleague::name,
                group == null ? null : among(colleagues, group.coach()),
                words.say("nobody"));
        dialog.onSave(() -> {
            if (!dialog.needed(name)) return EntryDialog.AT_FIELD;
            var chosen = coach.getValue();
            return after(
                    words,
                    planning.saveGroup(
                            user,
                            cohort.uuid(),
                            group == null ? null : group.uuid(),
                            group == null ? 0 : group.version(),
                            name.getValue(),
                            chosen == null ? null : chosen.account()),
                    done);
        });
        return dialog;
    }

    static EntryDialog task(
            CohortWords words,
            CohortPlanning planning,
            SignedIn user,
            Cohort cohort,
            @Nullable CohortTask task,
            Runnable done) {
        var dialog = new EntryDialog(words, words.say(task == null ? "task.add" : "task.change"), words.say("save"));
        dialog.keepTyped(user, about(cohort), "task" + which(task == null ? null : task.uuid()));
        var data = task == null ? null : task.data();
        boolean ready = task != null && task.step() != null;
        TextField title = null;
        if (ready && task != null) dialog.put(new Paragraph(words.task(task)));
        else title = dialog.text("task.title", data == null ? "" : data.title(), CohortTask.TITLE_MAX_LENGTH);
        var kind = dialog.choice(
                "task.kind",
                List.of(false, true),
                decision -> words.say(decision ? "task.decision" : "task.task"),
                data != null && data.decision());
        var party = dialog.choice(
                "task.party", Parties.ALL, words::party, data == null ? Parties.MUNICIPALITY : data.party());
        var owner = dialog.text("task.owner", data == null ? "" : data.owner(), CohortTask.OWNER_MAX_LENGTH);
        var due = dialog.day("task.due", data == null ? null : data.due());
        var note = dialog.area("task.note", data == null ? "" : data.note(), CohortTask.NOTE_MAX_LENGTH);
        var name = title;
        dialog.onSave(() -> {
            boolean named = name == null || dialog.needed(name);
            if (!named | !dialog.needed(due)) return EntryDialog.AT_FIELD;
            return after(
                    words,
                    planning.saveTask(
                            user,
                            cohort.uuid(),
                            task == null ? null : task.uuid(),
                            task == null ? 0 : task.version(),
                            new CohortTask.Data(
                                    name == null ? "" : name.getValue(),
                                    kind.getValue(),
                                    party.getValue(),
                                    owner.getValue(),
                                    due.getValue(),
                                    note.getValue())),
                    done);
        });
        return dialog;
    }

    static EntryDialog days(
            CohortWords words, CohortPlanning planning, SignedIn user, Cohort cohort, Moment moment, Runnable done) {
        boolean stretch = moment.kind() == Moment.Kind.PHASE || moment.kind() == Moment.Kind.BLOCK;
        var dialog = new EntryDialog(words, words.say("moment.change", moment.name()), words.say("save"));
        var from = dialog.day(stretch ? "moment.from" : "moment.day", moment.from());
        var until = stretch ? dialog.day("moment.until", moment.until()) : null;
        dialog.onSave(() -> {
            if (!dialog.needed(from) || (until != null && !dialog.needed(until))) return EntryDialog.AT_FIELD;
            var last = until == null ? from.getValue() : until.getValue();
            if (until != null && last.isBefore(from.getValue())) {
                FieldError.show(until, words.say("fault.DAYS"));
                return EntryDialog.AT_FIELD;
            }
            return after(
                    words,
                    planning.moveMoment(user, cohort.uuid(), moment.uuid(), moment.version(), from.getValue(), last),
                    done);
        });
        return dialog;
    }

    static EntryDialog newDecision(
            CohortWords words, CohortPlanning planning, SignedIn user, Cohort cohort, Runnable done) {
        var dialog = new EntryDialog(words, words.say("moment.add"), words.say("save"));
        var name = dialog.text("moment.name", "", Moment.NAME_MAX_LENGTH);
        var day = dialog.day("moment.day", null);
        dialog.onSave(() -> {
            if (!dialog.needed(name) | !dialog.needed(day)) return EntryDialog.AT_FIELD;
            return after(words, planning.addDecision(user, cohort.uuid(), name.getValue(), day.getValue()), done);
        });
        return dialog;
    }

    static EntryDialog decide(
            CohortWords words, CohortPlanning planning, SignedIn user, Cohort cohort, Moment moment, Runnable done) {
        var dialog = new EntryDialog(words, words.say("moment.decide", moment.name()), words.say("moment.decide.save"));
        dialog.keepTyped(user, about(cohort), "decide" + which(moment.uuid()));
        var decision = moment.decision();
        var go = dialog.choice(
                "moment.decision",
                List.of(true, false),
                yes -> words.say(yes ? "moment.go" : "moment.noGo"),
                decision == null ? null : decision.go());
        var why = dialog.area("moment.why", decision == null ? "" : decision.reason(), Moment.REASON_MAX_LENGTH);
        dialog.onSave(() -> {
            if (!dialog.needed(go) | !dialog.needed(why)) return EntryDialog.AT_FIELD;
            return after(
                    words,
                    planning.decide(
                            user, cohort.uuid(), moment.uuid(), moment.version(), go.getValue(), why.getValue()),
                    done);
        });
        return dialog;
    }

    private static DraftSubject about(Cohort cohort) {
        return new DraftSubject(SharedKind.COHORT.name(), cohort.uuid());
    }

    /** Tells the forms of things that are kept already apart. */
    private static String which(@Nullable UUID uuid) {
        return uuid == null ? "" : "-" + uuid;
    }

    private static @Nullable Colleague among(List<Colleague> colleagues, @Nullable Colleague one) {
        return one == null
                ? null
                : colleagues.stream()
                        .filter(each -> each.account().equals(one.account()))
                        .findFirst()
                        .orElse(null);
    }

    private static String after(CohortWords words, CohortOutcome outcome, Runnable done) {
        if (outcome instanceof CohortOutcome.Saved) done.run();
        return words.problem(outcome);
    }
}
