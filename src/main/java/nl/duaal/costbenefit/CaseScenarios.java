package nl.duaal.costbenefit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.engine.Model;
import nl.duaal.engine.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scenarios of a case: at most {@link ScenarioSet#MOST}, each a named set of changed values. They are laid over the
 * case as it is refined now, so where that moves they move along. Whoever changes one waits for whoever changes the
 * case or another one.
 *
 * @see "decision 44: scenarios"
 */
@Service
public class CaseScenarios {

    private static final String SCENARIO = "scenario";

    private final CaseService cases;
    private final ScenarioStore store;
    private final Traces traces;
    private final Clock clock;

    CaseScenarios(CaseService cases, ScenarioStore store, Traces traces, Clock clock) {
        this.cases = cases;
        this.store = store;
        this.traces = traces;
        this.clock = clock;
    }

    /** A case with its scenarios; none when there is no such case. Leaves the trace of opening the case. */
    @Transactional
    public Optional<ScenarioSet> list(SignedIn user, UUID caseUuid) {
        return cases.open(user, caseUuid).map(this::of);
    }

    /** A case that is open already, with its scenarios as they are now; for taking them along. */
    @Transactional(readOnly = true)
    public ScenarioSet beside(SignedIn user, EvaluatedCase opened) {
        var about = cases.demandThere(user, opened.stored().uuid());
        return new ScenarioSet(opened, evaluated(about, opened));
    }

    /** A scenario that changes nothing yet. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScenarioOutcome create(SignedIn user, UUID caseUuid, ScenarioData data) {
        return add(user, caseUuid, "empty", data, now -> Optional.of(List.of()));
    }

    /** A ready-made scenario; missing where the case has no handle for it. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScenarioOutcome createReady(SignedIn user, UUID caseUuid, ReadyScenario ready, ScenarioData data) {
        return add(
                user,
                caseUuid,
                ready.kind().name(),
                data,
                now -> ready.values(now.base().evaluation().model()));
    }

    /** The same values under another name. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScenarioOutcome copy(SignedIn user, UUID caseUuid, UUID scenario, ScenarioData data) {
        return add(
                user,
                caseUuid,
                "copy",
                data,
                now -> now.find(scenario).map(found -> found.stored().values()));
    }

    /**
     * Gives an input another number in a scenario, or leaves a flow out.
     *
     * @param value none to have the input, or the flow, as it is in the case
     * @throws IllegalArgumentException when the case has no such input or flow
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScenarioOutcome change(
            SignedIn user, UUID caseUuid, UUID scenario, long version, String inputKey, @Nullable Double value) {
        return edit(user, caseUuid, scenario, version, Action.SCENARIO_CHANGED, (now, before) -> {
            Model model = now.base().evaluation().model();
            if (value != null && !ScenarioModels.isAbout(model, inputKey)) {
                throw new IllegalArgumentException("no such input: " + inputKey);
            }
            var changed = value == null ? null : new ScenarioValue(inputKey, value);
            var after = with(before, inputKey, changed);
            if (changed != null
                    && ScenarioModels.evaluate(model, after).outcome() instanceof Outcome.Refused(var problems)) {
                return new Edit(after, problems);
            }
            return new Edit(after, List.of());
        });
    }

    /** Gives a scenario another name or note. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScenarioOutcome rename(SignedIn user, UUID caseUuid, UUID scenario, long version, ScenarioData data) {
        return edit(
                user,
                caseUuid,
                scenario,
                version,
                Action.SCENARIO_RENAMED,
                (now, before) -> new Edit(with(before, data), List.of()));
    }

    /** Takes a scenario away; {@link #restore} brings it back. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScenarioOutcome delete(SignedIn user, UUID caseUuid, UUID scenario) {
        var about = locked(user, caseUuid);
        return with(about, caseUuid, Action.SCENARIO_DELETED, details(scenario), now -> {
            boolean done = store.markDeleted(about, now.base().stored().id(), scenario, now());
            return done ? done(about, now, scenario) : new ScenarioOutcome.Missing(now);
        });
    }

    /** Brings a deleted scenario back, where there is still room. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScenarioOutcome restore(SignedIn user, UUID caseUuid, UUID scenario) {
        var about = locked(user, caseUuid);
        return with(about, caseUuid, Action.SCENARIO_RESTORED, details(scenario), now -> {
            if (now.isFull()) return new ScenarioOutcome.Full(now);
            boolean done = store.unmarkDeleted(
                    about.organisation(), now.base().stored().id(), scenario);
            return done ? done(about, now, scenario) : new ScenarioOutcome.Missing(now);
        });
    }

    private ScenarioOutcome add(
            SignedIn user,
            UUID caseUuid,
            String from,
            ScenarioData data,
            Function<ScenarioSet, Optional<List<ScenarioValue>>> values) {
        var about = locked(user, caseUuid);
        return with(about, caseUuid, Action.SCENARIO_CREATED, TraceDetails.of("from", from), now -> {
            if (now.isFull()) return new ScenarioOutcome.Full(now);
            var changes = values.apply(now);
            if (changes.isEmpty()) return new ScenarioOutcome.Missing(now);
            UUID uuid = store.insert(about, now.base().stored().id(), data, changes.get(), now());
            return done(about, now, uuid);
        });
    }

    /** What becomes of a scenario, and what is wrong with it. */
    private record Edit(Scenario after, List<nl.duaal.engine.Problem> problems) {}

    private ScenarioOutcome edit(
            SignedIn user,
            UUID caseUuid,
            UUID scenario,
            long version,
            Action action,
            BiFunction<ScenarioSet, Scenario, Edit> change) {
        var about = locked(user, caseUuid);
        var found = cases.find(about, caseUuid).map(this::of);
        var before = found.flatMap(now -> now.find(scenario)).map(EvaluatedScenario::stored);
        if (found.isEmpty() || before.isEmpty()) {
            return with(about, caseUuid, action, details(scenario), ScenarioOutcome.Missing::new);
        }
        var edit = change.apply(found.get(), before.get());
        var details = differences(details(scenario), before.get(), edit.after());
        return with(about, caseUuid, action, details, now -> {
            if (before.get().version() != version) return new ScenarioOutcome.Outdated(now);
            if (!edit.problems().isEmpty()) return new ScenarioOutcome.Refused(edit.problems());
            if (!store.touch(about, now.base().stored().id(), scenario, version, now())) {
                return new ScenarioOutcome.Outdated(now);
            }
            save(about, before.get(), edit.after());
            return done(about, now, scenario);
        });
    }

    private void save(SignedIn about, Scenario before, Scenario after) {
        var organisation = about.organisation();
        if (!before.data().equals(after.data())) store.updateData(organisation, after.id(), after.data());
        for (ScenarioValue old : before.values()) {
            if (after.value(old.inputKey()).isEmpty()) store.removeValue(organisation, after.id(), old.inputKey());
        }
        for (ScenarioValue value : after.values()) {
            var old = before.value(value.inputKey());
            if (old.isEmpty()) store.insertValue(organisation, after.id(), value);
            else if (!old.get().equals(value)) store.updateValue(organisation, after.id(), value);
        }
    }

    /** Whoever may change the case, with everyone else waiting. */
    private SignedIn locked(SignedIn user, UUID caseUuid) {
        var about = cases.about(user, caseUuid, Permission.WRITE_CASES);
        cases.lock(about, caseUuid);
        return about;
    }

    /** Does it, where the case is there, and leaves its trace. */
    private ScenarioOutcome with(
            SignedIn about,
            UUID caseUuid,
            Action action,
            TraceDetails details,
            Function<ScenarioSet, ScenarioOutcome> work) {
        var outcome = cases.find(about, caseUuid)
                .map(this::of)
                .map(work)
                .<ScenarioOutcome>map(Objects::requireNonNull)
                .orElseGet(ScenarioOutcome.Gone::new);
        traces.record(about, action, caseUuid, result(outcome), details);
        return outcome;
    }

    private ScenarioOutcome done(SignedIn about, ScenarioSet before, UUID scenario) {
        return new ScenarioOutcome.Done(new ScenarioSet(before.base(), evaluated(about, before.base())), scenario);
    }

    private ScenarioSet of(EvaluatedCase base) {
        return new ScenarioSet(base, evaluated(base.by(), base));
    }

    private List<EvaluatedScenario> evaluated(SignedIn about, EvaluatedCase base) {
        return store.list(about.organisation(), base.stored().id()).stream()
                .map(scenario -> ScenarioModels.evaluate(base.evaluation().model(), scenario))
                .toList();
    }

    private static TraceResult result(ScenarioOutcome outcome) {
        return switch (outcome) {
            case ScenarioOutcome.Done done -> TraceResult.DONE;
            case ScenarioOutcome.Refused refused -> TraceResult.REFUSED;
            case ScenarioOutcome.Full full -> TraceResult.REFUSED;
            case ScenarioOutcome.Outdated outdated -> TraceResult.OUTDATED;
            case ScenarioOutcome.Missing missing -> TraceResult.MISSING;
            case ScenarioOutcome.Gone gone -> TraceResult.MISSING;
        };
    }

    private static TraceDetails details(UUID scenario) {
        return TraceDetails.of(SCENARIO, scenario.toString());
    }

    private static TraceDetails differences(TraceDetails details, Scenario before, Scenario after) {
        var all = details;
        for (ScenarioValue old : before.values()) {
            if (after.value(old.inputKey()).isEmpty())
                all = all.andInput(old.inputKey(), number(old), CaseTraces.NOTHING);
        }
        for (ScenarioValue value : after.values()) {
            var old = before.value(value.inputKey());
            if (old.isPresent() && old.get().equals(value)) continue;
            all = all.andInput(
                    value.inputKey(), old.map(CaseScenarios::number).orElse(CaseTraces.NOTHING), number(value));
        }
        return all;
    }

    private static String number(ScenarioValue value) {
        return Double.toString(value.value());
    }

    private static Scenario with(Scenario before, String inputKey, @Nullable ScenarioValue value) {
        var values = new java.util.ArrayList<>(before.values());
        boolean known = before.value(inputKey).isPresent();
        if (value == null) values.removeIf(old -> old.inputKey().equals(inputKey));
        else if (known) values.replaceAll(old -> old.inputKey().equals(inputKey) ? value : old);
        else values.add(value);
        return new Scenario(
                before.id(),
                before.uuid(),
                before.version(),
                before.position(),
                before.data(),
                values,
                before.createdAt(),
                before.author(),
                before.changedAt(),
                before.changedBy());
    }

    private static Scenario with(Scenario before, ScenarioData data) {
        return new Scenario(
                before.id(),
                before.uuid(),
                before.version(),
                before.position(),
                data,
                before.values(),
                before.createdAt(),
                before.author(),
                before.changedAt(),
                before.changedBy());
    }

    /** The database keeps microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
