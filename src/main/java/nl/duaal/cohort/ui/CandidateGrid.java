package nl.duaal.cohort.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.provider.SortDirection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import nl.duaal.access.AccountService;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.person.ui.PersonLinks;
import nl.duaal.shell.CardTable;

/** Candidates in a grid: sorted by name or by a date, and by nothing else. */
class CandidateGrid extends Grid<Candidate> {

    /** Columns that can be left out, in their order. */
    static final List<String> OPTIONAL = List.of("state", "since", "arrived", "place", "group", "coach", "town");

    static final Set<String> USUAL = Set.of("state", "since", "arrived", "place", "coach");
    private static final int NARROW = 800;
    private static final int MOST_WHOLE = 60;

    private final transient CohortWords words;
    private Set<String> wanted = USUAL;
    private boolean narrow;

    CandidateGrid(CohortWords words, boolean choosing, BiConsumer<UUID, Boolean> choose, Predicate<UUID> chosen) {
        this.words = words;
        addThemeVariants(GridVariant.NO_BORDER);
        addThemeName("wrap-cell-content");
        addClassName("candidate-grid");
        setSelectionMode(SelectionMode.NONE);
        setId("candidates");
        if (choosing) {
            var head = new Span(words.say("column.choose"));
            head.addClassName("sr-only");
            addComponentColumn(one -> box(one, choose, chosen))
                    .setKey("choose")
                    .setWidth("3.25rem")
                    .setFlexGrow(0)
                    .setHeader(head);
        }
        addComponentColumn(this::name)
                .setKey("name")
                .setHeader(words.say("column.name"))
                .setComparator(Candidate.BY_NAME)
                .setFlexGrow(1);
        addColumn(one -> words.state(one.state()))
                .setKey("state")
                .setHeader(words.say("column.state"))
                .setWidth("9.5rem")
                .setFlexGrow(0);
        addColumn(one -> day(one.since()))
                .setKey("since")
                .setHeader(words.say("column.since"))
                .setComparator(Comparator.comparing(Candidate::since))
                .setWidth("9rem")
                .setFlexGrow(0);
        addColumn(one -> day(one.arrivedAt()))
                .setKey("arrived")
                .setHeader(words.say("column.arrived"))
                .setComparator(Candidate.BY_ARRIVAL)
                .setWidth("9rem")
                .setFlexGrow(0);
        plain("place", one -> {
            var place = one.place();
            return place == null ? "–" : place.label();
        });
        plain("group", one -> {
            var group = one.group();
            return group == null ? "–" : group.name();
        });
        plain("coach", one -> {
            var coach = one.coach();
            return coach == null ? "–" : coach.name();
        });
        plain("town", one -> one.person().town().isEmpty() ? "–" : one.person().town());
    }

    private void plain(String key, com.vaadin.flow.function.ValueProvider<Candidate, String> value) {
        addColumn(value)
                .setKey(key)
                .setHeader(words.say("column." + key))
                .setWidth("9.5rem")
                .setFlexGrow(0)
                .setSortable(false);
    }

    private Checkbox box(Candidate one, BiConsumer<UUID, Boolean> choose, Predicate<UUID> chosen) {
        var box = new Checkbox(chosen.test(one.uuid()));
        box.setAriaLabel(words.say("column.choose.of", one.person().fullName()));
        box.setId("choose-" + one.number());
        box.addValueChangeListener(change -> choose.accept(one.uuid(), change.getValue()));
        return box;
    }

    private Div name(Candidate one) {
        var link = PersonLinks.link(one.person().uuid(), one.person().fullName());
        link.addClassName("row-link");
        var name = new Div(link);
        if (one.person().madeUp()) name.add(CardTable.mark(words.say("madeUp.person")));
        if (narrow) {
            var under = new Div(words.state(one.state()));
            under.addClassNames("muted", "small");
            name.add(under);
        }
        return name;
    }

    private String day(Instant at) {
        return words.figures().shortDate(LocalDate.ofInstant(at, AccountService.ZONE));
    }

    void show(List<Candidate> rows) {
        var sorting = List.copyOf(getSortOrder());
        setAllRowsVisible(rows.size() <= MOST_WHOLE);
        setItems(rows).setIdentifierProvider(Candidate::uuid);
        sort(sorting);
    }

    /** By the column with this key, backwards with a minus before it; by name when that cannot be. */
    void sortBy(String order) {
        boolean descending = order.startsWith("-");
        var column = getColumnByKey(descending ? order.substring(1) : order);
        if (column == null || !column.isSortable()) {
            sort(List.of(new GridSortOrder<>(getColumnByKey("name"), SortDirection.ASCENDING)));
            return;
        }
        sort(List.of(new GridSortOrder<>(column, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }

    /** How it is sorted, as {@link #sortBy} takes it. */
    String sorting() {
        if (getSortOrder().isEmpty()) return "";
        var first = getSortOrder().getFirst();
        String key = first.getSorted().getKey();
        return first.getDirection() == SortDirection.DESCENDING ? "-" + key : key;
    }

    void columns(Set<String> keys) {
        wanted = Set.copyOf(keys);
        fit();
    }

    private void fit() {
        for (String key : OPTIONAL) getColumnByKey(key).setVisible(!narrow && wanted.contains(key));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Page page = event.getUI().getPage();
        page.retrieveExtendedClientDetails(details -> fit(details.getBodyClientWidth()));
        page.addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
    }

    /** On a narrow screen the name stays, with where somebody is below it; the rest is one click away. */
    private void fit(int width) {
        boolean now = width < NARROW;
        if (now == narrow) return;
        narrow = now;
        fit();
        getDataProvider().refreshAll();
    }
}
