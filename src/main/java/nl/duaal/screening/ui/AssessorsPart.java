package nl.duaal.screening.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Colleague;
import nl.duaal.draft.DraftSubject;
import nl.duaal.screening.Plan;
import nl.duaal.screening.Replacement;
import nl.duaal.screening.ScreeningOutcome;
import nl.duaal.screening.ScreeningPlans;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.RecordList;

/** Who assesses in a plan that is fixed, how one is replaced, and who was. */
class AssessorsPart extends Div {

    private final transient ScreeningWords words;
    private final transient ScreeningPlans plans;
    private final transient SignedIn user;
    private final transient Plan plan;
    private final transient Runnable changed;

    AssessorsPart(ScreeningWords words, ScreeningPlans plans, SignedIn user, Plan plan, Runnable changed) {
        this.words = words;
        this.plans = plans;
        this.user = user;
        this.plan = plan;
        this.changed = changed;
        setId("screening-assessors");
        var list = new RecordList(words.say("assessor.title"), "");
        for (var one : plan.assessors()) list.item(one.name(), List.of(), acts(one));
        add(list);
        for (var one : plans.replacements(user, plan.uuid())) add(replaced(one));
    }

    private List<RecordList.Act> acts(Colleague one) {
        if (plan.state() != Plan.State.OPEN) return List.of();
        return List.of(new RecordList.Act(
                "replace-" + one.account(),
                words.say("assessor.replace.one", one.name()),
                VaadinIcon.EXCHANGE,
                () -> replace(one)));
    }

    private Div replaced(Replacement one) {
        var what = new Paragraph(words.say(
                "assessor.replaced", words.figures().dateTime(one.at()), one.newcomer(), one.leaver(), one.by()));
        var why = new Paragraph(words.say("assessor.replaced.why", one.reason()));
        var sheets = new Paragraph(
                words.count("assessor.kept", one.kept()) + " " + words.count("assessor.left", one.left()));
        sheets.addClassNames("small", "muted");
        var box = new Div(what, why, sheets);
        box.addClassName("screening-replaced");
        return box;
    }

    private void replace(Colleague leaver) {
        var form = new FormDialog(words.locale(), words.say("assessor.replace.one", leaver.name()), "confirm-replace");
        form.keepTyped(user, new DraftSubject("SCREENING_PLAN", plan.uuid()), "replace-" + leaver.account());
        form.words(words.say("assessor.replace.how"));
        var others = plans.colleagues(user).stream()
                .filter(one -> !plan.isAssessedBy(one.account()))
                .toList();
        if (others.isEmpty()) form.words(words.say("assessor.replace.nobody"));
        var newcomer = form.choice(
                "replace-newcomer", words.say("assessor.replace.newcomer"), others, Colleague::name, null, true);
        var reason = form.area(
                "replace-reason", words.say("assessor.replace.reason"), "", Replacement.REASON_MAX_LENGTH, true);
        form.setKeepText(words.say("assessor.replace"));
        form.open(() -> {
            var outcome = plans.replace(
                    user,
                    plan.uuid(),
                    plan.version(),
                    leaver.account(),
                    newcomer.getValue().account(),
                    reason.getValue());
            if (!(outcome instanceof ScreeningOutcome.Done)) return Optional.of(words.outcome(outcome));
            changed.run();
            return Optional.empty();
        });
    }
}
