package nl.duaal.cohort.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService.Pick;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.MoveOutcome;
import nl.duaal.shell.Toast;

/** Candidates to find, to choose and to bring on. Lists of people go by name or by date. */
class CandidatesPanel extends Div {

    private final transient CandidatesTab.Services services;
    private final transient SignedIn user;
    private final transient Cohort cohort;
    private final transient TabState state;
    private final CohortWords words = new CohortWords(UI.getCurrentOrThrow().getLocale());
    private final CandidateGrid grid;
    private final Paragraph count = new Paragraph();
    private final Div content = new Div();
    private final Div bulk = new Div();
    private final Set<UUID> chosen = new LinkedHashSet<>();
    private final boolean writes;
    private transient List<Candidate> all;

    CandidatesPanel(CandidatesTab.Services services, SignedIn user, Cohort cohort, TabState state) {
        this.services = services;
        this.user = user;
        this.cohort = cohort;
        this.state = state;
        this.writes =
                cohort.about().may(Permission.WRITE_PEOPLE) && cohort.state().isOpen();
        this.grid = new CandidateGrid(words, writes, this::choose, chosen::contains);
        this.all = services.candidates().list(user, cohort.uuid());
        addClassName("candidates");
        count.addClassName("muted");
        count.setId("candidates-count");
        count.getElement().setAttribute("aria-live", "polite");
        bulk.addClassNames("bulk", "no-print");
        bulk.getElement().setAttribute("role", "group");
        bulk.getElement().setAttribute("aria-label", words.say("bulk"));
        add(head(), filters(), content, bulk);
        grid.sortBy(state.get("sort"));
        grid.columns(columns());
        grid.addSortListener(sorting -> state.remember(Map.of("sort", grid.sorting())));
        show();
    }

    private Div head() {
        var head = new Div(new H2(words.say("tab.candidates")));
        head.addClassName("section-head");
        if (!writes) return head;
        var add = new Button(
                words.say("candidate.add"),
                click -> new AddCandidateDialog(words, services, user, cohort, this::reload).open());
        add.addThemeName("primary");
        add.setId("add-candidate");
        var paste = new Button(
                words.say("candidate.paste"),
                click -> new PasteDialog(words, services, user, cohort, this::reload).open());
        paste.setId("paste-candidates");
        var in = CandidateImportView.link(cohort.uuid(), words.say("candidate.import"));
        in.addClassName("button");
        in.setId("import-candidates");
        var actions = new Div(in, paste, add);
        actions.addClassNames("page-actions", "no-print");
        head.add(actions);
        return head;
    }

