package nl.duaal.screening;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.Colleague;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.MoveOutcome;
import nl.duaal.cohort.candidate.Reason;
import nl.duaal.screening.ScreeningOutcome.Why;
import nl.duaal.shared.id.ScreeningSubjectId;
import nl.duaal.workplace.JobFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people are screened for a cohort: one plan each, made before anybody is looked at and fixed from then on. There
 * are criteria and no weights.
 */
@Service
public class ScreeningPlans {

    private static final int LOWEST_NUMBER = 100;
    private static final int NUMBERS = 900;
    private static final int MORE_NUMBERS = 90_000;

    private final PlanStore store;
    private final SheetStore sheets;
    private final CohortPlanning planning;
    private final CandidateService candidates;
    private final Traces traces;
    private final Clock clock;
    private final SecureRandom lot = new SecureRandom();

    ScreeningPlans(
            PlanStore store,
            SheetStore sheets,
            CohortPlanning planning,
            CandidateService candidates,
            Traces traces,
            Clock clock) {
        this.store = store;
        this.sheets = sheets;
        this.planning = planning;
        this.candidates = candidates;
        this.traces = traces;
        this.clock = clock;
    }

    /** The plan of a cohort of the own organisation; none while nobody made one. */
    @Transactional(readOnly = true)
    public Optional<Plan> of(SignedIn user, Cohort cohort) {
        traces.demand(user, Permission.PLAN_SCREENING);
        return store.ofCohort(user.organisation(), cohort.id());
    }

    /** Who can assess: colleagues of the own organisation. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(SignedIn user) {
        traces.demand(user, Permission.PLAN_SCREENING);
        return planning.colleagues(user);
    }

    /** The functions that the places of a cohort are for: what its criteria are best made of. */
    @Transactional(readOnly = true)
    public Set<UUID> functions(SignedIn user, Cohort cohort) {
        traces.demand(user, Permission.PLAN_SCREENING);
        return store.functions(user.organisation(), cohort.id());
    }

    /** Makes the plan of a cohort; none when there is one already, or the cohort is another's. */
    @Transactional
    public Optional<UUID> create(
            SignedIn user, Cohort cohort, @Nullable JobFunction function, List<Criterion> criteria) {
        traces.demand(user, Permission.PLAN_SCREENING);
        boolean possible = cohort.about().organisation().equals(user.organisation())
                && store.ofCohort(user.organisation(), cohort.id()).isEmpty();
        UUID uuid = UUID.randomUUID();
        if (possible) {
            store.insert(
                    user,
                    uuid,
                    cohort.id(),
                    function == null ? null : function.uuid(),
                    function == null ? "" : function.data().name(),
                    cohort.madeUp(),
                    criteria,
                    now());
        }
        traces.record(
                user,
                Action.SCREENING_PLANNED,
                uuid,
                possible ? TraceResult.DONE : TraceResult.REFUSED,
                TraceDetails.of("cohort", cohort.uuid().toString()));
        return possible ? Optional.of(uuid) : Optional.empty();
    }

    /** Gives a plan other criteria, in this order; only while it is a draft. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScreeningOutcome saveCriteria(SignedIn user, UUID plan, long version, List<Criterion> criteria) {
        if (criteria.size() > Plan.MOST_CRITERIA) throw new IllegalArgumentException("criteria: too many");
        return change(user, plan, version, found -> {
            if (found.state() != Plan.State.DRAFT) return Optional.of(Why.PLAN_IS_FIXED);
            store.writeCriteria(user.organisation(), found.id(), criteria);
            return Optional.empty();
        });
    }

    /** Says who assesses, among colleagues; only while it is a draft. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScreeningOutcome saveAssessors(SignedIn user, UUID plan, long version, Set<UUID> accounts) {
        return change(user, plan, version, found -> {
            if (found.state() != Plan.State.DRAFT) return Optional.of(Why.PLAN_IS_FIXED);
            var known = new HashSet<UUID>();
            planning.colleagues(user).forEach(one -> known.add(one.account()));
            known.retainAll(accounts);
            store.writeAssessors(user.organisation(), found.id(), known);
            return Optional.empty();
        });
    }

    /** Says what an hour of an assessor costs; none: not known. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScreeningOutcome saveRate(SignedIn user, UUID plan, long version, @Nullable Long hourRateCents) {
        traces.demand(user, Permission.PLAN_SCREENING);
        return changed(user, plan, version, found -> new Step(found.state(), hourRateCents, Optional.empty()));
    }

    /** Fixes the criteria and the assessors: from now on everybody is looked at in the same way. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScreeningOutcome open(SignedIn user, UUID plan, long version) {
        traces.demand(user, Permission.PLAN_SCREENING);
        return changed(user, plan, version, found -> {
            Optional<Why> why = Optional.empty();
            if (found.state() != Plan.State.DRAFT) why = Optional.of(Why.PLAN_IS_FIXED);
            else if (found.criteria().isEmpty()) why = Optional.of(Why.NO_CRITERIA);
            else if (found.assessors().size() < Plan.LEAST_ASSESSORS) why = Optional.of(Why.TOO_FEW_ASSESSORS);
            return new Step(Plan.State.OPEN, found.hourRateCents(), why);
        });
    }

    /** Who was replaced in a plan, the last first. */
    @Transactional(readOnly = true)
    public List<Replacement> replacements(SignedIn user, UUID plan) {
        traces.demand(user, Permission.PLAN_SCREENING);
        return store.find(user.organisation(), plan)
                .map(found -> store.replacements(user.organisation(), found.id()))
                .orElse(List.of());
    }

