package nl.duaal.library.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.library.LibraryService;

/** The library: ways to amounts, changes, subsidies, building blocks, evidence, language and rules, and a search. */
@Route(LibraryView.PATH)
@PermitAll
class LibraryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "library";
    static final String TAB = "tab";
    static final String AMOUNT = "amount";
    static final String TOPIC = "topic";
    static final String YEAR = "year";
    private static final String QUERY = "q";
    private static final String DAY = "day";
    private static final Set<String> STATE = Set.of(TAB, AMOUNT, TOPIC, YEAR, QUERY, DAY);

    private final transient LibraryService library;
    private final SignedIn user;
    private final LibraryWords words = new LibraryWords(getLocale());
    private final TextField search = new TextField();
    private final Nav ways = new Nav();
    private final Div content = new Div();
    private final Map<String, String> state = new LinkedHashMap<>();
    private LibraryPart part = LibraryPart.AMOUNTS;

    LibraryView(LibraryService library, CurrentUser currentUser) {
        this.library = library;
        this.user = currentUser.require(Permission.READ_LIBRARY);
        addClassNames("page", "library");
        var intro = new Paragraph(words.say("intro"));
        intro.addClassName("sub");
        search.setPlaceholder(words.say("search"));
        search.setAriaLabel(words.say("search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setId("search-library");
        search.addClassName("no-print");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) remember(QUERY, change.getValue().strip());
        });
        var header = new Header(new Div(new H1(words.say("title")), intro), search);
        header.addClassName("page-head");
        ways.addClassNames("case-parts", "no-print");
        ways.getElement().setAttribute("aria-label", words.say("parts"));
        add(header, ways, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.clear();
        var query = event.getLocation().getQueryParameters();
        STATE.forEach(key -> query.getSingleParameter(key).ifPresent(value -> state.put(key, value)));
        part = LibraryPart.of(state.getOrDefault(TAB, ""));
        search.setValue(state.getOrDefault(QUERY, ""));
        showWays();
        show();
    }

    @Override
    public String getPageTitle() {
        return words.say("part." + part.key()) + " · " + words.say("title") + " · Duaal";
    }

    private void showWays() {
        ways.removeAll();
        for (var way : LibraryPart.values()) {
            var link = new Anchor(LibraryLinks.address(way), words.say("part." + way.key()));
            link.setId("way-" + way.key());
            if (way == part) link.getElement().setAttribute("aria-current", "page");
            ways.add(link);
        }
    }

    private void show() {
        content.removeAll();
        var today = library.today();
        var wanted = state.getOrDefault(QUERY, "").strip().toLowerCase(Locale.ROOT);
        content.add(
                switch (part) {
                    case AMOUNTS -> amounts(today, wanted);
                    case CHANGES ->
                        new ChangesSection(words, library.amounts(user), year(today), today.getYear(), wanted);
                    case SUBSIDIES ->
                        new SubsidiesSection(words, library.amounts(user), library.schemes(user), today, wanted);
                    case BLOCKS -> new BlocksSection(words, library, user, wanted, this::show);
                    case EVIDENCE ->
                        new EvidenceSection(
                                words,
                                library.findings(user),
                                state.getOrDefault(TOPIC, ""),
                                wanted,
                                topic -> remember(TOPIC, topic));
                    case LANGUAGE ->
                        new LanguageSection(words, library.amounts(user), library.exams(user), today, wanted);
                    case RULES -> new RulesSection(words, library.amounts(user), library.rules(user), today, wanted);
                });
    }

    private Div amounts(LocalDate today, String wanted) {
        var all = library.amounts(user);
        var one = all.series(state.getOrDefault(AMOUNT, ""));
        if (one.isPresent() && wanted.isEmpty()) {
            return new AmountSection(words, library, user, one.get(), day(today), this::show);
        }
        return new AmountsSection(words, all, day(today), wanted, day -> remember(DAY, day.toString()));
    }

    private LocalDate day(LocalDate today) {
        try {
            return LocalDate.parse(state.getOrDefault(DAY, today.toString()));
        } catch (DateTimeParseException notOne) {
            return today;
        }
    }

    private int year(LocalDate today) {
        try {
            return Integer.parseInt(state.getOrDefault(YEAR, ""));
        } catch (NumberFormatException notOne) {
            return today.getYear();
        }
    }

    /** The address says what is shown, so that it comes back with the page and can be shared. */
    private void remember(String key, String value) {
        if (value.isEmpty()) state.remove(key);
        else state.put(key, value);
        if (key.equals(QUERY)) state.remove(AMOUNT);
        show();
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location(PATH, QueryParameters.simple(state))));
    }

    /** Whether one of the texts has what is looked for, in lower case; everything has nothing. */
    static boolean has(String wanted, String... texts) {
        if (wanted.isEmpty()) return true;
        for (var text : texts) {
            if (text.toLowerCase(Locale.ROOT).contains(wanted)) return true;
        }
        return false;
    }

    /** What is said where a search finds nothing. */
    static Paragraph nothing(LibraryWords words) {
        var none = new Paragraph(words.say("nothing"));
        none.addClassName("muted");
        none.getElement().setAttribute("role", "status");
        return none;
    }
}
