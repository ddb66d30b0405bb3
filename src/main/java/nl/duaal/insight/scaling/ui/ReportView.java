package nl.duaal.insight.scaling.ui;

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
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.insight.scaling.Scaling;
import nl.duaal.insight.scaling.ScalingItem;
import nl.duaal.insight.scaling.Scan;
import nl.duaal.insight.scaling.ScanItem;
import nl.duaal.shell.Address;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.ChartFigure;
import nl.duaal.shell.PrintButton;

/** For who decides, on paper: whether a trajectory can grow, what keeps it from that, and what it costs. */
@Route(value = "trajectories/:uuid/scaling/report", autoLayout = false)
@PermitAll
class ReportView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ScalingServices services;
    private final SignedIn user;
    private final transient ScalingWords words = new ScalingWords(getLocale());

    ReportView(ScalingServices services, CurrentUser currentUser) {
        this.services = services;
        this.user = currentUser.require(Permission.READ_TRAJECTORIES);
        addClassNames("summary", "scaling-report");
    }

    @Override
    public String getPageTitle() {
        return words.say("report.link") + " · Duaal";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var scaling = event.getRouteParameters()
                .get(ScalingView.UUID_PARAMETER)
                .flatMap(Address::uuid)
                .flatMap(uuid -> services.scaling().open(user, uuid))
                .orElseThrow(NotFoundException::new);
        removeAll();
        var print = new PrintButton(words.say("report.print"));
        print.addClassName("primary");
        var back = new RouterLink(
                words.say("report.back"), ScalingView.class, ScalingAction.parameters(scaling.trajectory()));
        var bar = new Div(back, print);
        bar.addClassNames("summary-bar", "no-print");
        add(bar, page(scaling));
    }

    private Article page(Scaling scaling) {
        var page = new Article(
                new H1(words.say("report.title", scaling.name())),
                new Paragraph(words.say(
                        "report.date",
                        scaling.about().organisationName(),
                        words.figures().date(services.scaling().today()))));
        page.addClassName("summary-page");
        var scan = scaling.scan().orElse(null);
        if (scan == null) page.add(new Paragraph(words.say("none")));
        else scan(page, scan);
        page.add(new H2(words.say("sizes.title")));
        services.scaling()
                .sizes(user, scaling.trajectory())
                .ifPresentOrElse(
                        sizes -> page.add(
                                SizesSection.table(words, scaling, sizes), new Paragraph(words.say("sizes.what"))),
                        () -> page.add(new Paragraph(words.say("report.noSizes"))));
        if (!scaling.limits().isEmpty()) {
            page.add(
                    new H2(words.say("limits.title")),
                    list(scaling.limits().stream()
                            .map(one -> words.say(
                                            "limit",
                                            one.data().name(),
                                            one.data().participants()) + ". "
                                    + one.data().note())
                            .toList()));
        }
        if (!scaling.lessons().isEmpty()) {
            page.add(
                    new H2(words.say("lessons.title")),
                    list(scaling.lessons().stream()
                            .map(one -> one.text() + " ("
                                    + words.say(
                                            "lesson.from",
                                            one.organisation(),
                                            words.figures().shortDate(one.on()))
                                    + ")")
                            .toList()));
        }
        if (scan != null) {
            page.add(
                    new H2(words.say("report.sources")),
                    list(scan.items().stream()
                            .map(one -> one.item().source())
                            .distinct()
                            .toList()));
        }
        return page;
    }

    private void scan(Article page, Scan scan) {
        var verdict = new Paragraph(words.verdict(scan));
        verdict.addClassNames("record-name");
        verdict.setId("verdict");
        page.add(verdict);
        if (!scan.isScalable()) page.add(new H2(words.say("report.inTheWay")), list(words.inTheWay(scan)));
        var figure = new ChartFigure(words.locale(), words.say("radar.title"));
        figure.show(words.radar(scan), words.table(scan));
        page.add(figure, new H2(words.say("report.conclusions")), conclusions(scan));
        page.add(
                new H2(words.of("part", ScalingItem.Part.POINT)),
                list(scan.of(ScalingItem.Part.POINT).stream().map(this::point).toList()),
                new Paragraph(words.say(
                        scan.isOpen() ? "report.open" : "report.closed",
                        words.figures().date(scan.beganOn()),
                        scan.closedOn() == null ? "" : words.figures().date(scan.closedOn()))));
    }

    private CardTable conclusions(Scan scan) {
        var table = new CardTable(
                words.say("report.conclusions"),
                words.say("column.item"),
                words.say("column.agreed"),
                words.say("field.conclusion"),
                words.say("column.marks"));
        for (var one : scan.marked()) {
            var conclusion = one.conclusion();
            table.row(
                    CardTable.text(words.label(one.item())),
                    CardTable.text(one.agreed().map(String::valueOf).orElse("–")),
                    CardTable.text(conclusion == null ? words.say("report.notAgreed") : conclusion.text()),
                    CardTable.text(one.marks().stream()
                            .map(mark -> mark.organisation() + " (" + mark.mark() + ")")
                            .collect(Collectors.joining(", "))));
        }
        return table;
    }

    private String point(ScanItem one) {
        var conclusion = one.conclusion();
        if (conclusion == null) return words.say("point", words.label(one.item()), words.say("report.notAgreed"), "");
        return words.say(
                "point",
                words.label(one.item()),
                words.say(Boolean.TRUE.equals(conclusion.settled()) ? "settled" : "notSettled"),
                conclusion.text());
    }

    private static UnorderedList list(List<String> all) {
        var list = new UnorderedList();
        all.forEach(one -> list.add(new ListItem(one)));
        return list;
    }
}
