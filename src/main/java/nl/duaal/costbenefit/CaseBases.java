package nl.duaal.costbenefit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.duaal.access.Action;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.engine.Model;
import nl.duaal.engine.ModelFile;
import org.springframework.stereotype.Component;

/**
 * Moves the base of a case that follows a design or a cohort. What was refined stays; what the new base cannot bear is
 * parked.
 *
 * @see "decision 0054: design and case, one truth"
 */
@Component
class CaseBases {

    private final CaseService cases;
    private final CaseStore store;
    private final CaseRangeStore ranges;
    private final Traces traces;
    private final Clock clock;

    CaseBases(CaseService cases, CaseStore store, CaseRangeStore ranges, Traces traces, Clock clock) {
        this.cases = cases;
        this.store = store;
        this.ranges = ranges;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * Gives a case another base, when it is another one.
     *
     * @param from what it follows
     */
    void follow(SignedIn about, CaseStore.Followed of, Model base, UUID from) {
        store.lock(about.organisation(), of.uuid());
        String text = ModelFile.write(base);
        String sha256 = ModelFile.sha256(text);
        if (sha256.equals(of.baseSha256())) return;
        var found = store.findEvenDeleted(about.organisation(), of.uuid()).orElseThrow();
        CostBenefitCase before = cases.stored(about, found);
        CostBenefitCase after = ParkedChanges.named(ParkedChanges.weighed(before.on(base)), before.base());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.updateBase(about, found.id(), text, sha256, at);
        for (Refinement one : after.refinements()) {
            if (!before.refinements().contains(one)) store.park(about.organisation(), found.id(), one);
        }
        for (RefinedRange one : after.ranges()) {
            if (!before.ranges().contains(one)) ranges.park(about.organisation(), found.id(), one);
        }
        store.updateSummary(about.organisation(), found.id(), CaseModels.summary(CaseModels.evaluate(after)));
        traces.record(
                about,
                Action.CASE_FOLLOWED_DESIGN,
                of.uuid(),
                TraceResult.DONE,
                TraceDetails.of("from", from.toString()));
    }
}
