package nl.duaal.mine.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.CoachingOutcome;
import nl.duaal.coaching.OwedBy;
import nl.duaal.mine.OwnAgreements;
import nl.duaal.mine.OwnAgreements.Promise;
import nl.duaal.shell.Toast;

/** My agreements: what I do, what others do for me, and what I work towards. */
final class AgreementPart extends OwnPart {

    private final transient OwnServices services;
    private final SignedIn user;
    private final Div content = new Div();

    AgreementPart(OwnWords words, OwnServices services, SignedIn user, OwnAgreements agreements) {
        super(words, "agreements");
        addClassName("own-wide");
        this.services = services;
        this.user = user;
        add(content);
        show(agreements);
    }

    private void show(OwnAgreements agreements) {
        content.removeAll();
        var today = services.file().today();
        var open = agreements.promises().stream()
                .filter(one -> one.doneOn() == null)
                .toList();
        part("agreements.mine", open.stream().filter(Promise::isMine).toList(), today, "agreements.mine.none");
        var others = open.stream().filter(one -> !one.isMine()).toList();
        if (!others.isEmpty()) part("agreements.others", others, today, "");
        var done = agreements.promises().stream()
                .filter(one -> one.doneOn() != null)
                .toList();
        if (!done.isEmpty()) part("agreements.done", done, today, "");
        goals(agreements.goals());
    }

    private void part(String key, List<Promise> some, LocalDate today, String none) {
        content.add(new com.vaadin.flow.component.html.H3(words().say(key)));
        if (some.isEmpty()) {
            content.add(new Paragraph(words().say(none)));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("own-list");
        some.forEach(one -> list.add(item(one, today)));
        content.add(list);
    }

    private ListItem item(Promise one, LocalDate today) {
        var text = text(OwnWords.free(one.what()));
        if (one.by() != OwedBy.PARTICIPANT) below(text, words().say("agreements.by." + one.by()), false);
        var doneOn = one.doneOn();
        boolean late = doneOn == null && one.due().isBefore(today);
        below(
                text,
                doneOn != null
                        ? words().say("agreements.doneOn", words().date(doneOn))
                        : words().say(late ? "agreements.late" : "agreements.due", words().day(one.due())),
                late);
        if (!one.isMine()) return item(text);
        var done = new NativeButton(words().say("agreements.tick"), click -> done(one));
        done.addClassName("button");
        done.setId("own-done-" + one.uuid());
        done.getElement().setAttribute("aria-label", words().say("agreements.tickOf", one.what()));
        return item(text, done);
    }

    private static void below(Div text, String line, boolean late) {
        var below = new Div(line);
        below.addClassName(late ? "own-late" : "own-below");
        text.add(below);
    }

    private void done(Promise one) {
        var outcome = services.file().done(user, one.uuid(), one.version());
        if (outcome == CoachingOutcome.SAVED) Toast.show(words().say("agreements.saved"));
        else Toast.warn(words().say("agreements.changed"));
        services.file().agreements(user).ifPresent(this::show);
        // the button is gone: whoever works by keyboard goes on from here
        getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
    }

    private void goals(List<OwnAgreements.Goal> goals) {
        if (goals.isEmpty()) return;
        content.add(new com.vaadin.flow.component.html.H3(words().say("agreements.goals")));
        var list = new UnorderedList();
        list.addClassName("own-list");
        for (var goal : goals) {
            var due = goal.due();
            var text = text(
                    OwnWords.free(goal.what()),
                    goal.reached()
                            ? words().say("agreements.reached")
                            : due == null ? "" : words().say("agreements.due", words().date(due)));
            var steps = new UnorderedList();
            steps.addClassName("own-steps");
            for (var step : goal.steps()) {
                var state = new Span(words().say(step.done() ? "agreements.step.done" : "agreements.step.open") + " ");
                steps.add(new ListItem(state, OwnWords.free(step.what())));
            }
            if (!goal.steps().isEmpty()) text.add(steps);
            list.add(item(text));
        }
        content.add(list);
    }
}
