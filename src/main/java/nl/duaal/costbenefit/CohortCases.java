package nl.duaal.costbenefit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlan;
import nl.duaal.cohort.CohortService;
import nl.duaal.engine.Model;
import nl.duaal.library.PriceUnit;
import nl.duaal.screening.ScreeningFigures;
import nl.duaal.screening.ScreeningPlans;
import nl.duaal.screening.ScreeningQuality;
import nl.duaal.trajectory.design.Assembly;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.PhaseKind;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The money side of a cohort: a case for the whole and one for each employer, because each wants to know its own
 * payback. What the screening of the cohort taught can take the place of what was assumed.
 *
 * @see "decision 9: several employers"
 */
@Service
public class CohortCases {

    /** The input that says how many people are screened for each who starts. */
    static final String SCREENED_PER_START = "par_candidates_per_start";

    private final CaseService cases;
    private final CaseStore store;
    private final CohortService cohorts;
    private final CohortModels models;
    private final ScreeningPlans plans;
    private final ScreeningQuality quality;
    private final Traces traces;

    CohortCases(
            CaseService cases,
            CaseStore store,
            CohortService cohorts,
            CohortModels models,
            ScreeningPlans plans,
            ScreeningQuality quality,
            Traces traces) {
        this.cases = cases;
        this.store = store;
        this.cohorts = cohorts;
        this.models = models;
        this.plans = plans;
        this.quality = quality;
        this.traces = traces;
    }

    /**
     * A part of a cohort and its case.
     *
     * @param employer      empty for the whole
     * @param places        none known for the whole: as many as the design has participants
     * @param uuid          of the case; none when it was not made, or deleted
     * @param paybackMonths of the main party; none when it does not earn back, or there is no case
     */
    public record Part(
            String employer,
            int places,
            Optional<UUID> uuid,
            String mainParty,
            @Nullable Double paybackMonths,
            double netPresentValue) {}

    /** The whole first, then the employers by name. */
    @Transactional(readOnly = true)
    public List<Part> parts(SignedIn user, UUID cohort) {
        traces.demand(user, Permission.READ_CASES);
        var found = own(user, cohort).orElse(null);
        if (found == null) return List.of();
        var places = places(user, found);
        var made = new LinkedHashMap<String, CaseStore.OfCohort>();
        for (var one : store.ofCohort(user.organisation(), cohort)) {
            if (!one.at().deleted()) made.put(one.employer(), one);
        }
        var parts = new ArrayList<Part>();
        int all = places.values().stream().mapToInt(Integer::intValue).sum();
        parts.add(part("", all == 0 ? found.design().participants() : all, made.get("")));
        places.forEach((employer, count) -> parts.add(part(employer, count, made.get(employer))));
        return parts;
    }

    private Map<String, Integer> places(SignedIn user, Cohort cohort) {
        return CohortModels.places(
                cohorts.plan(user, cohort.uuid()).map(CohortPlan::places).orElse(List.of()));
    }

    private static Part part(String employer, int places, CaseStore.@Nullable OfCohort made) {
        if (made == null) return new Part(employer, places, Optional.empty(), "", null, 0);
        var summary = made.summary();
        return new Part(
                employer,
                places,
                Optional.of(made.at().uuid()),
                summary.mainParty(),
                summary.paybackMonths(),
                summary.netPresentValue());
    }

    /**
     * The case of a part of a cohort, made when there is none yet. For the owner of the cohort: a guest gets none.
     *
     * @param employer empty for the whole
     * @throws AccessDeniedException for who may not write cases, or is a guest of the cohort's owner
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public TrajectoryCases.Found open(SignedIn user, UUID cohort, String employer) {
        traces.demand(user, Permission.WRITE_CASES);
        var found = own(user, cohort).orElse(null);
        if (found == null) return new TrajectoryCases.Found.Gone();
        var places = places(user, found);
        if (!employer.isEmpty() && !places.containsKey(employer)) return new TrajectoryCases.Found.Gone();
        return switch (models.base(user, found, employer, places)) {
            case Assembly.Refused(var problems) -> new TrajectoryCases.Found.Refused(problems);
            case Assembly.Made(Model base) -> open(user, new Origin.CohortPart(cohort, employer), base);
        };
    }

    private TrajectoryCases.Found open(SignedIn user, Origin.CohortPart part, Model base) {
        var made = store.ofCohort(user.organisation(), part.cohort()).stream()
                .filter(one -> one.employer().equals(part.employer()))
                .map(CaseStore.OfCohort::at)
                .findFirst()
                .orElse(null);
        if (made == null) {
            UUID uuid = cases.insertOf(user, Origin.of(part), base);
            traces.record(
                    user,
                    Action.CASE_CREATED,
                    uuid,
                    TraceResult.DONE,
                    TraceDetails.of("from", part.cohort().toString()));
            return new TrajectoryCases.Found.Case(uuid, true);
        }
        if (made.deleted()) {
            store.unmarkDeleted(user.organisation(), made.uuid(), Instant.EPOCH);
            traces.record(user, Action.CASE_RESTORED, made.uuid(), TraceResult.DONE, TraceDetails.none());
        }
        return new TrajectoryCases.Found.Case(made.uuid(), false);
    }

    /**
     * What the screening of a cohort taught, beside what its design assumed.
     *
     * @param assumedPerStart how many the design has screened for each who starts
     * @param assumedPrice    what it counts for screening somebody, in euros; none when that is not one price for a head
     */
    public record Learned(ScreeningFigures figures, double assumedPerStart, Optional<Double> assumedPrice) {}

