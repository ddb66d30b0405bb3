package nl.duaal.insight.scaling.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.insight.scaling.Scaling;
import nl.duaal.insight.scaling.ScalingItem.Part;
import nl.duaal.insight.scaling.ScalingOutcome;
import nl.duaal.insight.scaling.ScalingService;
import nl.duaal.insight.scaling.Scan;
import nl.duaal.shell.Address;
import nl.duaal.shell.ChartFigure;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.Toast;
import nl.duaal.tabular.Table;
import nl.duaal.trajectory.ui.TrajectoryLinks;
import org.springframework.security.access.AccessDeniedException;

/** Whether a trajectory can grow: what several people think and why, what it costs at other sizes, and what was learned. */
@Route("trajectories/:uuid/scaling")
@PermitAll
class ScalingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String UUID_PARAMETER = "uuid";

    private final transient ScalingServices services;
    private final SignedIn user;
    private final transient ScalingWords words = new ScalingWords(getLocale());
    private UUID trajectory = new UUID(0, 0);

    ScalingView(ScalingServices services, CurrentUser currentUser) {
        this.services = services;
        this.user = currentUser.require(Permission.READ_TRAJECTORIES);
        addClassNames("page", "scaling");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        trajectory = event.getRouteParameters()
                .get(UUID_PARAMETER)
                .flatMap(Address::uuid)
                .orElseThrow(NotFoundException::new);
        show(services.scaling().open(user, trajectory).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return words.say("title") + " · Duaal";
    }

    private void again() {
        services.scaling().again(user, trajectory).ifPresent(this::show);
    }

    private void show(Scaling scaling) {
        removeAll();
        boolean leads = ScalingService.leads(scaling.about());
        add(header(scaling));
        var scan = scaling.scan().orElse(null);
        if (scan == null || !scan.isOpen()) add(beginning(scan, leads));
        if (scan != null) {
            add(verdict(scan));
            var figure = new ChartFigure(words.locale(), words.say("radar.title"));
            figure.show(words.radar(scan), words.table(scan));
            figure.setId("scaling-radar");
            add(figure);
            var hidden = new Paragraph(words.say("radar.what"));
            hidden.addClassNames("small", "muted");
            add(hidden);
            var sections = new ScanSection(words, services.scaling(), user, scaling, scan, this::kept);
            for (Part part : Part.values()) add(sections.of(part));
            if (leads && scan.isOpen()) add(closing(scan));
        }
        add(new SizesSection(words, services.scaling(), user, scaling, this::kept));
        add(new LessonsSection(words, services.scaling(), user, scaling, this::kept));
        add(downloads(scaling));
    }

    private Header header(Scaling scaling) {
        var intro = new Paragraph(words.say("intro"));
        intro.addClassName("sub");
        var report = new RouterLink(words.say("report.link"), ReportView.class, ScalingAction.parameters(trajectory));
        report.addClassName("button");
        report.setId("to-report");
        var actions = new Div(report);
        actions.addClassNames("page-actions", "no-print");
        var header = new Header(
                new Div(TrajectoryLinks.link(trajectory, "← " + scaling.name()), new H1(words.say("title")), intro),
                actions);
        header.addClassName("page-head");
        return header;
    }

    private Div beginning(@org.jspecify.annotations.Nullable Scan last, boolean leads) {
        var text = new Paragraph(
                last == null
                        ? words.say(leads ? "none.lead" : "none")
                        : words.say("closed", words.figures().date(java.util.Objects.requireNonNull(last.closedOn()))));
        var part = new Div(text);
        if (leads) {
            var begin = new NativeButton(
                    words.say("begin"),
                    click -> kept(services.scaling().begin(user, trajectory)).ifPresent(Toast::warn));
            begin.addClassNames("button", "primary", "no-print");
            begin.setId("begin-scan");
            part.add(begin);
        }
        return part;
    }

    private Div verdict(Scan scan) {
        var said = new Paragraph(words.verdict(scan));
        said.addClassName("record-name");
        var part = new Div(said);
        part.setId("verdict");
        part.addClassName("notice");
        if (!scan.isScalable()) {
            part.addClassName("warn");
            var list = new UnorderedList();
            words.inTheWay(scan).forEach(one -> list.add(new ListItem(one)));
            part.add(list);
        }
        return part;
    }

    private Div closing(Scan scan) {
        var close = new NativeButton(words.say("close"), click -> {
            var form = new FormDialog(words.locale(), words.say("close"), "confirm-close");
            form.setKeepText(words.say("close"));
            form.words(words.say("close.what"));
            form.open(() -> kept(services.scaling().close(user, trajectory, scan.version())));
        });
        close.addClassNames("button", "no-print");
        close.setId("close-scan");
        return new Div(close);
    }

    /** Shows what it became; what is wrong where it was not kept. */
    private Optional<String> kept(ScalingOutcome outcome) {
        if (!(outcome instanceof ScalingOutcome.Saved)) return Optional.of(words.outcome(outcome));
        again();
        Toast.show(words.say("saved"));
        return Optional.empty();
    }

    private Div downloads(Scaling scaling) {
        var tables = new ScalingTables(words);
        var list = new UnorderedList();
        list.addClassName("course-downloads");
        if (scaling.scan().isPresent()) {
            list.add(new ListItem(download(scaling, "scalingScan", () -> tables.scan(now()))));
        }
        if (services.scaling().sizes(user, trajectory).isPresent()) {
            list.add(new ListItem(download(
                    scaling,
                    "scalingSizes",
                    () -> tables.sizes(
                            now(), services.scaling().sizes(user, trajectory).orElseThrow(ScalingView::gone)))));
        }
        list.add(new ListItem(download(
                scaling,
                "scalingKnowledge",
                () -> tables.knowledge(
                        now(),
                        services.trajectories()
                                .open(user, trajectory)
                                .orElseThrow(ScalingView::gone)
                                .design()))));
        var what = new Paragraph(words.say("export.what"));
        what.addClassNames("small", "muted");
        var part = new Div(new com.vaadin.flow.component.html.H2(words.say("export.title")), what, list);
        part.addClassName("no-print");
        return part;
    }

    /** A page that still holds what is not there for its user any more is refused. */
    private static AccessDeniedException gone() {
        return new AccessDeniedException("no such trajectory any more");
    }

    private Scaling now() {
        return services.scaling().again(user, trajectory).orElseThrow(ScalingView::gone);
    }

    private Anchor download(Scaling scaling, String key, Supplier<Table> table) {
        var file = services.downloads()
                .download(
                        user, words.locale(), key, words.say("export.fileName." + key), List.of(scaling.name()), table);
        // a page can stand open when a share is over
        DownloadHandler whileThere = event -> {
            if (services.scaling().again(user, trajectory).isPresent()) file.handleDownloadRequest(event);
            else event.getResponse().sendError(404, "");
        };
        var out = new Anchor(whileThere, words.say("export." + key));
        out.setId("export-" + key);
        return out;
    }
}
