package nl.duaal.cohort.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlan;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.shell.SavedFilterMenu;

/** By what candidates are filtered, which columns are seen, and the filters that somebody keeps. */
class CandidateTools extends Div {

    /** Whose saved filters and columns these are. */
    private static final String PAGE = "candidates";

    private final CohortWords words;
    private final transient CandidatesTab.Services services;
    private final transient SignedIn user;
    private final transient TabState state;
    private final transient Runnable filtered;
    private final TextField search = new TextField();
    /** By the key in the address, what may be chosen and its label. */
    private final Map<String, Map<String, String>> labels = new LinkedHashMap<>();

    private final Map<String, Select<String>> selects = new LinkedHashMap<>();
    private boolean quiet;

    /**
     * @param filtered is told that the address says something else
     * @param columns  is told which columns are wanted
     * @param count    says how many are shown
     */
    CandidateTools(
            CohortWords words,
            CandidatesTab.Services services,
            SignedIn user,
            Cohort cohort,
            TabState state,
            Runnable filtered,
            Consumer<Set<String>> columns,
            Paragraph count) {
        this.words = words;
        this.services = services;
        this.user = user;
        this.state = state;
        this.filtered = filtered;
        addClassNames("list-tools", "candidate-tools", "no-print");
        search();
        add(search);
        var plan = services.cohorts().plan(user, cohort.uuid());
        labels.put("state", states());
        labels.put("place", places(plan.map(CohortPlan::places).orElse(List.of())));
        Map<String, String> groups = any("group");
        plan.ifPresent(
                found -> found.groups().forEach(group -> groups.put(group.uuid().toString(), group.name())));
        if (groups.size() > 2) labels.put("group", groups);
        Map<String, String> coaches = any("coach");
        services.planning()
                .colleagues(user)
                .forEach(one -> coaches.put(one.account().toString(), one.name()));
        labels.put("coach", coaches);
        labels.forEach(this::select);
        var chooser = chooser(columns);
        add(
                new SavedFilterMenu(words.locale(), services.filters(), user, PAGE, this::current, this::choose),
                chooser,
                count);
        columns.accept(columns());
    }

    private void search() {
        search.setAriaLabel(words.say("filter.name"));
        search.setPlaceholder(words.say("filter.name"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setId("filter-name");
        search.setValue(state.get("q"));
        search.addValueChangeListener(change -> told("q", change.getValue().strip()));
    }

    private Map<String, String> states() {
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put("", words.say("filter.state.in"));
        ways.put(CandidateFilter.ALL, words.say("filter.state.all"));
        Arrays.stream(CandidateState.values()).forEach(one -> ways.put(one.name(), words.state(one)));
        return ways;
    }

    private Map<String, String> any(String key) {
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put("", words.say("filter." + key + ".any"));
        ways.put(CandidateFilter.NONE, words.say("filter." + key + ".none"));
        return ways;
    }

    private Map<String, String> places(List<nl.duaal.cohort.Place> places) {
        var ways = any("place");
        places.forEach(place -> ways.put(place.uuid().toString(), place.label()));
        return ways;
    }

    private void select(String key, Map<String, String> ways) {
        var select = new Select<String>();
        select.setAriaLabel(words.say("filter." + key));
        select.setId("filter-" + key);
        select.setItems(ways.keySet());
        select.setItemLabelGenerator(way -> ways.getOrDefault(way, ""));
        select.setValue(ways.containsKey(state.get(key)) ? state.get(key) : "");
        select.addValueChangeListener(change -> told(key, change.getValue()));
        selects.put(key, select);
        add(select);
    }

    private void told(String key, String value) {
        if (quiet) return;
        state.remember(Map.of(key, value));
        filtered.run();
    }

    /** What a filter that is kept would say now. */
    private Map<String, String> current() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String key : CandidateFilter.KEPT) if (!state.get(key).isEmpty()) parts.put(key, state.get(key));
        return parts;
    }

    /** Filters as somebody kept it; a place or a group of another cohort is not there to filter by. */
    private void choose(Map<String, String> parts) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("q", "");
        for (String key : CandidateFilter.KEPT) {
            String value = parts.getOrDefault(key, "");
            var known = labels.get(key);
            boolean usable = key.equals("sort") || known != null && known.containsKey(value);
            all.put(key, usable ? value : "");
        }
        quiet = true;
        try {
            search.setValue("");
            selects.forEach((key, select) -> select.setValue(all.getOrDefault(key, "")));
        } finally {
            quiet = false;
        }
        state.remember(all);
        filtered.run();
    }

    /** What is filtered by, in words, for who takes the list along. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        labels.forEach((key, ways) -> {
            String value = state.get(key);
            if (key.equals("state") || !value.isEmpty()) {
                told.add(words.say("table.filter." + key, ways.getOrDefault(value, value)));
            }
        });
        String text = state.get("q");
        if (!text.isEmpty()) told.add(words.say("table.filter.name", text));
        return told;
    }

    private NativeDetails chooser(Consumer<Set<String>> columns) {
        var group = new CheckboxGroup<String>();
        group.setLabel(words.say("columns"));
        group.setItems(CandidateGrid.OPTIONAL);
        group.setItemLabelGenerator(key -> words.say("column." + key));
        group.setValue(columns());
        group.setId("choose-columns");
        group.addValueChangeListener(change -> {
            columns.accept(change.getValue());
            var kept = CandidateGrid.OPTIONAL.stream()
                    .filter(change.getValue()::contains)
                    .toList();
            state.remember(Map.of("columns", kept.isEmpty() ? "-" : String.join(".", kept)));
            services.filters().keepColumns(user, PAGE, kept);
        });
        var content = new Div(group);
        content.addClassName("drop-down-content");
        var details = new NativeDetails(words.say("columns"), content);
        details.addClassNames("drop-down", "column-chooser");
        return details;
    }

    /** What the address says, else what the user chose the last time, else what is usual. */
    private Set<String> columns() {
        String said = state.get("columns");
        if (!said.isEmpty()) return known(List.of(said.split("\\.", -1)));
        return services.filters().columns(user, PAGE).map(CandidateTools::known).orElse(CandidateGrid.USUAL);
    }

    private static Set<String> known(List<String> keys) {
        return keys.stream().filter(CandidateGrid.OPTIONAL::contains).collect(Collectors.toSet());
    }
}
