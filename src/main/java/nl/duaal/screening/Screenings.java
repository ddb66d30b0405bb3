package nl.duaal.screening;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
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
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.MoveOutcome;
import nl.duaal.cohort.candidate.Reason;
import nl.duaal.cohort.candidate.ReasonKey;
import nl.duaal.person.Availability;
import nl.duaal.person.PersonService;
import nl.duaal.screening.ScreeningOutcome.Why;
import nl.duaal.screening.SubjectRow.Step;
import nl.duaal.screening.week.AvailableWeek;
import nl.duaal.screening.week.WeekFit;
import nl.duaal.shared.id.AccountId;
import nl.duaal.workplace.EmployerService;
import nl.duaal.workplace.Shift;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * People in a screening: what was found of them once everybody is ready, what was agreed on, and what a person decided.
 * Lists go by the number that was drawn by lot. There is no total of answers, anywhere.
 */
@Service
public class Screenings {

    /** What drafts about somebody in a screening are kept under. */
    public static final String DRAFTS = "SCREENING";

    private final PlanStore plans;
    private final SheetStore sheets;
    private final WeekStore weeks;
    private final CohortService cohorts;
    private final CandidateService candidates;
    private final EmployerService employers;
    private final PersonService people;
    private final Traces traces;
    private final Clock clock;

    Screenings(
            PlanStore plans,
            SheetStore sheets,
            WeekStore weeks,
            CohortService cohorts,
            CandidateService candidates,
            EmployerService employers,
            PersonService people,
            Traces traces,
            Clock clock) {
        this.plans = plans;
        this.sheets = sheets;
        this.weeks = weeks;
        this.cohorts = cohorts;
        this.candidates = candidates;
        this.employers = employers;
        this.people = people;
        this.traces = traces;
        this.clock = clock;
    }

    /** Everybody in the screening of a plan, by number. */
    @Transactional(readOnly = true)
    public List<SubjectRow> list(SignedIn user, UUID plan) {
        traces.demand(user, Permission.PLAN_SCREENING);
        return plans.find(user.organisation(), plan)
                .map(found -> plans.subjects(user.organisation(), found.id()).stream()
                        .map(subject -> row(user, found, subject))
                        .toList())
                .orElse(List.of());
    }

    /** What was found of everybody on one criterion, by number; so that the same is judged in the same way. */
    @Transactional(readOnly = true)
    public List<CriterionRow> ofCriterion(SignedIn user, UUID plan, UUID criterion) {
        traces.demand(user, Permission.PLAN_SCREENING);
        var asked = plans.find(user.organisation(), plan).flatMap(found -> found.criterion(criterion));
        if (asked.isEmpty()) return List.of();
        var rows = new ArrayList<CriterionRow>();
        var subjects = plans.subjects(
                user.organisation(),
                plans.find(user.organisation(), plan).orElseThrow().id());
        for (var subject : subjects) {
            rows.add(new CriterionRow(
                    subject.subject().number(),
                    found(user, subject, asked.get()),
                    sheets.agreed(user.organisation(), subject.id()).get(criterion)));
        }
        return rows;
    }

    /** What the assessors found; nobody sees anything before everybody is ready, not even who made the plan. */
    private List<Profile.Found> found(SignedIn user, PlanStore.Stored subject, Criterion criterion) {
        Round round = criterion.method().round();
        if (!isAllIn(user, subject, round)) return List.of();
        var accounts = plans.accounts(user.organisation(), subject.plan());
        var found = new ArrayList<Profile.Found>();
        for (var sheet : sheets.of(user.organisation(), subject.id())) {
            if (sheet.round() != round) continue;
            var standing = standing(sheet, accounts);
            sheets.answers(user.organisation(), sheet.id()).stream()
                    .filter(answer -> answer.criterion().equals(criterion.uuid()))
                    .forEach(answer ->
                            found.add(new Profile.Found(sheet.assessor(), answer.answer(), answer.note(), standing)));
        }
        return found;
    }

