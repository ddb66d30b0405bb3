package nl.duaal.admin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.HealthService;
import nl.duaal.access.Permission;
import nl.duaal.shared.HealthCheck.Finding;
import nl.duaal.shared.HealthCheck.Verdict;
import nl.duaal.shell.Words;

/** How the installation is, and what to do where something is wrong. */
@Route("health")
@PermitAll
class HealthView extends Div implements HasDynamicTitle {

    private final HealthService health;
    private final AdminWords words = new AdminWords(getLocale());
    private final Div report = new Div();

    HealthView(HealthService health, CurrentUser currentUser) {
        this.health = health;
        currentUser.require(Permission.READ_HEALTH);
        addClassName("page");
        var intro = new Paragraph(words.say("health.intro"));
        intro.addClassName("sub");
        var again = new Button(words.say("health.again"), click -> look());
        again.setId("look-again");
        var actions = new Div(again);
        actions.addClassName("page-actions");
        var header = new Header(new Div(new H1(words.say("health.title")), intro), actions);
        header.addClassName("page-head");
        add(header, report);
        look();
    }

    @Override
    public String getPageTitle() {
        return words.say("health.title") + " · Duaal";
    }

    private void look() {
        var found = health.lookByGroup();
        report.removeAll();
        var outcome =
                new Paragraph(words.say("health.outcome." + found.verdict().name()) + " "
                        + words.say("health.at", words.figures().dateTime(found.at())));
        outcome.setId("health-outcome");
        outcome.addClassName("notice");
        outcome.getElement().setAttribute("role", "status");
        outcome.setClassName("warn", found.verdict() != Verdict.GOOD);
        report.add(outcome);
        for (var group : found.groups()) {
            if (group.findings().isEmpty()) continue;
            var list = new UnorderedList();
            list.addClassName("findings");
            group.findings().forEach(finding -> list.add(item(finding)));
            var section = new Section(new H2(text(group.subject(), group.subject())), list);
            report.add(section);
        }
    }

    private ListItem item(Finding finding) {
        String verdict = finding.verdict().name();
        var sign = new Span(words.say("health.verdict." + verdict));
        sign.addClassNames("verdict", verdict.toLowerCase(Locale.ROOT));
        var what = new Div(new Span(text(finding.code(), finding.code())));
        what.addClassName("finding-what");
        var found = new Div(words.say("health.found", finding.found()));
        found.addClassNames("muted", "small", "finding-found");
        var body = new Div(what, found);
        String help = finding.code() + ".help";
        if (finding.verdict() != Verdict.GOOD) body.add(new Paragraph(text(help, words.say("health.help"))));
        var item = new ListItem(sign, body);
        item.setId("finding-" + finding.code());
        return item;
    }

    private String text(String code, String otherwise) {
        String key = "access.health." + code;
        return Words.has(words.locale(), key) ? Words.text(words.locale(), key) : otherwise;
    }
}
