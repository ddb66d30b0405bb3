package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.costbenefit.CaseSharing;
import nl.duaal.costbenefit.CaseWorkbook;
import nl.duaal.costbenefit.ChangeOutcome;
import nl.duaal.costbenefit.EvaluatedCase;
import nl.duaal.costbenefit.WorkbookReturn;
import nl.duaal.engine.Model;
import nl.duaal.engine.Problem;
import org.jspecify.annotations.Nullable;

/** One case: what it means for each party, and everything that can be changed in it. */
@Route("cases/:uuid")
@PermitAll
class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String UUID_PARAMETER = "uuid";
    private static final String PARTY_PARAMETER = "party";

    private final CaseService cases;
    private final CaseWorkbook workbook;
    private final WorkbookReturn workbooks;
    private final CaseSharing sharing;
    private final SignedIn user;
    private final CaseWords words = new CaseWords(getLocale());
    private final Span announcement = new Span();
    private final Div results = new Div();
    private final Paragraph staleNotice = new Paragraph(words.say("case.stale"));

    private @Nullable Page page;

    /** What stands on the page once a case is open. */
    private final class Page implements OpenCase {

        private final CaseHeader header;
        private final PartyChoice parties;
        private final KeyFigures keyFigures;
        private final CaseCharts charts;
        private final FlowMatrix matrix = new FlowMatrix(words);
        private final FlowTable flows = new FlowTable(words);
        private final AssumptionPanel assumptions;
        private final ProblemPlaces places;
        private EvaluatedCase current;
        private String party;

        Page(EvaluatedCase opened, String party) {
            this.current = opened;
            this.party = party;
            this.header = new CaseHeader(
                    words, cases, workbook, sharing, user, () -> current, CaseView.this::attempt, this::readWorkbook);
            this.parties = new PartyChoice(words, opened.evaluation().model(), this::choose);
            this.keyFigures = new KeyFigures(
                    words, subject -> new ResultExplanation(words, current.evaluation(), this.party, subject).open());
            this.charts = new CaseCharts(words);
            this.places = new ProblemPlaces(words, opened.evaluation().model());
            this.assumptions = new AssumptionPanel(
                    words,
                    opened,
                    (row, number) -> attemptAt(row, version -> cases.change(user, uuid(), version, key(row), number)),
                    row -> attemptAt(row, version -> cases.putBack(user, uuid(), version, key(row))),
                    () -> attemptAt(null, version -> cases.putAllBack(user, uuid(), version)));
        }

        String key(AssumptionRow row) {
            return row.subject().keyIn(current.stored());
        }

        UUID uuid() {
            return current.stored().uuid();
        }

        @Override
        public EvaluatedCase current() {
            return current;
        }

        @Override
        public void gone() {
            header.gone();
        }

        @Override
        public void attempt(LongFunction<ChangeOutcome> change, Runnable done, Consumer<String> refused) {
            CaseView.this.attempt(change, done, problem -> refused.accept(places.explain(problem)));
        }

        private void readWorkbook() {
            new WorkbookDialog(words, workbooks, cases, user, this).open();
        }

        void choose(String chosen) {
            party = chosen;
            show(current);
            getUI().ifPresent(ui -> ui.getPage()
                    .getHistory()
                    .replaceState(null, "cases/" + uuid() + "?" + PARTY_PARAMETER + "=" + chosen));
        }

        @Override
        public void show(EvaluatedCase now) {
            current = now;
            header.show(now);
            parties.select(party);
            keyFigures.show(now.evaluation(), party);
            charts.show(now.evaluation(), party);
            matrix.show(now.evaluation());
            flows.show(now.evaluation());
            assumptions.show(now);
            assumptions.showOutcome(words.outcome(now.evaluation(), party));
            stale(assumptions.hasProblem());
        }
    }

    CaseView(
            CaseService cases,
            CaseWorkbook workbook,
            WorkbookReturn workbooks,
            CaseSharing sharing,
            CurrentUser currentUser) {
        this.cases = cases;
        this.workbook = workbook;
        this.workbooks = workbooks;
        this.sharing = sharing;
        this.user = currentUser.require(Permission.READ_CASES);
        addClassNames("page", "split");
        staleNotice.addClassNames("notice", "warn");
        staleNotice.setVisible(false);
        announcement.addClassName("sr-only");
        announcement.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        EvaluatedCase opened = event.getRouteParameters()
                .get(UUID_PARAMETER)
                .flatMap(CaseView::uuid)
                .flatMap(uuid -> cases.open(user, uuid))
                .orElseThrow(NotFoundException::new);
        String party = party(
                event.getLocation().getQueryParameters(), opened.evaluation().model());
        page = new Page(opened, party);
        page.assumptions.onProblem(() -> stale(page != null && page.assumptions.hasProblem()));
        build(page);
        page.show(opened);
    }

    @Override
    public String getPageTitle() {
        String name = page == null ? "" : page.current.stored().data().name() + " · ";
        return name + words.say("title") + " · Duaal";
    }

    private void build(Page page) {
        results.removeAll();
        results.addClassName("results");
        results.add(
                page.parties,
                page.keyFigures,
                page.charts.cumulative(),
                section("matrix.title", page.matrix),
                page.charts.categories(),
                section("flows.title", page.flows),
                page.charts.cohort());
        var main = new Div(page.header, staleNotice, results, announcement);
        main.addClassName("page-main");
        removeAll();
        add(main, page.assumptions);
    }

    private Section section(String titleKey, Div content) {
        var title = new H2(words.say(titleKey));
        title.addClassName("section-head");
        return new Section(title, content);
    }

    private void attemptAt(@Nullable AssumptionRow row, LongFunction<ChangeOutcome> change) {
        attempt(change, () -> {}, problem -> {
            Page open = page;
            if (open == null) return;
            if (row == null) {
                open.header.warn(words.say("case.failed", words.problem(problem, false)));
            } else {
                row.refuse(open.places.explain(problem, row.subject()));
            }
        });
    }

    private void attempt(LongFunction<ChangeOutcome> change) {
        attemptAt(null, change);
    }

    /** Does something to the case at the version that is on the page, and shows what came of it. */
    private void attempt(LongFunction<ChangeOutcome> change, Runnable done, Consumer<Problem> refused) {
        Page open = page;
        if (open == null) return;
        switch (change.apply(open.current.stored().version())) {
            case ChangeOutcome.Changed(var now) -> {
                open.show(now);
                announce(open);
                done.run();
            }
            case ChangeOutcome.Refused(var problems) -> refused.accept(problems.getFirst());
            case ChangeOutcome.Outdated(var now) ->
                new ConflictDialog(words, now, () -> open.show(now), () -> {
                            open.show(now);
                            attempt(change, done, refused);
                        })
                        .open();
            case ChangeOutcome.Gone() -> open.header.gone();
        }
    }

    private void stale(boolean stale) {
        results.setClassName("stale", stale);
        staleNotice.setVisible(stale);
    }

    private void announce(Page open) {
        var evaluation = open.current.evaluation();
        announcement.setText(words.party(open.party) + ": " + words.sentence(evaluation, evaluation.party(open.party)));
    }

    private static String party(QueryParameters query, Model model) {
        return query.getSingleParameter(PARTY_PARAMETER)
                .filter(party -> party.equals(Model.SOCIETY) || model.parties().contains(party))
                .orElseGet(() -> CaseService.mainParty(model));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