    /**
     * The record of a whole screening, by number: of everybody what was agreed on and decided, criterion by criterion.
     * Each leaves the trace of an opening, as their page would.
     */
    @Transactional
    public List<ScreeningRecord> record(SignedIn user, UUID plan) {
        traces.demand(user, Permission.PLAN_SCREENING);
        var found = plans.find(user.organisation(), plan).orElse(null);
        if (found == null) return List.of();
        var records = new ArrayList<ScreeningRecord>();
        for (var subject : plans.subjects(user.organisation(), found.id())) {
            var agreed = sheets.agreed(user.organisation(), subject.id());
            var step = step(user, found, subject, agreed);
            records.add(new ScreeningRecord(
                    subject.subject(), name(subject, step), step, lines(user, found, subject, agreed, step)));
        }
        for (var one : records) {
            traces.record(user, Action.SCREENING_OPENED, one.subject().uuid());
        }
        return records;
    }

    private static Profile.Standing standing(SheetStore.Stored sheet, List<AccountId> assessors) {
        if (sheet.isLeft()) return Profile.Standing.LEFT;
        return assessors.contains(sheet.account()) ? Profile.Standing.COUNTS : Profile.Standing.OF_A_LEAVER;
    }

    /** Somebody in a screening; none when there is nobody such. */
    @Transactional
    public Optional<Profile> open(SignedIn user, UUID subject) {
        traces.demand(user, Permission.PLAN_SCREENING);
        var found = plans.subject(user.organisation(), subject).map(one -> profile(user, one));
        traces.record(
                user,
                Action.SCREENING_OPENED,
                subject,
                found.isPresent() ? TraceResult.DONE : TraceResult.MISSING,
                TraceDetails.none());
        return found;
    }