    /**
     * Puts another colleague in the place of an assessor of an open plan, with a reason. Sheets that were handed in go
     * on counting under the name of who wrote them. Those that were not are kept, do not count, and nobody works on
     * them any more; for each the new one gets an empty sheet, and sees nothing of what the other wrote.
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScreeningOutcome replace(SignedIn user, UUID plan, long version, UUID leaver, UUID newcomer, String reason) {
        traces.demand(user, Permission.PLAN_SCREENING);
        if (reason.length() > Replacement.REASON_MAX_LENGTH) throw new IllegalArgumentException("reason: too long");
        store.lock(user.organisation(), plan);
        var found = store.find(user.organisation(), plan);
        var outcome = found.map(one -> replaced(user, one, version, leaver, newcomer, reason.strip()))
                .orElseGet(ScreeningOutcome.Gone::new);
        traces.record(
                user,
                Action.ASSESSOR_REPLACED,
                plan,
                result(outcome),
                TraceDetails.of("leaver", leaver.toString()).and("came", newcomer.toString()));
        return outcome;
    }

    private ScreeningOutcome replaced(
            SignedIn user, Plan plan, long version, UUID leaver, UUID newcomer, String reason) {
        var organisation = user.organisation();
        if (plan.version() != version) return new ScreeningOutcome.Outdated();
        if (plan.state() != Plan.State.OPEN) return new ScreeningOutcome.Refused(Why.PLAN_IS_NOT_OPEN);
        if (reason.isEmpty()) return new ScreeningOutcome.Refused(Why.REASON_NEEDED);
        if (!plan.isAssessedBy(leaver)) return new ScreeningOutcome.Refused(Why.NO_ASSESSOR);
        if (plan.isAssessedBy(newcomer)) return new ScreeningOutcome.Refused(Why.ASSESSED_HERE);
        boolean colleague =
                planning.colleagues(user).stream().anyMatch(one -> one.account().equals(newcomer));
        if (!colleague) return new ScreeningOutcome.Refused(Why.NO_COLLEAGUE);
        var left = store.account(leaver).orElseThrow();
        var came = store.account(newcomer).orElseThrow();
        if (store.wasReplaced(organisation, plan.id(), came)) {
            return new ScreeningOutcome.Refused(Why.ASSESSED_HERE);
        }
        Instant at = now();
        if (!store.touch(user, plan, version, plan.state(), plan.hourRateCents(), at)) {
            return new ScreeningOutcome.Outdated();
        }
        var decided = new HashSet<ScreeningSubjectId>();
        store.subjects(organisation, plan.id()).stream()
                .filter(subject -> subject.subject().decision() != null)
                .forEach(subject -> decided.add(subject.id()));
        for (var sheet : sheets.of(organisation, plan.id())) {
            if (!sheet.account().equals(left)) continue;
            // one that is handed in at this very moment counts, and needs no other in its place
            if (!sheets.leave(organisation, sheet.id(), at)) continue;
            if (!decided.contains(sheet.subject())) sheets.insert(organisation, sheet.subject(), came, sheet.round());
        }
        store.replace(user, plan.id(), left, came, reason, at);
        return new ScreeningOutcome.Done();
    }

    /** Ends the screening; what was found stays. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScreeningOutcome close(SignedIn user, UUID plan, long version) {
        traces.demand(user, Permission.PLAN_SCREENING);
        return changed(
                user,
                plan,
                version,
                found -> new Step(
                        Plan.State.CLOSED,
                        found.hourRateCents(),
                        found.state() == Plan.State.OPEN ? Optional.empty() : Optional.of(Why.PLAN_IS_NOT_OPEN)));
    }

    /**
     * Brings everybody who applied, or is in screening, into the screening under a number that is drawn by lot, with a
     * sheet for each assessor and round. How many came in; who is in already stays as they are.
     *
     * @param why in words, for the history of each
     */
    @Transactional
    public int enter(SignedIn user, Cohort cohort, UUID plan, String why) {
        traces.demand(user, Permission.PLAN_SCREENING);
        store.lock(user.organisation(), plan);
        var found = store.find(user.organisation(), plan)
                .filter(one -> one.state() == Plan.State.OPEN && one.cohort().equals(cohort.id()));
        if (found.isEmpty()) return 0;
        var known = new HashSet<UUID>();
        store.subjects(user.organisation(), found.get().id()).forEach(one -> known.add(one.candidateUuid()));
        int entered = 0;
        for (var candidate : candidates.list(user, cohort.uuid())) {
            if (known.contains(candidate.uuid())) continue;
            boolean there = candidate.state() == CandidateState.SCREENING
                    || candidate.state() == CandidateState.APPLIED
                            && candidates.move(
                                            user,
                                            candidate.uuid(),
                                            candidate.version(),
                                            CandidateState.SCREENING,
                                            Reason.of(why))
                                    instanceof MoveOutcome.Moved;
            if (!there) continue;
            var subject = store.insertSubject(
                    user.organisation(),
                    found.get().id(),
                    candidate.id(),
                    candidate.person().id(),
                    number(user, found.get()),
                    now());
            for (var account : store.accounts(user.organisation(), found.get().id())) {
                for (Round round : Round.values()) {
                    if (found.get().of(round).isEmpty()) continue;
                    sheets.insert(user.organisation(), subject, account, round);
                }
            }
            entered++;
        }
        traces.record(
                user,
                Action.SCREENING_ENTERED,
                plan,
                TraceResult.DONE,
                TraceDetails.of("count", Integer.toString(entered)));
        return entered;
    }

