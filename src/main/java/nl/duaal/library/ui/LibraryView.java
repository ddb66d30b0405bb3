package nl.duaal.library.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.library.LibraryService;
import nl.duaal.shell.PageParts;
import nl.duaal.shell.TableDownload;

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
    private final transient TableDownload.Maker downloads;
    private final SignedIn user;
    private final LibraryWords words = new LibraryWords(getLocale());
    private final TextField search = new TextField();
    private final PageParts ways = new PageParts(words.say("parts"));
    private final Div content = new Div();
    private final Map<String, String> state = new LinkedHashMap<>();
    private LibraryPart part = LibraryPart.AMOUNTS;

    LibraryView(LibraryService library, TableDownload.Maker downloads, CurrentUser currentUser) {
        this.library = library;
        this.downloads = downloads;
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
            ways.part(link, way == part);
        }
    }

    private void show() {
        content.removeAll();
        var today = library.today();
        var wanted = state.getOrDefault(QUERY, "").strip().toLowerCase(Locale.ROOT);
        content.add(
                switch (part) {
                    case AMOUNTS -> amounts(today, wanted);
                    case CHANGES -> changes(today, wanted);
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
        return new AmountsSection(
                words, all, day(today), wanted, day -> remember(DAY, day.toString()), ownAmountsTools());
    }

    /** Ways in and out for the organisation's own amounts. */
    private Div ownAmountsTools() {
        var tools = new Div();
        tools.addClassNames("library-actions", "no-print");
        if (user.may(Permission.WRITE_LIBRARY)) {
            var in = new Anchor(LibraryImportView.PATH, words.say("import.title"));
            in.setId("import-own-amounts");
            tools.add(in);
        }
        var out = new Anchor(
                downloads.download(
                        user,
                        getLocale(),
                        "ownAmounts",
                        words.say("export.ownAmounts.fileName"),
                        List.of(),
                        () -> new LibraryTables(words).ownAmounts(library.amounts(user))),
                words.say("export.ownAmounts.link"));
        out.setId("export-own-amounts");
        tools.add(out);
        return tools;
    }

    private Div changes(LocalDate today, String wanted) {
        int year = year(today);
        var filters = new ArrayList<String>();
        filters.add(words.say("export.year", String.valueOf(year)));
        if (!wanted.isEmpty()) filters.add(words.say("export.search", wanted));
        var out = new Anchor(
                downloads.download(
                        user,
                        getLocale(),
                        "libraryChanges",
                        words.say("export.changes.fileName") + "-" + year,
                        filters,
                        () -> new LibraryTables(words)
                                .changes(ChangesSection.found(words, library.amounts(user), year, wanted), year)),
                words.say("export.toExcel"));
        out.setId("export-changes");
        out.addClassName("no-print");
        var section = new ChangesSection(words, library.amounts(user), year, today.getYear(), wanted);
        section.add(out);
        return section;
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
