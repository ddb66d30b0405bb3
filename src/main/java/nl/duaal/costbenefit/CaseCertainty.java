package nl.duaal.costbenefit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.engine.Caution;
import nl.duaal.engine.Goal;
import nl.duaal.engine.Model;
import nl.duaal.engine.Outcome;
import nl.duaal.engine.Progress;
import nl.duaal.engine.Simulation;
import nl.duaal.engine.Tornado;
import nl.duaal.workbook.Insight;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How sure the results of a case are. Whoever may read a case may ask; nothing is stored. Everything is computed from
 * the case as the asker holds it, outside a transaction, because it takes long; {@link #newer} tells when that case is
 * out of date.
 */
@Service
public class CaseCertainty {

    /** Draws when nobody chose: percentiles are right to about a hundredth of their spread. */
    public static final int DRAWS = Insight.DRAWS;

    /** The seed when nobody chose, so that everybody sees the same figures. */
    public static final long SEED = Insight.SEED;

    private static final long LOOK_NANOS = 1_000_000_000L;

    private final CaseService cases;

    CaseCertainty(CaseService cases) {
        this.cases = cases;
    }

    /** The case as it is now, when that is no longer what is shown; none when it is the same, or gone. */
    @Transactional(readOnly = true)
    public Optional<EvaluatedCase> newer(SignedIn signedIn, EvaluatedCase shown) {
        var about = cases.about(signedIn, shown.stored().uuid(), Permission.READ_CASES);
        return cases.find(about, shown.stored().uuid())
                .filter(now -> now.stored().version() != shown.stored().version());
    }

    /**
     * Many draws of the uncertain assumptions.
     *
     * @param draws   1 to {@link Simulation#MAX_DRAWS}
     * @param threads on how many at once
     * @throws java.util.concurrent.CancellationException when {@code progress} ends it, or the asker loses the case
     */
    public Simulation simulate(
            SignedIn signedIn, EvaluatedCase shown, int draws, long seed, int threads, Progress progress) {
        demand(signedIn, shown);
        return sound(Simulation.run(model(shown), draws, seed, watched(signedIn, shown, progress), threads));
    }

    /** What each uncertain assumption does alone. */
    public Tornado tornado(SignedIn signedIn, EvaluatedCase shown) {
        demand(signedIn, shown);
        return Tornado.of(shown.evaluation());
    }

    /** The case with every assumption without a source at the end that is bad for a party; none when that cannot be. */
    public Optional<Caution> caution(SignedIn signedIn, EvaluatedCase shown, String party) {
        demand(signedIn, shown);
        return Caution.of(model(shown), party) instanceof Outcome.Ok<Caution>(Caution caution)
                ? Optional.of(caution)
                : Optional.empty();
    }

    /**
     * For the uncertain assumptions that do most, largest first, where a goal is reached and where not.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} ends it
     */
    public List<Switching> switching(SignedIn signedIn, EvaluatedCase shown, Goal goal, Progress progress) {
        demand(signedIn, shown);
        return SwitchingSearch.of(shown.evaluation(), goal, watched(signedIn, shown, progress));
    }

    /** Whoever may not see the case any more gets no more of it than the page holds. */
    private void demand(SignedIn signedIn, EvaluatedCase shown) {
        cases.demandThere(signedIn, shown.stored().uuid());
    }

    /** Looks now and then whether the asker may still see the case; who lets go of it needs no figures of it. */
    private Progress watched(SignedIn signedIn, EvaluatedCase shown, Progress progress) {
        var next = new AtomicLong(System.nanoTime() + LOOK_NANOS);
        return (done, all) -> {
            long due = next.get();
            long now = System.nanoTime();
            if (now - due >= 0 && next.compareAndSet(due, now + LOOK_NANOS)) {
                try {
                    demand(signedIn, shown);
                } catch (AccessDeniedException gone) {
                    return false;
                }
            }
            return progress.at(done, all);
        };
    }

    private static Model model(EvaluatedCase shown) {
        return shown.evaluation().model();
    }

    private static <T> T sound(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Ok<T>(T value) -> value;
            case Outcome.Refused<T>(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }
}
