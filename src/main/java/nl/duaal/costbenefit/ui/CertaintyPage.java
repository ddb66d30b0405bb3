package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.security.SecureRandom;
import java.util.List;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.EvaluatedCase;
import nl.duaal.costbenefit.Switching;
import nl.duaal.engine.Goal;
import nl.duaal.engine.Model;
import nl.duaal.engine.Simulation;
import nl.duaal.engine.Tornado;
import nl.duaal.shell.LongWork;
import org.jspecify.annotations.Nullable;

/** What stands on the page of certainty once a case is open. Figures come by themselves, and stay until others do. */
class CertaintyPage extends Div {

    private static final int SEEDS = 1_000_000;

    private final CaseWords words;
    private final CertaintyServices services;
    private final SignedIn user;
    private final H1 name = new H1();
    private final Paragraph subline = new Paragraph();
    private final OutdatedNotice outdated;
    private final PartyChoice parties;
    private final LikelySection likely;
    private final KeptSection kept;
    private final DependsSection depends;
    private final SwitchingSection switching;
    private final CautionSection caution;
    private final Div results;
    private final LongWork<Simulation> draws;
    private final LongWork<List<Switching>> search;
    private EvaluatedCase current;
    private CertaintyUrl url;
    private transient @Nullable Simulation simulation;

    CertaintyPage(CaseWords words, CertaintyServices services, SignedIn user, EvaluatedCase opened, CertaintyUrl url) {
        this.words = words;
        this.services = services;
        this.user = user;
        this.current = opened;
        this.url = url;
        parties = new PartyChoice(words, opened.evaluation().model(), party -> choose(url().withParty(party)));
        var choice = new DrawsChoice(
                words, count -> choose(url().withDraws(count)), seed -> choose(url().withSeed(seed)), this::otherSeed);
        likely = new LikelySection(words, choice, this::cancelDraws, this::draw);
        kept = new KeptSection(words, services.kept(), user, opened);
        depends = new DependsSection(words);
        switching = new SwitchingSection(words, goal -> choose(url().withGoal(goal)));
        caution = new CautionSection(words, on -> choose(url().withCaution(on)));
        results = new Div(likely, kept, depends, switching, caution);
        results.addClassName("results");
        outdated = new OutdatedNotice(words, () -> services.certainty().newer(user, current), results, this::refresh);
        draws = new LongWork<>(
                services.jobs(), user.account(), this, likely::waits, likely::progress, this::drawn, likely::failed);
        search =
                new LongWork<>(services.jobs(), user.account(), this, _ -> {}, _ -> {}, this::found, switching::failed);
        build();
    }

    EvaluatedCase current() {
        return current;
    }

    private CertaintyUrl url() {
        return url;
    }

    private void build() {
        subline.addClassName("sub");
        var head = new Div(new Div(name, subline));
        head.addClassName("page-head");
        add(
                head,
                new CaseNavigation(words, current.stored(), CaseNavigation.Part.CERTAINTY),
                outdated,
                parties,
                results);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        showAll();
    }

    private void showAll() {
        var evaluation = current.evaluation();
        name.setText(current.stored().data().name());
        subline.setText(words.say("certainty.subline", words.horizon(evaluation)));
        outdated.clear();
        simulation = null;
        showParty();
        draw();
    }

    /** All that does not need draws, and the draws that are there. */
    private void showParty() {
        var evaluation = current.evaluation();
        String party = url.party();
        parties.select(party);
        Tornado tornado = services.certainty().tornado(user, current);
        Simulation drawn = simulation;
        if (drawn != null) likely.show(party, drawn);
        kept.show(party);
        depends.show(current, party, tornado, drawn);
        showCaution();
        searchAgain();
    }

    private void showCaution() {
        caution.show(
                current, url.party(), url.caution() ? services.certainty().caution(user, current, url.party()) : null);
    }

    private void draw() {
        likely.choose(url);
        if (Uncertain.none(model())) {
            likely.nothingUncertain();
            kept.offerNothing();
            return;
        }
        EvaluatedCase shown = current;
        CertaintyUrl wanted = url;
        likely.begin();
        kept.offerNothing();
        draws.start(job ->
                services.certainty().simulate(user, shown, wanted.draws(), wanted.seed(), job.threads(), job::at));
    }

    private void drawn(Simulation drawn) {
        simulation = drawn;
        likely.show(url.party(), drawn);
        kept.offer(current, drawn);
        depends.show(current, url.party(), services.certainty().tornado(user, current), drawn);
    }

    private void cancelDraws() {
        draws.cancel();
        likely.cancelled();
    }

    private void searchAgain() {
        var evaluation = current.evaluation();
        Goal goal = url.goal().equals(CertaintyUrl.NO_LOSS)
                ? Goal.noLoss(url.party())
                : Goal.withinMonths(model(), url.party(), Integer.parseInt(url.goal()));
        switching.begin(evaluation, url.goal(), goal);
        if (Uncertain.none(model())) {
            found(List.of());
            return;
        }
        EvaluatedCase shown = current;
        search.start(job -> services.certainty().switching(user, shown, goal, job::at));
    }

    private void found(List<Switching> found) {
        switching.show(current, url.goal(), found);
    }

    private Model model() {
        return current.evaluation().model();
    }

    private void otherSeed() {
        choose(url.withSeed(new SecureRandom().nextInt(2, SEEDS)));
    }

    /** Shows what follows from another choice, and nothing more. */
    private void choose(CertaintyUrl chosen) {
        CertaintyUrl before = url;
        url = chosen;
        if (!chosen.party().equals(before.party())) showParty();
        if (chosen.draws() != before.draws() || chosen.seed() != before.seed()) draw();
        if (!chosen.goal().equals(before.goal())) searchAgain();
        if (chosen.caution() != before.caution()) showCaution();
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, chosen.address(current.stored().uuid())));
        outdated.look();
    }

    private void refresh(EvaluatedCase newer) {
        current = newer;
        showAll();
    }
}
