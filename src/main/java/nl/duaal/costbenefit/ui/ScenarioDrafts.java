package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.duaal.access.AccountService;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.EvaluatedScenario;
import nl.duaal.costbenefit.Scenario;
import nl.duaal.costbenefit.ScenarioSet;
import nl.duaal.draft.Draft;
import nl.duaal.draft.DraftSubject;
import nl.duaal.draft.Drafts;
import nl.duaal.shell.DraftKeeper;
import nl.duaal.shell.DraftOffer;
import nl.duaal.shell.Toast;

/** Names and notes of scenarios that the user typed and did not save; and the place where they are offered. */
class ScenarioDrafts extends Div {

    static final String NAME = "NAME";
    static final String NOTE = "NOTE";

    private final CaseWords words;
    private final ScenarioWords texts;
    private final transient Drafts drafts;
    private final transient SignedIn user;
    private final UUID caseUuid;
    private final transient Clock clock;
    private final transient Consumer<Optional<Scenario>> goOn;
    private final Map<DraftSubject, DraftKeeper> keepers = new HashMap<>();

    /** @param goOn opens the dialog of a scenario, or of the one that was about to be made */
    ScenarioDrafts(
            CaseWords words,
            ScenarioWords texts,
            ScenarioServices services,
            SignedIn user,
            UUID caseUuid,
            Consumer<Optional<Scenario>> goOn) {
        this.words = words;
        this.texts = texts;
        this.drafts = services.drafts();
        this.user = user;
        this.caseUuid = caseUuid;
        this.clock = services.clock();
        this.goOn = goOn;
    }

    /** For a scenario; for the one that is to be made where there is none yet. */
    DraftKeeper keeper(Optional<Scenario> scenario) {
        var subject = scenario.map(one -> new DraftSubject("SCENARIO", one.uuid()))
                .orElseGet(() -> new DraftSubject("SCENARIO_NEW", caseUuid));
        return keepers.computeIfAbsent(subject, about -> new DraftKeeper(drafts, user, about));
    }

    /** Offers what was left behind, if anything was: one thing at a time. */
    void offer(ScenarioSet now) {
        removeAll();
        if (offer(Optional.empty(), now)) return;
        for (EvaluatedScenario scenario : now.scenarios()) {
            if (offer(Optional.of(scenario.stored()), now)) return;
        }
    }

    private boolean offer(Optional<Scenario> scenario, ScenarioSet now) {
        var keeper = keeper(scenario);
        var left = keeper.left();
        if (left.isEmpty()) return false;
        add(new DraftOffer(
                words.locale(),
                what(scenario, left),
                left.getLast().savedAt(),
                LocalDate.now(clock.withZone(AccountService.ZONE)),
                () -> goOn.accept(scenario),
                () -> discard(keeper, left, now)));
        return true;
    }

    private String what(Optional<Scenario> scenario, List<Draft> left) {
        String fields = left.stream()
                .map(draft -> texts.say(draft.field().equals(NAME) ? "name" : "note"))
                .collect(Collectors.joining(", "));
        return scenario.map(one -> texts.say("draft.of", fields, one.data().name()))
                .orElseGet(() -> texts.say("draft.ofNew", fields));
    }

    private void discard(DraftKeeper keeper, List<Draft> left, ScenarioSet now) {
        left.forEach(draft -> keeper.drop(draft.field()));
        offer(now);
        Toast.undoable(words.say("draft.discarded"), () -> {
            left.forEach(draft -> keeper.keep(draft.field(), draft.content(), draft.base()));
            offer(now);
        });
    }
}