    /** What the screening taught; none while there is none, or nobody began yet. */
    @Transactional(readOnly = true)
    public Optional<Learned> learned(SignedIn user, UUID cohort) {
        traces.demand(user, Permission.READ_CASES);
        if (!user.may(Permission.PLAN_SCREENING)) return Optional.empty();
        return own(user, cohort)
                .flatMap(found -> plans.of(user, found)
                        .flatMap(plan -> quality.figures(user, plan.uuid()))
                        .filter(figures -> figures.screenedPerStart().isPresent())
                        .map(figures -> new Learned(
                                figures,
                                found.design().group().candidatesPerStart(),
                                priced(found.design()).flatMap(block -> price(user, found, block)))));
    }

    /** The one block that is paid for each person who is screened; none when there are several, or none. */
    private static Optional<Block> priced(Design design) {
        var all = design.blocks().stream()
                .filter(block -> design.phase(block.phase())
                        .filter(phase -> phase.kind() == PhaseKind.SCREENING)
                        .isPresent())
                .filter(block -> block.price() != null && block.price().per() == PriceUnit.PARTICIPANT)
                .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private Optional<Double> price(SignedIn user, Cohort cohort, Block block) {
        if (!(models.base(user, cohort, "", Map.of()) instanceof Assembly.Made(Model base))) return Optional.empty();
        return CohortModels.price(base, block);
    }

    /**
     * Lays what the screening taught over the case of a part of a cohort, as facts with their source.
     *
     * @param reason in words, for who reads the case: where the facts come from, and as of when
     * @return what came of it; none when there is nothing to take, or no such case
     */
    @Transactional
    public Optional<ChangeOutcome> takeLearned(SignedIn user, UUID cohort, UUID uuid, String reason) {
        traces.demand(user, Permission.WRITE_CASES);
        var learned = learned(user, cohort).orElse(null);
        var found = own(user, cohort).orElse(null);
        var opened = partOf(user, cohort, uuid).orElse(null);
        if (learned == null || found == null || opened == null) return Optional.empty();
        var facts = new LinkedHashMap<String, Double>();
        learned.figures().screenedPerStart().ifPresent(value -> facts.put(SCREENED_PER_START, value));
        learned.figures()
                .costCents()
                .ifPresent(cents -> priced(found.design())
                        .ifPresent(block -> facts.put(
                                CohortModels.key(block, "price"),
                                cents / 100.0 / learned.figures().screened())));
        return Optional.of(cases.takeFacts(user, uuid, opened.stored().version(), facts, reason));
    }

    /** The cohort that a case is the money side of; none when it is another's. */
    @Transactional(readOnly = true)
    public Optional<Cohort> cohortOf(SignedIn user, CostBenefitCase of) {
        cases.demandThere(user, of.uuid());
        var part = of.origin().cohort().orElse(null);
        if (part == null || !user.may(Permission.READ_COHORTS)) return Optional.empty();
        return cohorts.again(user, part.cohort());
    }

    /** Today, where the cohorts are. */
    public LocalDate today() {
        return cohorts.today();
    }

    /** A case that is the money side of a part of this cohort, opened; none when it is of another or of none. */
    Optional<EvaluatedCase> partOf(SignedIn user, UUID cohort, UUID uuid) {
        return cases.open(user, uuid)
                .filter(opened -> opened.stored()
                        .origin()
                        .cohort()
                        .filter(part -> part.cohort().equals(cohort))
                        .isPresent());
    }

    /** A cohort of which the reader is not a guest. */
    Optional<Cohort> own(SignedIn user, UUID cohort) {
        return cohorts.again(user, cohort).filter(found -> !found.about().isGuest());
    }
}
