package nl.duaal.workplace.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
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
import java.util.Map;
import java.util.UUID;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.Address;
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
    private final transient WorkplaceWords words = new WorkplaceWords(getLocale());
    private final Div content = new Div();
    private transient @Nullable EmployerPage page;

    EmployerView(EmployerService employers, CurrentUser currentUser, Clock clock) {
        this.employers = employers;
        this.user = currentUser.require(Permission.READ_WORKPLACES);
        this.clock = clock;
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
        var part = Part.of(query.getSingleParameter(TAB).orElse(""));
        page = new EmployerPage(words, employers, user, clock, opened, () -> show(part));
        query.getSingleParameter(FUNCTION).flatMap(Address::uuid).ifPresent(page::choose);
        page.onChosen(uuid -> remember(part, uuid));
        show(part);
    }

    private void show(Part part) {
        var shown = page();
        var now = shown.now();
        removeAll();
        var back = new RouterLink(words.say("title"), EmployerListView.class);
        back.addClassName("back");
        var sub = new Paragraph(now.data().sector());
        sub.addClassName("sub");
        var header = new Header(new Div(back, new H1(now.data().name()), sub));
        header.addClassName("page-head");
        content.removeAll();
        content.add(
                switch (part) {
                    case GENERAL -> new GeneralPart(shown);
                    case FUNCTIONS -> new FunctionsPart(shown);
                    case PLACES -> new PlacesPart(shown);
                    case VACANCY -> new VacancyPart(shown);
                });
        add(header, ways(now.uuid(), part), content);
    }

    private Nav ways(UUID uuid, Part current) {
        var ways = new Nav();
        ways.addClassNames("case-parts", "no-print");
        ways.getElement().setAttribute("aria-label", words.say("parts"));
        for (var part : Part.values()) {
            var link = new Anchor("employers/" + uuid + "?tab=" + part.key(), words.say("part." + part.key()));
            link.setId("way-" + part.key());
            if (part == current) link.getElement().setAttribute("aria-current", "page");
            ways.add(link);
        }
        return ways;
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