    private Div filters() {
        var filter = CandidateFilter.of(state);
        var search = new TextField();
        search.setAriaLabel(words.say("filter.name"));
        search.setPlaceholder(words.say("filter.name"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setId("filter-name");
        search.setValue(filter.text());
        search.addValueChangeListener(change -> filtered("q", change.getValue().strip()));
        var states = new Select<String>();
        states.setAriaLabel(words.say("filter.state"));
        states.setId("filter-state");
        List<String> ways = new ArrayList<>(List.of(CandidateFilter.IN, CandidateFilter.ALL));
        Arrays.stream(CandidateState.values()).map(Enum::name).forEach(ways::add);
        states.setItems(ways);
        states.setItemLabelGenerator(way -> switch (way) {
            case CandidateFilter.IN -> words.say("filter.state.in");
            case CandidateFilter.ALL -> words.say("filter.state.all");
            default -> words.state(CandidateState.valueOf(way));
        });
        states.setValue(filter.state());
        states.addValueChangeListener(
                change -> filtered("state", change.getValue().equals(CandidateFilter.IN) ? "" : change.getValue()));
        var places = new Select<String>();
        places.setAriaLabel(words.say("filter.place"));
        places.setId("filter-place");
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("", words.say("filter.place.any"));
        labels.put(CandidateFilter.NO_PLACE, words.say("filter.place.none"));
        services.cohorts()
                .plan(user, cohort.uuid())
                .ifPresent(plan ->
                        plan.places().forEach(place -> labels.put(place.uuid().toString(), place.label())));
        places.setItems(labels.keySet());
        places.setItemLabelGenerator(key -> labels.getOrDefault(key, ""));
        places.setValue(labels.containsKey(filter.place()) ? filter.place() : "");
        places.addValueChangeListener(change -> filtered("place", change.getValue()));
        var tools = new Div(search, states, places, chooser(), count);
        tools.addClassNames("list-tools", "candidate-tools", "no-print");
        return tools;
    }

    private NativeDetails chooser() {
        var group = new CheckboxGroup<String>();
        group.setLabel(words.say("columns"));
        group.setItems(CandidateGrid.OPTIONAL);
        group.setItemLabelGenerator(key -> words.say("column." + key));
        group.setValue(columns());
        group.setId("choose-columns");
        group.addValueChangeListener(change -> {
            grid.columns(change.getValue());
            String kept = CandidateGrid.OPTIONAL.stream()
                    .filter(change.getValue()::contains)
                    .collect(Collectors.joining("."));
            state.remember(Map.of("columns", kept.isEmpty() ? "-" : kept));
        });
        var details = new NativeDetails(words.say("columns"), group);
        details.addClassName("column-chooser");
        return details;
    }

    private Set<String> columns() {
        String kept = state.get("columns");
        return kept.isEmpty() ? CandidateGrid.USUAL : Set.of(kept.split("\\.", -1));
    }

    private void filtered(String key, String value) {
        state.remember(Map.of(key, value));
        show();
    }

    private void choose(UUID candidate, boolean yes) {
        if (yes) chosen.add(candidate);
        else chosen.remove(candidate);
        showBulk();
    }

    private void reload() {
        all = services.candidates().list(user, cohort.uuid());
        show();
    }

    private void show() {
        var filter = CandidateFilter.of(state);
        var shown = filter.shown(all);
        chosen.retainAll(shown.stream().map(Candidate::uuid).toList());
        content.removeAll();
        if (all.isEmpty()) {
            var empty = new Div(
                    new H2(words.say("candidate.empty.title")),
                    new Paragraph(words.say(writes ? "candidate.empty.text" : "candidate.empty.reader")));
            empty.addClassName("empty");
            content.add(empty);
        } else {
            grid.show(shown);
            content.add(grid);
        }
        count.setText(all.isEmpty() ? "" : told(shown.size(), filter.hidden(all)));
        showBulk();
    }

    /** "9 kandidaten · 3 niet getoond omdat ze niet meer meedoen". */
    private String told(int shown, Map<CandidateFilter.Hidden, Integer> hidden) {
        String text = words.count("candidate.count", shown);
        for (var one : hidden.entrySet()) {
            boolean out = one.getKey() == CandidateFilter.Hidden.STATE
                    && state.get("state").isEmpty();
            text += " · " + words.count("hidden." + (out ? "OUT" : one.getKey().name()), one.getValue());
        }
        return text;
    }

    private void showBulk() {
        bulk.removeAll();
        bulk.setVisible(writes && !all.isEmpty());
        if (!writes) return;
        var picked = all.stream().filter(one -> chosen.contains(one.uuid())).toList();
        var text = new Paragraph(words.count("bulk.count", picked.size()));
        text.getElement().setAttribute("role", "status");
        bulk.add(text);
        if (picked.isEmpty()) {
            var every = new NativeButton(words.say("bulk.all"), click -> chooseAll());
            every.addClassName("link");
            every.setId("choose-all");
            bulk.add(every);
            return;
        }
        var move = new Button(words.say("bulk.move"), click -> move(picked));
        move.addThemeName("primary");
        move.setId("bulk-move");
        bulk.add(move);
        if (picked.size() == 1) {
            var one = picked.getFirst();
            if (one.state().mayHavePlace()) {
                var place = new Button(
                        words.say("bulk.place"),
                        click -> CandidateDialogs.place(words, services, user, cohort, one, this::reload)
                                .open());
                place.setId("bulk-place");
                var over = new Button(
                        words.say("bulk.handover"),
                        click -> CandidateDialogs.handover(words, services, user, cohort, one, this::reload)
                                .open());
                over.setId("bulk-handover");
                bulk.add(place, over);
            }
            var assign = new Button(
                    words.say("bulk.assign"),
                    click -> CandidateDialogs.assign(words, services, user, cohort, one, this::reload)
                            .open());
            assign.setId("bulk-assign");
            var history = new Button(
                    words.say("bulk.history"),
                    click ->
                            CandidateDialogs.history(words, services, user, one).open());
            history.setId("bulk-history");
            bulk.add(assign, history);
        }
        var none = new NativeButton(words.say("bulk.none"), click -> {
            chosen.clear();
            show();
        });
        none.addClassName("link");
        bulk.add(none);
    }

    private void chooseAll() {
        CandidateFilter.of(state).shown(all).forEach(one -> chosen.add(one.uuid()));
        show();
    }

    private void move(List<Candidate> picked) {
        CandidateDialogs.move(words, picked, (to, reason) -> {
                    var picks = picked.stream()
                            .map(one -> new Pick(one.uuid(), one.version()))
                            .toList();
                    moved(to, services.candidates().moveAll(user, picks, to, reason));
                })
                .open();
    }

    private void moved(CandidateState to, List<MoveOutcome> outcomes) {
        List<Pick> done = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (var outcome : outcomes) {
            if (outcome instanceof MoveOutcome.Moved(var now)) done.add(new Pick(now.uuid(), now.version()));
            else wrong.add(words.problem(outcome));
        }
        chosen.clear();
        reload();
        if (done.isEmpty()) {
            Toast.warn(String.join(" ", wrong));
            return;
        }
        String told = words.count("moved", done.size()) + " " + words.state(to) + ".";
        if (!wrong.isEmpty()) told += " " + words.count("notMoved", wrong.size()) + " " + String.join(" ", wrong);
        Toast.undoable(told, () -> {
            services.candidates().undo(user, done);
            reload();
        });
    }
}
