package nl.duaal.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.signal.Signal;
import nl.duaal.cohort.signal.SignalOutcome;
import nl.duaal.cohort.signal.SignalService;
import nl.duaal.cohort.signal.SignalState;
import nl.duaal.cohort.ui.CohortLinks;
import nl.duaal.cohort.ui.SignalWay;
import nl.duaal.person.ui.PersonLinks;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.Toast;
import org.jspecify.annotations.Nullable;

/** One thing that needs attention: whom it is about, why, where to do something about it, and what became of it. */
final class SignalItem extends ListItem {

    private static final int USUAL_DAYS = 7;

    private final transient SignalWords words;
    private final transient SignalService signals;
    private final SignedIn user;
    private final transient Signal signal;
    private final transient Runnable again;

    /**
     * @param finish does what it asks at one touch; none where that takes more
     */
    SignalItem(
            SignalWords words,
            SignalService signals,
            List<SignalWay> ways,
            SignedIn user,
            Signal signal,
            @Nullable Runnable finish,
            Runnable again) {
        this.words = words;
        this.signals = signals;
        this.user = user;
        this.signal = signal;
        this.again = again;
        addClassName("signal");
        getElement().setAttribute("data-kind", signal.kind());
        var sentence = new Paragraph(words.sentence(signal));
        sentence.addClassName("signal-why");
        add(whom(), sentence, beside(), actions(ways, finish));
    }

    private String name() {
        var person = signal.person();
        return person == null ? signal.cohort().name() : person.name();
    }

    private Component whom() {
        var person = signal.person();
        Component link = person == null
                ? CohortLinks.link(signal.cohort().uuid(), signal.cohort().name())
                : signal.file() ? PersonLinks.link(person.uuid(), person.name()) : new Span(person.name());
        link.addClassName("signal-whom");
        return link;
    }

    /** Cohort, coach, since when, and what somebody did with it. */
    private Paragraph beside() {
        var parts = new ArrayList<String>();
        if (signal.person() != null) {
            parts.add(signal.cohort().name());
            if (!signal.mine()) {
                parts.add(signal.coach().isEmpty() ? words.say("coach.none") : words.say("coach", signal.coach()));
            }
        }
        parts.add(words.say("since", words.figures().date(signal.since())));
        var beside = new Paragraph(new Span(String.join(" · ", parts)));
        beside.addClassNames("small", "muted");
        if (signal.escalated())
            beside.add(mark(words.say("escalated", signal.rule().escalateDays()), "warn"));
        switch (signal.state()) {
            case NEW -> {}
            case TAKEN -> beside.add(mark(words.say("taken", signal.by()), "signal-taken"));
            case SNOOZED -> {
                var until = signal.until();
                String day = until == null ? "" : words.figures().date(until);
                beside.add(mark(words.say("snoozed", day, signal.by(), signal.reason()), "signal-put"));
            }
            case DONE -> beside.add(mark(words.say("done", signal.by(), signal.reason()), "signal-put"));
        }
        return beside;
    }

    private static Span mark(String text, String style) {
        var mark = new Span(text);
        mark.addClassNames("signal-mark", style);
        return mark;
    }

    private Div actions(List<SignalWay> ways, @Nullable Runnable finish) {
        var actions = new Div();
        actions.addClassNames("signal-actions", "no-print");
        if (finish != null) {
            var done = button("finish", finish);
            done.addClassName("signal-way");
            actions.add(done);
        }
        ways.stream()
                .flatMap(way -> way.to(signal, words.locale()).stream())
                .findFirst()
                .ifPresent(way -> {
                    way.addClassName("button");
                    if (finish == null) way.addClassName("signal-way");
                    way.getElement().setAttribute("aria-label", way.getElement().getText() + ": " + name());
                    actions.add(way);
                });
        boolean put = signal.state() == SignalState.SNOOZED || signal.state() == SignalState.DONE;
        if (put) {
            actions.add(button(
                    "reopen",
                    () -> told(signals.reopen(user, signal.uuid(), signal.version()), words.say("reopened", name()))));
            return actions;
        }
        if (signal.state() == SignalState.NEW) actions.add(button("take", this::take));
        actions.add(button("snooze", this::snooze), button("solve", this::solve));
        return actions;
    }

    private NativeButton button(String what, Runnable run) {
        var button = new NativeButton(words.say(what), click -> run.run());
        button.addClassNames("button", "signal-" + what);
        button.getElement().setAttribute("aria-label", words.say(what) + ": " + name());
        return button;
    }

    /** @param said of what was done */
    private void told(SignalOutcome outcome, String said) {
        String problem = words.problem(outcome);
        if (problem.isEmpty()) Toast.show(said);
        else Toast.warn(problem);
        again.run();
    }

    private void take() {
        told(signals.take(user, signal.uuid(), signal.version()), words.say("took", name()));
    }

    private Optional<String> kept(SignalOutcome outcome, String said) {
        told(outcome, said);
        return Optional.empty();
    }

    private void snooze() {
        var form = new FormDialog(words.locale(), words.say("snooze.title", name()), "save-snooze");
        var until = form.day(
                "snooze-until", words.say("snooze.until"), signals.today().plusDays(USUAL_DAYS), true);
        form.demand(until, () -> wrong(until.getValue()));
        var reason = form.text("snooze-reason", words.say("snooze.reason"), "", Signal.REASON_MAX_LENGTH, true);
        reason.setHelperText(words.say("reason.help"));
        form.open(() -> kept(
                signals.snooze(user, signal.uuid(), signal.version(), until.getValue(), reason.getValue()),
                words.say("snooze.done", words.figures().date(until.getValue()), name())));
    }

    /** What is wrong with the day until which it is put off. */
    private Optional<String> wrong(@Nullable LocalDate until) {
        var last = signals.today().plusDays(Signal.MOST_DAYS_OFF);
        if (until == null) return Optional.empty();
        if (!until.isAfter(signals.today())) return Optional.of(words.say("snooze.past"));
        return until.isAfter(last)
                ? Optional.of(words.say(
                        "snooze.far", Signal.MOST_DAYS_OFF, words.figures().date(last)))
                : Optional.empty();
    }

    private void solve() {
        var form = new FormDialog(words.locale(), words.say("solve.title", name()), "save-solve");
        form.words(words.sentence(signal));
        var how = form.text("solve-how", words.say("solve.how"), "", Signal.REASON_MAX_LENGTH, true);
        how.setHelperText(words.say("reason.help"));
        form.open(() -> kept(
                signals.solve(user, signal.uuid(), signal.version(), how.getValue()), words.say("solve.done", name())));
    }
}
