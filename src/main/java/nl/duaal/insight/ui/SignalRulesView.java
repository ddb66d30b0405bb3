package nl.duaal.insight.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.signal.SignalOutcome;
import nl.duaal.cohort.signal.SignalRule;
import nl.duaal.cohort.signal.SignalService;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.Toast;
import nl.duaal.shell.Words;

/** When something needs attention, and how an organisation wants it otherwise. */
@Route("today/rules")
@PermitAll
class SignalRulesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SignalService signals;
    private final SignedIn user;
    private final transient SignalWords words = new SignalWords(getLocale());
    private final Div content = new Div();

    SignalRulesView(SignalService signals, CurrentUser currentUser) {
        this.signals = signals;
        this.user = currentUser.require(Permission.WRITE_COHORTS);
        addClassNames("page", "today");
        var intro = new Paragraph(words.say("rules.intro"));
        intro.addClassName("sub");
        var header = new Header(new Div(
                new RouterLink("← " + words.say("title"), TodayView.class), new H1(words.say("rules.title")), intro));
        header.addClassName("page-head");
        add(header, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        content.removeAll();
        var table = new CardTable(
                words.say("rules.title"),
                words.say("rules.kind"),
                words.say("rules.threshold"),
                words.say("rules.urgency"),
                words.say("rules.escalate"),
                words.say("rules.source"),
                words.say("rules.change"));
        table.setId("signal-rules");
        for (var rule : signals.rules(user)) {
            var source = new Div(new Span(rule.source()));
            var mark = new Div((rule.own()
                            ? words.say("rules.own")
                            : Words.text(
                                    words.locale(),
                                    "library.mark." + rule.mark().name()))
                    + " · " + words.say("since", words.figures().date(rule.since())));
            mark.addClassNames("small", "muted");
            source.add(mark);
            table.row(
                    new Span(words.kind(rule)),
                    new Span(rule.on() ? words.threshold(rule) : words.say("rules.off")),
                    new Span(words.urgency(rule)),
                    new Span(words.say("threshold.DAYS", rule.escalateDays())),
                    source,
                    buttons(rule));
        }
        content.add(table);
    }

    private Div buttons(SignalRule rule) {
        var change = new NativeButton(words.say("rules.change"), click -> change(rule));
        change.addClassName("link");
        change.getElement().setAttribute("aria-label", words.say("rules.change") + ": " + words.kind(rule));
        change.getElement().setAttribute("data-kind", rule.kind());
        var buttons = new Div(change);
        if (rule.own()) {
            var back = new NativeButton(
                    words.say("rules.back"), click -> told(signals.unsetRule(user, rule.kind(), rule.version())));
            back.addClassName("link");
            back.getElement().setAttribute("aria-label", words.say("rules.back") + ": " + words.kind(rule));
            buttons.add(new Span(" "), back);
        }
        return buttons;
    }

    private void change(SignalRule rule) {
        var form = new FormDialog(words.locale(), words.kind(rule), "save-rule");
        var on = form.check("rule-on", words.say("rules.on"), rule.on());
        var threshold = rule.unit() == SignalRule.Unit.NONE
                ? null
                : form.whole(
                        "rule-threshold",
                        words.of("unit", rule.unit()),
                        rule.threshold(),
                        0,
                        rule.unit() == SignalRule.Unit.PERCENT ? 100 : SignalRule.MOST_THRESHOLD);
        var days = form.whole(
                "rule-escalate", words.say("rules.escalateDays"), rule.escalateDays(), 0, SignalRule.MOST_DAYS);
        var reason = form.text(
                "rule-reason",
                words.say("rules.reason"),
                rule.own() ? rule.source() : "",
                SignalRule.REASON_MAX_LENGTH,
                true);
        form.open(() -> {
            var outcome = signals.setRule(
                    user,
                    new SignalRule(
                            rule.kind(),
                            rule.unit(),
                            on.getValue(),
                            threshold == null ? rule.threshold() : FormDialog.whole(threshold),
                            rule.urgency(),
                            rule.nowDays(),
                            FormDialog.whole(days),
                            signals.today(),
                            reason.getValue(),
                            rule.mark(),
                            true,
                            rule.version()));
            if (outcome == SignalOutcome.DONE) signals.lookNow(user);
            told(outcome);
            return Optional.empty();
        });
    }

    private void told(SignalOutcome outcome) {
        String problem = words.problem(outcome);
        if (!problem.isEmpty()) Toast.warn(problem);
        show();
    }

    @Override
    public String getPageTitle() {
        return words.say("rules.title") + " · Duaal";
    }
}