    /** Everybody in the screening of a plan, by name, with the answers on the form; for who writes these down. */
    @Transactional(readOnly = true)
    public List<FormRow> forms(SignedIn user, UUID plan) {
        traces.demand(user, Permission.PLAN_SCREENING);
        return plans.find(user.organisation(), plan).stream()
                .flatMap(found -> plans.subjects(user.organisation(), found.id()).stream())
                .map(subject -> new FormRow(
                        subject.candidateUuid(),
                        String.join(" ", subject.names()),
                        plans.written(user.organisation(), subject.id()),
                        !isJudged(user, subject)))
                .sorted(Comparator.comparing(FormRow::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(FormRow::candidate))
                .toList();
    }

    /**
     * Notes what a candidate wrote or said in answer to a question of the form. By candidate, since who writes it down
     * knows who it is; the number stays unknown to them.
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScreeningOutcome write(SignedIn user, UUID plan, UUID candidate, UUID criterion, String text) {
        traces.demand(user, Permission.PLAN_SCREENING);
        if (text.length() > FormRow.TEXT_MAX_LENGTH) throw new IllegalArgumentException("text: too long");
        var subject = plans.find(user.organisation(), plan).stream()
                .flatMap(found -> plans.subjects(user.organisation(), found.id()).stream())
                .filter(one -> one.candidateUuid().equals(candidate))
                .findFirst();
        if (subject.isEmpty()) return new ScreeningOutcome.Gone();
        return change(user, Action.SCREENING_NOTED, subject.get().subject().uuid(), found -> {
            Long key = plans.criterionIds(user.organisation(), found.plan()).get(criterion);
            if (key == null) return new ScreeningOutcome.Gone();
            // what somebody was judged on stays what it was
            if (isJudged(user, found)) return new ScreeningOutcome.Refused(Why.HANDED_IN);
            plans.write(user.organisation(), found.id(), key, text.strip());
            return new ScreeningOutcome.Done();
        });
    }

    private boolean isJudged(SignedIn user, PlanStore.Stored subject) {
        return sheets.of(user.organisation(), subject.id()).stream()
                .anyMatch(sheet -> sheet.round() == Round.NUMBER && sheet.isHandedIn());
    }

    /**
     * Notes what the assessors agreed on about a criterion, with their reason; only when all of its round are handed
     * in, and before a decision.
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScreeningOutcome agree(SignedIn user, UUID subject, UUID criterion, int answer, String reason) {
        if (reason.length() > Profile.REASON_MAX_LENGTH) throw new IllegalArgumentException("reason: too long");
        return change(user, Action.SCREENING_AGREED, subject, found -> {
            var plan = plan(user, found);
            var asked = plan.criterion(criterion);
            if (asked.isEmpty()) return new ScreeningOutcome.Gone();
            if (found.subject().decision() != null) return new ScreeningOutcome.Refused(Why.DECIDED);
            Round round = asked.get().method().round();
            // from here on the name is known, and what was agreed on without it stays as it is
            if (round == Round.NUMBER && isAgreed(plan, round, sheets.agreed(user.organisation(), found.id()))) {
                return new ScreeningOutcome.Refused(Why.FIRST_ROUND_IS_OVER);
            }
            if (!isAllIn(user, found, round)) {
                return new ScreeningOutcome.Refused(Why.NOT_ALL_IN);
            }
            if (!asked.get().takes(answer)) return new ScreeningOutcome.Refused(Why.NO_SUCH_ANSWER);
            if (reason.isBlank()) return new ScreeningOutcome.Refused(Why.REASON_NEEDED);
            Long key = plans.criterionIds(user.organisation(), plan.id()).get(criterion);
            if (key == null) return new ScreeningOutcome.Gone();
            sheets.agree(user, found.id(), key, answer, reason.strip(), now());
            return new ScreeningOutcome.Done();
        });
    }

    /** Selects somebody, with a reason in words; only when there is agreement on every criterion. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScreeningOutcome select(SignedIn user, UUID subject, long version, String reason) {
        if (reason.length() > Profile.REASON_MAX_LENGTH) throw new IllegalArgumentException("reason: too long");
        return decide(user, subject, version, Decision.Outcome.SELECTED, null, reason.strip());
    }

    /**
     * Refuses somebody, with a reason of the list and in words; only when the round that goes on is agreed on. After
     * that there is a letter.
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScreeningOutcome refuse(SignedIn user, UUID subject, long version, @Nullable ReasonKey key, String reason) {
        if (reason.length() > Profile.REASON_MAX_LENGTH) throw new IllegalArgumentException("reason: too long");
        return decide(user, subject, version, Decision.Outcome.REFUSED, key, reason.strip());
    }

    private ScreeningOutcome decide(
            SignedIn user,
            UUID subject,
            long version,
            Decision.Outcome outcome,
            @Nullable ReasonKey key,
            String reason) {
        boolean refusal = outcome == Decision.Outcome.REFUSED;
        return change(user, Action.SCREENING_DECIDED, subject, found -> {
            if (found.subject().decision() != null) return new ScreeningOutcome.Refused(Why.DECIDED);
            if (found.subject().version() != version) return new ScreeningOutcome.Outdated();
            if (reason.isEmpty() || refusal && (key == null || !key.isFor(CandidateState.REJECTED))) {
                return new ScreeningOutcome.Refused(Why.REASON_NEEDED);
            }
            var plan = plan(user, found);
            var agreed = sheets.agreed(user.organisation(), found.id()).keySet();
            var needed = refusal && !plan.of(Round.NUMBER).isEmpty() ? plan.of(Round.NUMBER) : plan.criteria();
            if (!agreed.containsAll(needed.stream().map(Criterion::uuid).toList())) {
                return new ScreeningOutcome.Refused(Why.NOT_AGREED);
            }
            var candidate = candidates.find(user, found.candidateUuid());
            if (candidate.isEmpty()) return new ScreeningOutcome.Gone();
            var moved = candidates.move(
                    user,
                    found.candidateUuid(),
                    candidate.get().version(),
                    refusal ? CandidateState.REJECTED : CandidateState.SELECTED,
                    refusal ? new Reason(key, reason, null) : Reason.of(reason));
            if (!(moved instanceof MoveOutcome.Moved)) return new ScreeningOutcome.Refused(Why.CANDIDATE_ELSEWHERE);
            if (!plans.decide(user, found.id(), version, outcome, key, reason, now())) {
                throw new IllegalStateException("screening " + found.id().value() + ": changed under its lock");
            }
            return new ScreeningOutcome.Done();
        });
    }

    /** Keeps a barrier, new or known by its UUID. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScreeningOutcome saveBarrier(SignedIn user, UUID subject, Barrier barrier) {
        return change(user, Action.SCREENING_NOTED, subject, found -> {
            if (!weeks.update(user.organisation(), found.id(), barrier)) {
                weeks.insert(user.organisation(), found.id(), barrier);
            }
            return new ScreeningOutcome.Done();
        });
    }

    /** Takes a barrier out. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScreeningOutcome removeBarrier(SignedIn user, UUID subject, UUID barrier) {
        return change(
                user,
                Action.SCREENING_NOTED,
                subject,
                found -> weeks.delete(user.organisation(), found.id(), barrier)
                        ? new ScreeningOutcome.Done()
                        : new ScreeningOutcome.Gone());
    }

    /** Keeps the week that somebody has. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScreeningOutcome saveWeek(SignedIn user, UUID subject, AvailableWeek week) {
        return change(user, Action.SCREENING_NOTED, subject, found -> {
            weeks.write(user.organisation(), found.id(), week);
            return new ScreeningOutcome.Done();
        });
    }

    private interface Change {
        ScreeningOutcome of(PlanStore.Stored found);
    }

    private ScreeningOutcome change(SignedIn user, Action action, UUID subject, Change change) {
        traces.demand(user, Permission.PLAN_SCREENING);
        var before = plans.subject(user.organisation(), subject);
        before.ifPresent(one -> plans.lock(user.organisation(), plan(user, one).uuid()));
        ScreeningOutcome outcome = plans.subject(user.organisation(), subject)
                .map(found -> plan(user, found).state() == Plan.State.OPEN
                        ? change.of(found)
                        : new ScreeningOutcome.Refused(Why.PLAN_IS_NOT_OPEN))
                .orElseGet(ScreeningOutcome.Gone::new);
        traces.record(user, action, subject, ScreeningPlans.result(outcome), TraceDetails.none());
        return outcome;
    }

    private Plan plan(SignedIn user, PlanStore.Stored subject) {
        return plans.find(user.organisation(), subject.plan()).orElseThrow();
    }

    private boolean isAllIn(SignedIn user, PlanStore.Stored subject, Round round) {
        var ofRound = counting(user, subject, round);
        return ofRound.size() >= Plan.LEAST_ASSESSORS && ofRound.stream().allMatch(SheetStore.Stored::isHandedIn);
    }

    private List<SheetStore.Stored> counting(SignedIn user, PlanStore.Stored subject, Round round) {
        return sheets.of(user.organisation(), subject.id()).stream()
                .filter(sheet -> sheet.round() == round && !sheet.isLeft())
                .toList();
    }

    private SubjectRow row(SignedIn user, Plan plan, PlanStore.Stored subject) {
        var agreed = sheets.agreed(user.organisation(), subject.id());
        var step = step(user, plan, subject, agreed);
        Round round = step == Step.NUMBER || step == Step.NUMBER_AGREE ? Round.NUMBER : Round.MEETING;
        var ofRound = counting(user, subject, round);
        var decision = subject.subject().decision();
        return new SubjectRow(
                subject.subject().uuid(),
                subject.subject().number(),
                name(subject, step),
                step,
                (int) ofRound.stream().filter(SheetStore.Stored::isHandedIn).count(),
                ofRound.size(),
                agreed.size(),
                plan.criteria().size(),
                decision == null ? null : decision.outcome());
    }

    private Step step(SignedIn user, Plan plan, PlanStore.Stored subject, Map<UUID, Profile.Agreed> agreed) {
        if (subject.subject().decision() != null) return Step.DONE;
        if (!isAgreed(plan, Round.NUMBER, agreed)) {
            return isAllIn(user, subject, Round.NUMBER) ? Step.NUMBER_AGREE : Step.NUMBER;
        }
        if (!isAgreed(plan, Round.MEETING, agreed)) {
            return isAllIn(user, subject, Round.MEETING) ? Step.MEETING_AGREE : Step.MEETING;
        }
        return Step.DECIDE;
    }

    private static boolean isAgreed(Plan plan, Round round, Map<UUID, Profile.Agreed> agreed) {
        return agreed.keySet()
                .containsAll(plan.of(round).stream().map(Criterion::uuid).toList());
    }

    private static @Nullable String name(PlanStore.Stored subject, Step step) {
        boolean hidden = step == Step.NUMBER || step == Step.NUMBER_AGREE;
        return hidden ? null : String.join(" ", subject.names());
    }

    private Profile profile(SignedIn user, PlanStore.Stored subject) {
        var plan = plan(user, subject);
        var agreed = sheets.agreed(user.organisation(), subject.id());
        var step = step(user, plan, subject, agreed);
        var lines = lines(user, plan, subject, agreed, step);
        var week = weeks.week(user.organisation(), subject.id());
        var file = name(subject, step) == null ? Optional.<Availability>empty() : file(user, subject);
        return new Profile(
                subject.subject(),
                plan,
                plans.cohortUuid(user.organisation(), plan.cohort()),
                name(subject, step),
                step,
                lines,
                weeks.barriers(user.organisation(), subject.id()),
                week,
                file,
                both(week, file).map(one -> clashes(user, plan, one)).orElse(List.of()));
    }

    /** What somebody's file says of hours and days, for who may read that: looking at it is noted in the traces. */
    private Optional<Availability> file(SignedIn user, PlanStore.Stored subject) {
        if (!user.may(Permission.READ_CAPACITY) || !user.may(Permission.READ_PEOPLE)) return Optional.empty();
        return candidates
                .find(user, subject.candidateUuid())
                .flatMap(candidate ->
                        people.availability(user, candidate.person().uuid()));
    }

    private static Optional<AvailableWeek> both(Optional<AvailableWeek> week, Optional<Availability> file) {
        var known = file.filter(Availability::isKnown);
        if (known.isEmpty()) return week;
        var says = known.get();
        return week.map(asked -> asked.within(says.hoursPerWeek(), says.days()))
                .or(() -> Optional.of(AvailableWeek.of(says.hoursPerWeek(), says.days())));
    }

    private List<Profile.Line> lines(
            SignedIn user, Plan plan, PlanStore.Stored subject, Map<UUID, Profile.Agreed> agreed, Step step) {
        var written = plans.written(user.organisation(), subject.id());
        var lines = new ArrayList<Profile.Line>();
        for (var criterion : plan.criteria()) {
            lines.add(new Profile.Line(
                    criterion,
                    shown(written.getOrDefault(criterion.uuid(), ""), subject, step),
                    found(user, subject, criterion),
                    agreed.get(criterion.uuid())));
        }
        return lines;
    }

    private static String shown(String written, PlanStore.Stored subject, Step step) {
        return name(subject, step) == null ? PlainText.without(written, subject.names()) : written;
    }

    private List<WeekFit.Clash> clashes(SignedIn user, Plan plan, AvailableWeek week) {
        var cohort = cohorts.open(user, plans.cohortUuid(user.organisation(), plan.cohort()));
        UUID function = plan.function();
        List<Shift> shifts = function == null
                ? List.of()
                : employers
                        .function(user, function)
                        .map(one -> one.data().shifts())
                        .orElse(List.of());
        return cohort.map(Cohort::design)
                .map(design -> WeekFit.clashes(design, shifts, week))
                .orElse(List.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