    private int number(SignedIn user, Plan plan) {
        var taken = store.numbers(user.organisation(), plan.id());
        int numbers = taken.size() < NUMBERS / 2 ? NUMBERS : MORE_NUMBERS;
        while (true) {
            int number = LOWEST_NUMBER + lot.nextInt(numbers);
            if (!taken.contains(number)) return number;
        }
    }

    private record Step(Plan.State state, @Nullable Long hourRateCents, Optional<Why> why) {}

    private interface Change {
        Optional<Why> of(Plan found);
    }

    private interface Next {
        Step of(Plan found);
    }

    private ScreeningOutcome change(SignedIn user, UUID plan, long version, Change change) {
        traces.demand(user, Permission.PLAN_SCREENING);
        return changed(user, plan, version, found -> new Step(found.state(), found.hourRateCents(), change.of(found)));
    }

    private ScreeningOutcome changed(SignedIn user, UUID plan, long version, Next next) {
        store.lock(user.organisation(), plan);
        var found = store.find(user.organisation(), plan);
        ScreeningOutcome outcome;
        if (found.isEmpty()) outcome = new ScreeningOutcome.Gone();
        else if (found.get().version() != version) outcome = new ScreeningOutcome.Outdated();
        else {
            var step = next.of(found.get());
            if (step.why().isPresent())
                outcome = new ScreeningOutcome.Refused(step.why().get());
            else if (store.touch(user, found.get(), version, step.state(), step.hourRateCents(), now())) {
                outcome = new ScreeningOutcome.Done();
            } else outcome = new ScreeningOutcome.Outdated();
        }
        traces.record(user, Action.SCREENING_PLAN_CHANGED, plan, result(outcome), TraceDetails.none());
        return outcome;
    }

    static TraceResult result(ScreeningOutcome outcome) {
        return switch (outcome) {
            case ScreeningOutcome.Done _ -> TraceResult.DONE;
            case ScreeningOutcome.Refused _ -> TraceResult.REFUSED;
            case ScreeningOutcome.Outdated _ -> TraceResult.OUTDATED;
            case ScreeningOutcome.Gone _ -> TraceResult.MISSING;
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
