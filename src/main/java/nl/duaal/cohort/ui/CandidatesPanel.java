package nl.duaal.cohort.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.shell.TableDownload;

/** Candidates to find, to choose and to bring on. Lists of people go by name or by date. */
class CandidatesPanel extends Div {

    private final transient CandidatesTab.Services services;
    private final transient SignedIn user;
    private final transient Cohort cohort;
    private final transient TabState state;
    private final CohortWords words = new CohortWords(UI.getCurrentOrThrow().getLocale());
    private final CandidateGrid grid;
    private final CandidateTools tools;
    private final CandidateBulk bulk;
    private final Paragraph count = new Paragraph();
    private final Div content = new Div();
    private final Set<UUID> chosen = new LinkedHashSet<>();
    private final boolean writes;
    private transient List<Candidate> all;
    /** Of the cohort as a whole, those whom the reader does not look after. */
    private int others;

    CandidatesPanel(CandidatesTab.Services services, SignedIn user, Cohort cohort, TabState state) {
        this.services = services;
        this.user = user;
        this.cohort = cohort;
        this.state = state;
        this.writes =
                cohort.about().may(Permission.WRITE_PEOPLE) && cohort.state().isOpen();
        this.grid = new CandidateGrid(words, writes, this::choose, chosen::contains);
        this.all = services.candidates().list(user, cohort.uuid());
        this.others = others(all);
        addClassName("candidates");
        count.addClassName("muted");
        count.setId("candidates-count");
        count.getElement().setAttribute("aria-live", "polite");
        bulk = new CandidateBulk(words, services, user, cohort, new Page());
        tools = new CandidateTools(words, services, user, cohort, state, this::filtered, grid::columns, count);
        add(head(), tools, content, bulk);
        grid.sortBy(state.get("sort"));
        grid.addSortListener(sorting -> state.remember(Map.of("sort", grid.sorting())));
        show();
    }

    /** What the bulk actions ask of this page. */
    private final class Page implements CandidateBulk.Page {

        @Override
        public void chooseAll() {
            CandidateFilter.of(state).shown(all).forEach(one -> chosen.add(one.uuid()));
            show();
        }

        @Override
        public void chooseNone() {
            chosen.clear();
            show();
        }

        @Override
        public void reload() {
            CandidatesPanel.this.reload();
        }
    }

    private Div head() {
        var head = new Div(new H2(words.say("tab.candidates")));
        head.addClassName("section-head");
        var actions = new Div(toExcel());
        actions.addClassNames("page-actions", "no-print");
        head.add(actions);
        if (!writes) return head;
        var in = new Button(words.say("candidate.import"), click -> CandidateImportView.open(cohort.uuid()));
        in.setId("import-candidates");
        var paste = new Button(
                words.say("candidate.paste"),
                click -> new PasteDialog(words, services, user, cohort, this::reload).open());
        paste.setId("paste-candidates");
        var add = new Button(
                words.say("candidate.add"),
                click -> new AddCandidateDialog(words, services, user, cohort, this::reload).open());
        add.addThemeName("primary");
        add.setId("add-candidate");
        actions.add(in, paste, add);
        return head;
    }

    private Anchor toExcel() {
        var out = new Anchor(
                services.downloads()
                        .download(
                                user,
                                words.locale(),
                                "candidates",
                                words.say("table.candidates.fileName"),
                                this::taken),
                words.say("table.toExcel"));
        out.setId("export-candidates");
        return out;
    }

    /** What the page shows, read again: the rights of now, and what was changed since. */
    private TableDownload.Content taken() {
        var now = services.candidates().list(user, cohort.uuid());
        var filter = CandidateFilter.of(state);
        List<String> filters = new ArrayList<>();
        filters.add(words.say("table.filter.cohort", cohort.data().name()));
        filters.addAll(tools.told());
        return new TableDownload.Content(
                new CohortTables(words).candidates(filter.shown(now)),
                filters,
                notShown(filter.hidden(now), others(now)));
    }

    private void filtered() {
        grid.sortBy(state.get("sort"));
        show();
    }

    private void choose(UUID candidate, boolean yes) {
        if (yes) chosen.add(candidate);
        else chosen.remove(candidate);
        showBulk();
    }

    private void reload() {
        all = services.candidates().list(user, cohort.uuid());
        others = others(all);
        show();
    }

    private int others(List<Candidate> mine) {
        if (cohort.about().may(Permission.READ_ALL_PEOPLE)) return 0;
        return Math.max(0, services.candidates().funnel(user, cohort.uuid()).all() - mine.size());
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
        var told = new ArrayList<String>();
        if (!all.isEmpty()) told.add(words.count("candidate.count", shown.size()));
        told.addAll(notShown(filter.hidden(all), others));
        count.setText(String.join(" · ", told));
        showBulk();
    }

    /** "3 niet getoond omdat ze niet meer meedoen", for each reason. */
    private List<String> notShown(Map<CandidateFilter.Hidden, Integer> hidden, int others) {
        var told = new ArrayList<String>();
        for (var one : hidden.entrySet()) {
            boolean out = one.getKey() == CandidateFilter.Hidden.STATE
                    && state.get("state").isEmpty();
            told.add(words.count("hidden." + (out ? "OUT" : one.getKey().name()), one.getValue()));
        }
        if (others > 0) told.add(words.count("hidden.OTHERS", others));
        return told;
    }

    private void showBulk() {
        bulk.setVisible(writes && !all.isEmpty());
        bulk.show(all.stream().filter(one -> chosen.contains(one.uuid())).toList());
    }
}
