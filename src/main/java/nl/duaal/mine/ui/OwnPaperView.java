package nl.duaal.mine.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.course.Fact;
import nl.duaal.mine.OwnDetails;
import nl.duaal.mine.OwnSteps;
import nl.duaal.shell.Figures;
import nl.duaal.shell.PrintButton;
import nl.duaal.shell.Words;

/** What I can do and did, to print or keep as PDF; in Dutch, since it is for who reads Dutch. */
@Route(value = "mine/paper", autoLayout = false)
@PermitAll
class OwnPaperView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnServices services;
    private final SignedIn user;
    private final transient OwnWords words = new OwnWords(getLocale());
    private final transient OwnWords dutch = new OwnWords(Words.DUTCH);

    OwnPaperView(OwnServices services, CurrentUser currentUser) {
        this.services = services;
        this.user = currentUser.require(Permission.READ_OWN_FILE);
        addClassName("summary");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var details = services.file().details(user).orElse(null);
        var steps = services.file().steps(user).orElse(null);
        if (details == null || steps == null) {
            add(new H1(words.say("over.title")), new Paragraph(words.say("over.text", user.organisationName())));
            return;
        }
        var print = new PrintButton(words.say("paper.print"));
        print.addClassName("primary");
        print.setId("print");
        var bar = new Div(new RouterLink(words.say("paper.back"), OwnView.class), print);
        bar.addClassNames("summary-bar", "no-print");
        add(bar, paper(details, steps));
    }

    /** A name stays out of the title: it would stand in the history of the browser. */
    @Override
    public String getPageTitle() {
        return words.say("steps.paper") + " · " + Words.text(getLocale(), "shell.product");
    }

    private static String say(String key, Object... arguments) {
        return Words.text(Words.DUTCH, "course.paper." + key, arguments);
    }

    private Article paper(OwnDetails details, OwnSteps steps) {
        var paper = new Article();
        paper.addClassNames("summary-page", "competence-paper");
        paper.getElement().setAttribute("lang", "nl").setAttribute("dir", "ltr");
        paper.add(
                new H1(say("title", details.fullName())),
                new Paragraph(say("intro", dutch.date(services.file().today()))));
        papers(paper, steps, "can", one -> one.type() == Fact.Credential.Type.COMPETENCE);
        papers(paper, steps, "papers", one -> one.type() != Fact.Credential.Type.COMPETENCE);
        part(
                paper,
                "worked",
                steps.jobs().stream()
                        .map(one -> List.of(
                                one.place().isEmpty() ? dutch.say("paper.work") : one.place(),
                                days(one),
                                say(
                                        "hoursPerWeek",
                                        new Figures(Words.DUTCH)
                                                .number(one.hoursPerWeek().doubleValue(), 1))))
                        .toList());
        part(
                paper,
                "steps",
                steps.phases().stream()
                        .filter(OwnSteps.Phase::begun)
                        .map(one -> List.of(one.name(), dutch.say("steps.since", dutch.date(one.from()))))
                        .toList());
        paper.add(new H2(say("signed")), sign("sign.participant"), sign("sign.trainer"));
        return paper;
    }

    private String days(OwnSteps.Job job) {
        var until = job.until();
        return until == null
                ? dutch.say("steps.since", dutch.date(job.from()))
                : dutch.say("paper.days", dutch.date(job.from()), dutch.date(until));
    }

    private void papers(Article paper, OwnSteps steps, String key, Predicate<OwnSteps.Paper> which) {
        part(
                paper,
                key,
                steps.papers().stream()
                        .filter(which)
                        .map(one -> {
                            var type = Words.text(Words.DUTCH, "course.credential." + one.type());
                            var lines = new ArrayList<String>();
                            lines.add(one.title().isEmpty() ? type : one.title());
                            lines.add(type + ", " + dutch.date(one.on()));
                            if (!one.issuer().isEmpty()) lines.add(one.issuer());
                            return List.copyOf(lines);
                        })
                        .toList());
    }

    private static void part(Article paper, String key, List<List<String>> things) {
        paper.add(new H2(say(key)));
        if (things.isEmpty()) {
            paper.add(new Paragraph(say("nothing")));
            return;
        }
        var list = new UnorderedList();
        for (var lines : things) {
            var item = new ListItem(new Div(lines.getFirst()));
            lines.stream().skip(1).forEach(line -> {
                var below = new Div(line);
                below.addClassName("small");
                item.add(below);
            });
            list.add(item);
        }
        paper.add(list);
    }

    private static Paragraph sign(String key) {
        var line = new Paragraph(say(key));
        line.addClassName("competence-sign");
        return line;
    }
}
