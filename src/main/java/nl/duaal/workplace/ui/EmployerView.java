package nl.duaal.workplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.Address;
import nl.duaal.shell.PageParts;
import nl.duaal.shell.Words;
import nl.duaal.workplace.Employer;
import nl.duaal.workplace.EmployerService;
import org.jspecify.annotations.Nullable;

/** One employer: what it is, its functions, its places and its vacancy texts, one part at a time. */
@Route("employers/:uuid")
@PermitAll
class EmployerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String UUID_PARAMETER = "uuid";
    private static final String TAB = "tab";
    private static final String FUNCTION = "function";

    /** The parts of the page; the address says which by its name in small letters. */
    private enum Part {
        GENERAL,
        FUNCTIONS,
        PLACES,
        VACANCY;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Part of(String key) {
            for (var part : values()) if (part.key().equals(key)) return part;
            return GENERAL;
        }
    }

    private final transient EmployerService employers;
    private final SignedIn user;
    private final transient Clock clock;
    private final transient List<EmployerTab> tabs;
    private final transient WorkplaceWords words = new WorkplaceWords(getLocale());
    private final Div content = new Div();
    private transient @Nullable EmployerPage page;

    EmployerView(EmployerService employers, List<EmployerTab> tabs, CurrentUser currentUser, Clock clock) {
        this.employers = employers;
        this.user = currentUser.require(Permission.READ_WORKPLACES);
        this.clock = clock;
        this.tabs = tabs.stream()
                .filter(tab -> tab.isFor(user))
                .sorted(Comparator.comparingInt(EmployerTab::order))
                .toList();
        addClassNames("page", "employer");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Employer opened = event.getRouteParameters()
                .get(UUID_PARAMETER)
                .flatMap(Address::uuid)
                .flatMap(uuid -> employers.open(user, uuid))
                .orElseThrow(NotFoundException::new);
        var query = event.getLocation().getQueryParameters();
        String asked = query.getSingleParameter(TAB).orElse("");
        var tab = tabs.stream().filter(one -> one.key().equals(asked)).findFirst();
        var part = Part.of(asked);
        page = new EmployerPage(words, employers, user, clock, opened, () -> show(part));
        query.getSingleParameter(FUNCTION).flatMap(Address::uuid).ifPresent(page::choose);
        page.onChosen(uuid -> remember(part, uuid));
        if (tab.isPresent()) show(tab.get());
        else show(part);
    }

    private void show(EmployerTab tab) {
        show(tab.key(), tab.content(user, page().now()));
    }

    private void show(Part part) {
        var shown = page();
        show(
                part.key(),
                switch (part) {
                    case GENERAL -> new GeneralPart(shown);
                    case FUNCTIONS -> new FunctionsPart(shown);
                    case PLACES -> new PlacesPart(shown);
                    case VACANCY -> new VacancyPart(shown);
                });
    }

    private void show(String key, Component part) {
        var now = page().now();
        removeAll();
        var back = new RouterLink(words.say("title"), EmployerListView.class);
        back.addClassName("back");
        var sub = new Paragraph(now.data().sector());
        sub.addClassName("sub");
        var header = new Header(new Div(back, new H1(now.data().name()), sub));
        header.addClassName("page-head");
        content.removeAll();
        content.add(part);
        add(header, ways(now.uuid(), key), content);
    }

    private PageParts ways(UUID uuid, String current) {
        var ways = new PageParts(words.say("parts"));
        for (var part : Part.values())
            ways.part(
                    way(uuid, part.key(), words.say("part." + part.key())),
                    part.key().equals(current));
        for (var tab : tabs) {
            ways.part(
                    way(uuid, tab.key(), Words.text(words.locale(), tab.labelKey())),
                    tab.key().equals(current));
        }
        return ways;
    }

    private static Anchor way(UUID uuid, String key, String label) {
        var link = new Anchor("employers/" + uuid + "?tab=" + key, label);
        link.setId("way-" + key);
        return link;
    }

    private void remember(Part part, UUID function) {
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                "employers/" + page().now().uuid(),
                                QueryParameters.simple(Map.of(TAB, part.key(), FUNCTION, function.toString())))));
    }

    private EmployerPage page() {
        var shown = page;
        if (shown == null) throw new IllegalStateException("nothing is shown");
        return shown;
    }

    @Override
    public String getPageTitle() {
        var shown = page;
        return (shown == null ? "" : shown.now().data().name() + " · ") + words.say("title") + " · Duaal";
    }
}
