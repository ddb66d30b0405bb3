package nl.duaal.inclusion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.inclusion.report.Addressee;
import nl.duaal.inclusion.report.Report;
import nl.duaal.inclusion.report.ReportKind;
import nl.duaal.inclusion.report.ReportOutcome;
import nl.duaal.inclusion.report.ReportService;
import nl.duaal.inclusion.report.ReportState;
import nl.duaal.shell.FieldError;
import nl.duaal.shell.Toast;

/**
 * To tell a confidential person of discrimination or an unsafe floor, and to read the answer with a code. What is typed
 * is kept nowhere until it is sent, and nothing of it stands in the address.
 */
@Route("report")
@PermitAll
class ReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReportService reports;
    private final SignedIn user;
    private final transient InclusionWords words = new InclusionWords(getLocale());

    ReportView(ReportService reports, CurrentUser currentUser) {
        this.reports = reports;
        this.user = currentUser.require(Permission.MAKE_REPORT);
        addClassNames("page", "report");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return words.say("report.title") + " · Duaal";
    }

    private void show() {
        removeAll();
        var sub = new Paragraph(words.say("report.lead"));
        sub.addClassName("sub");
        var header = new Header(new Div(new H1(words.say("report.title")), sub));
        header.addClassName("page-head");
        add(header);
        var to = reports.addressees(user);
        if (to.isEmpty()) {
            var none = new Paragraph(words.say("report.nobody"));
            none.addClassName("notice");
            none.setId("report-nobody");
            add(none);
        } else {
            add(making(to));
        }
        add(returning());
    }

    private Component making(List<Addressee> to) {
        var section = new Section(new H2(words.say("report.make")));
        section.addClassName("form");
        section.setId("make-report");
        var who = new Select<Addressee>();
        who.setLabel(words.say("report.to"));
        who.setId("report-to");
        who.setItems(to);
        who.setItemLabelGenerator(one -> words.say("report.toWhom", String.join(", ", one.people()), one.name()));
        who.setValue(to.getFirst());
        who.setWidthFull();
        var kind = new Select<ReportKind>();
        kind.setLabel(words.say("report.kind"));
        kind.setId("report-kind");
        kind.setItems(ReportKind.values());
        kind.setItemLabelGenerator(one -> words.of("report.kind", one));
        kind.setValue(ReportKind.DISCRIMINATION);
        kind.setWidthFull();
        var text = area("report-text", "report.text");
        text.setHelperText(words.say("report.text.help"));
        var named = new Checkbox(words.say("report.named"));
        named.setId("report-named");
        var anonymous = new Paragraph(words.say("report.anonymous"));
        anonymous.addClassNames("small", "muted");
        var send = new Button(words.say("report.send"));
        send.setId("send-report");
        send.addThemeName("primary");
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            send.setEnabled(true);
            if (text.getValue().isBlank()) {
                FieldError.show(text, words.say("report.text.needed"));
                text.focus();
                return;
            }
            var outcome = reports.make(
                    user, who.getValue().organisation(), kind.getValue(), text.getValue(), named.getValue());
            if (outcome instanceof ReportOutcome.Made(var code)) sent(code);
            else words.problem(outcome).ifPresent(Toast::warn);
        });
        section.add(who, kind, text, named, anonymous, send);
        return section;
    }

    private TextArea area(String id, String label) {
        var text = new TextArea(words.say(label));
        text.setId(id);
        text.setMaxLength(Report.TEXT_MAX_LENGTH);
        text.setMinRows(5);
        text.setManualValidation(true);
        text.setWidthFull();
        text.addValueChangeListener(change -> text.setInvalid(false));
        return text;
    }

    private void sent(String code) {
        removeAll();
        var shown = new Span(code);
        shown.addClassName("report-code");
        shown.setId("report-code");
        var card = new Div(
                new H1(words.say("report.sent")),
                new Paragraph(words.say("report.sent.code")),
                shown,
                new Paragraph(words.say("report.sent.once")));
        card.addClassName("report-sent");
        card.getElement().setAttribute("role", "status");
        var again = new Button(words.say("report.sent.done"), click -> show());
        again.setId("report-done");
        add(card, again);
    }

    private Component returning() {
        var section = new Section(new H2(words.say("report.back")));
        section.addClassName("form");
        section.setId("read-report");
        var code = new TextField(words.say("report.code"));
        code.setId("report-code-field");
        code.setMaxLength(24);
        code.setManualValidation(true);
        code.getElement().setAttribute("autocomplete", "off");
        var place = new Div();
        var look = new Button(words.say("report.look"), click -> {
            place.removeAll();
            var found = reports.read(user, code.getValue());
            if (found.isEmpty()) FieldError.show(code, words.say("report.code.wrong"));
            else {
                code.setInvalid(false);
                place.add(conversation(code.getValue(), found.get(), place));
            }
        });
        look.setId("look-report");
        section.add(code, look, place);
        return section;
    }

    private Component conversation(String code, Report report, Div place) {
        var text = area("report-more", "report.more");
        var send = new Button(words.say("report.add"), click -> {
            if (text.getValue().isBlank()) {
                FieldError.show(text, words.say("report.text.needed"));
                return;
            }
            var problem = words.problem(reports.add(user, code, text.getValue()));
            problem.ifPresent(Toast::warn);
            reports.read(user, code).ifPresent(now -> {
                place.removeAll();
                place.add(conversation(code, now, place));
                if (problem.isEmpty()) Toast.show(words.say("report.added"));
            });
        });
        send.setId("add-to-report");
        var state = new Paragraph(words.say("report.stands", words.of("report.state", report.state())));
        state.setId("report-state");
        var all = new Div(state, Conversation.of(words, report, false), text, send);
        if (report.state() == ReportState.CLOSED) {
            var closed = new Paragraph(words.say("report.closed.again"));
            closed.addClassNames("small", "muted");
            all.addComponentAtIndex(2, closed);
        }
        return all;
    }
}
