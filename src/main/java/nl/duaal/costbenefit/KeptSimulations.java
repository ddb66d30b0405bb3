package nl.duaal.costbenefit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.ModelFile;
import nl.duaal.engine.Outcome;
import nl.duaal.engine.Progress;
import nl.duaal.engine.Simulation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Simulations that are kept beside a case, at most {@link KeptSimulation#MOST}, each with the model that was drawn.
 * Whoever may read the case may look and repeat; whoever may write it may keep and delete.
 *
 * @see "decision 0047: kept simulations, and who goes first"
 */
@Service
public class KeptSimulations {

    /** In characters; no model that people make comes near it. */
    private static final int LARGEST = 5_000_000;

    private final CaseService cases;
    private final KeptStore store;
    private final Traces traces;
    private final Clock clock;

    KeptSimulations(CaseService cases, KeptStore store, Traces traces, Clock clock) {
        this.cases = cases;
        this.store = store;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * All that is kept beside a case that a page holds, the newest first.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the case is not there for them
     */
    @Transactional(readOnly = true)
    public List<KeptSimulation> list(SignedIn user, UUID caseUuid) {
        var about = cases.demandThere(user, caseUuid);
        return cases.find(about, caseUuid).map(now -> list(about, now)).orElseGet(List::of);
    }

    /** One of them with its model; none when the case, or what was kept, is not there. Leaves the trace of opening. */
    @Transactional
    public Optional<OpenKept> open(SignedIn user, UUID caseUuid, UUID uuid) {
        return cases.open(user, caseUuid)
                .flatMap(now -> store.find(now.by().organisation(), now.stored().id(), uuid)
                        .map(stored -> opened(now, stored)));
    }

    /**
     * Keeps what came of draws.
     *
     * @param shown   the case as it was drawn, which may have changed since
     * @param results what came of it
     * @param note    at most {@link KeptSimulation#NOTE_MAX_LENGTH} characters; may be empty
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public KeepOutcome keep(SignedIn user, EvaluatedCase shown, Simulation results, String note) {
        if (note.length() > KeptSimulation.NOTE_MAX_LENGTH) {
            throw new IllegalArgumentException("note: at most " + KeptSimulation.NOTE_MAX_LENGTH + " characters");
        }
        UUID caseUuid = shown.stored().uuid();
        var about = locked(user, caseUuid);
        String model = ModelFile.write(shown.evaluation().model());
        String sha256 = ModelFile.sha256(model);
        String text = KeptTexts.write(results);
        var outcome = cases.find(about, caseUuid)
                .map(now -> {
                    if (model.length() > LARGEST || text.length() > LARGEST) return new KeepOutcome.TooLarge();
                    if (isFull(about, now)) return new KeepOutcome.Full();
                    var fresh = new KeptStore.Fresh(
                            note.strip(), model, sha256, Engine.VERSION, results.seed(), results.draws(), text);
                    store.insert(about, now.stored().id(), fresh, now());
                    return new KeepOutcome.Kept(list(about, now));
                })
                .orElseGet(KeepOutcome.Gone::new);
        var details = TraceDetails.of("draws", String.valueOf(results.draws()))
                .and("seed", String.valueOf(results.seed()))
                .and("hash", sha256);
        traces.record(about, Action.SIMULATION_KEPT, caseUuid, result(outcome), details);
        return outcome;
    }

    /** Takes one away; {@link #restore} brings it back for 30 days. False when it was gone already. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public boolean delete(SignedIn user, UUID caseUuid, UUID uuid) {
        var about = locked(user, caseUuid);
        boolean done = cases.find(about, caseUuid)
                .map(now -> store.markDeleted(about, now.stored().id(), uuid, now()))
                .orElse(false);
        var result = done ? TraceResult.DONE : TraceResult.MISSING;
        traces.record(about, Action.SIMULATION_DELETED, caseUuid, result, details(uuid));
        return done;
    }

    /** Brings a deleted one back, where there is still room. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public KeepOutcome restore(SignedIn user, UUID caseUuid, UUID uuid) {
        var about = locked(user, caseUuid);
        var outcome = cases.find(about, caseUuid)
                .map(now -> {
                    if (isFull(about, now)) return new KeepOutcome.Full();
                    boolean done = store.unmarkDeleted(
                            about.organisation(),
                            now.stored().id(),
                            uuid,
                            clock.instant().minus(CaseBin.KEPT));
                    return done ? new KeepOutcome.Kept(list(about, now)) : new KeepOutcome.Missing();
                })
                .orElseGet(KeepOutcome.Gone::new);
        traces.record(about, Action.SIMULATION_RESTORED, caseUuid, result(outcome), details(uuid));
        return outcome;
    }

    /**
     * Draws one again from its own model, with its own seed.
     *
     * @param threads on how many at once, which changes no figure
     * @throws IllegalStateException when it is not {@linkplain OpenKept#isRepeatable() repeatable}
     * @throws java.util.concurrent.CancellationException when {@code progress} ends it
     */
    public Repeated repeat(SignedIn user, OpenKept opened, int threads, Progress progress) {
        cases.demandThere(user, opened.now().stored().uuid());
        if (!opened.intact()) throw new IllegalStateException("the kept model is not what it was");
        var model = opened.model().map(Evaluation::model).orElseThrow();
        var kept = opened.kept().results();
        return switch (Simulation.run(model, kept.draws(), kept.seed(), progress, threads)) {
            case Outcome.Ok<Simulation>(var now) -> new Repeated(opened.kept(), now, Engine.VERSION);
            case Outcome.Refused<Simulation>(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    /** Whoever may change the case, with everyone else waiting. */
    private SignedIn locked(SignedIn user, UUID caseUuid) {
        var about = cases.about(user, caseUuid, Permission.WRITE_CASES);
        cases.lock(about, caseUuid);
        return about;
    }

    private boolean isFull(SignedIn about, EvaluatedCase now) {
        return store.count(about.organisation(), now.stored().id()) >= KeptSimulation.MOST;
    }

    private List<KeptSimulation> list(SignedIn about, EvaluatedCase now) {
        String current = ModelFile.write(now.evaluation().model());
        return store.list(about.organisation(), now.stored().id()).stream()
                .map(stored -> kept(stored, current))
                .toList();
    }

    private static KeptSimulation kept(KeptStore.Stored stored, String current) {
        return new KeptSimulation(
                stored.uuid(),
                stored.note(),
                stored.sha256(),
                stored.engineVersion(),
                stored.keptAt(),
                stored.keptBy(),
                KeptTexts.read(stored.results()),
                KeptTexts.differ(stored.model(), current));
    }

    private static OpenKept opened(EvaluatedCase now, KeptStore.Stored stored) {
        var kept = kept(stored, ModelFile.write(now.evaluation().model()));
        boolean intact = ModelFile.sha256(stored.model()).equals(stored.sha256());
        Optional<Evaluation> model = switch (ModelFile.read(stored.model().getBytes(StandardCharsets.UTF_8))) {
            case Outcome.Ok(var read) ->
                Engine.evaluate(read) instanceof Outcome.Ok<Evaluation>(var evaluation)
                        ? Optional.of(evaluation)
                        : Optional.empty();
            case Outcome.Refused(var problems) -> Optional.empty();
        };
        return new OpenKept(now, kept, intact, model);
    }

    private static TraceResult result(KeepOutcome outcome) {
        return switch (outcome) {
            case KeepOutcome.Kept kept -> TraceResult.DONE;
            case KeepOutcome.Full full -> TraceResult.REFUSED;
            case KeepOutcome.TooLarge tooLarge -> TraceResult.REFUSED;
            case KeepOutcome.Missing missing -> TraceResult.MISSING;
            case KeepOutcome.Gone gone -> TraceResult.MISSING;
        };
    }

    private static TraceDetails details(UUID uuid) {
        return TraceDetails.of("simulation", uuid.toString());
    }

    /** The database keeps microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
