package nl.duaal.inclusion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.inclusion.report.Report;
import nl.duaal.inclusion.report.ReportDesk;
import nl.duaal.inclusion.report.ReportOutcome;
import nl.duaal.inclusion.report.ReportState;
import nl.duaal.shell.Address;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.FieldError;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.Toast;

/** What people told in confidence, for the confidential person: a list, and under {@code ?report=<id>} one of them. */
@Route("reports")
@PermitAll
class ReportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReportDesk desk;
    private final SignedIn user;
    private final transient InclusionWords words = new InclusionWords(getLocale());

    ReportsView(ReportDesk desk, CurrentUser currentUser) {
        this.desk = desk;
        this.user = currentUser.require(Permission.READ_REPORTS);
        addClassNames("page", "reports");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getSingleParameter("report");
        if (asked.isEmpty()) {
            list();
            return;
        }
        show(asked.flatMap(Address::uuid).flatMap(uuid -> desk.open(user, uuid)).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return words.say("reports.title") + " · Duaal";
    }

    private void head(String title, String text, boolean back) {
        removeAll();
        var sub = new Paragraph(text);
        sub.addClassName("sub");
        var texts = new Div();
        if (back) {
            var way = new Anchor("reports", words.say("reports.title"));
            way.addClassName("back");
            texts.add(way);
        }
        texts.add(new H1(title), sub);
        var header = new Header(texts);
        header.addClassName("page-head");
        add(header);
    }

    private void list() {
        var all = desk.list(user);
        int waiting = desk.waiting(user);
        head(
                words.say("reports.title"),
                waiting == 0 ? words.say("reports.lead") : words.count("reports.waiting", waiting),
                false);
        if (all.isEmpty()) {
            var none = new Paragraph(words.say("reports.none"));
            none.addClassName("muted");
            add(none);
            return;
        }
        add(table(all));
    }

    private Component table(List<Report> all) {
        var table = new CardTable(
                words.say("reports.title"),
                words.say("report.kind"),
                words.say("reports.column.on"),
                words.say("reports.column.who"),
                words.say("column.state"));
        for (var one : all) {
            var link = new Anchor(
                    "reports?report=" + one.uuid(),
                    one.readable() ? words.of("report.kind", one.kind()) : words.say("reports.unreadable"));
            link.addClassName("row-link");
            var state = CardTable.text(words.of("report.state", one.state()));
            if (one.state() == ReportState.NEW) state.addClassName("warn");
            table.row(link, CardTable.text(words.date(one.madeOn())), CardTable.text(who(one)), state);
        }
        return table;
    }

    private String who(Report one) {
        return one.isAnonymous() ? words.say("report.anonymousOne") : one.reporter();
    }

    private void show(Report report) {
        head(
                words.of("report.kind", report.kind()),
                words.say(
                        "reports.about",
                        who(report),
                        words.date(report.madeOn()),
                        words.of("report.state", report.state())),
                true);
        if (!report.readable()) {
            var lost = new Paragraph(words.say("reports.unreadable.text"));
            lost.addClassNames("notice", "warn");
            add(lost);
        }
        add(Conversation.of(words, report, true));
        var text = new TextArea(words.say("reports.answer"));
        text.setId("report-answer");
        text.setMaxLength(Report.TEXT_MAX_LENGTH);
        text.setMinRows(4);
        text.setWidthFull();
        text.setManualValidation(true);
        text.setHelperText(words.say("reports.answer.help"));
        text.addValueChangeListener(change -> text.setInvalid(false));
        var send = new Button(words.say("reports.answer.send"), click -> {
            if (text.getValue().isBlank()) FieldError.show(text, words.say("report.text.needed"));
            else done(report, desk.answer(user, report.uuid(), report.version(), text.getValue()), "reports.answered");
        });
        send.setId("send-answer");
        send.addThemeName("primary");
        var buttons = new Div(send);
        buttons.addClassName("page-actions");
        if (report.state() != ReportState.TAKEN) {
            buttons.add(button(
                    "move-TAKEN",
                    report.state() == ReportState.CLOSED ? "reports.move.AGAIN" : "reports.move.TAKEN",
                    () -> done(report, desk.take(user, report.uuid(), report.version()), "saved")));
        }
        if (report.state() != ReportState.CLOSED) {
            buttons.add(button("move-CLOSED", "reports.move.CLOSED", () -> close(report, text.getValue())));
        }
        var form = new Div(text, buttons);
        form.addClassName("form");
        add(form);
    }

    private Button button(String id, String key, Runnable run) {
        var button = new Button(words.say(key), click -> run.run());
        button.setId(id);
        return button;
    }

    /** Nobody is left without a word: who was not answered yet is told something at the end. */
    private void close(Report report, String typed) {
        var form = new FormDialog(words.locale(), words.say("reports.move.CLOSED"), "close-report");
        form.setKeepText(words.say("reports.move.CLOSED"));
        boolean answered = report.isAnswered();
        form.words(words.say(answered ? "reports.close.answered" : "reports.close.unanswered"));
        var last = form.area(
                "report-last",
                words.say(answered ? "reports.close.last.may" : "reports.close.last"),
                typed,
                Report.TEXT_MAX_LENGTH,
                false);
        form.demand(
                last,
                () -> !answered && last.getValue().isBlank()
                        ? Optional.of(words.say("reports.close.needed"))
                        : Optional.empty());
        form.open(() -> {
            done(report, desk.close(user, report.uuid(), report.version(), last.getValue()), "reports.closed");
            return Optional.empty();
        });
    }

    /** Shows it as it is now; it is the same opening, so there is no other trace. */
    private void done(Report report, ReportOutcome outcome, String said) {
        Optional<String> problem = words.problem(outcome);
        desk.again(user, report.uuid()).ifPresent(this::show);
        if (problem.isPresent()) Toast.warn(problem.get());
        else Toast.show(words.say(said));
    }
}
