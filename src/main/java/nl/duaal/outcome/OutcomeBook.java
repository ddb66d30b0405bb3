package nl.duaal.outcome;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.course.CourseBook;
import nl.duaal.course.Entry;
import nl.duaal.course.Fact;
import nl.duaal.outcome.AnswerOutcome.Fault;
import nl.duaal.outcome.OutcomeStore.Member;
import nl.duaal.outcome.PersonOutcomes.At;
import nl.duaal.outcome.PersonOutcomes.InCohort;
import nl.duaal.outcome.PersonOutcomes.Known;
import nl.duaal.person.PersonRow;
import nl.duaal.person.PersonService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people are doing months after the start, for those who look after them. Who may not see everybody sees those whom
 * they look after; for the others it is as if there were no such person.
 *
 * @see "decision 0092: outcomes against what would have happened anyway"
 */
@Service
public class OutcomeBook {

    static final int REASON_MAX_LENGTH = 300;

    /** Those of one moment stay as they were, by name. */
    private static final Comparator<CohortOutcome> LAST_MOMENT_FIRST =
            Comparator.comparing((CohortOutcome one) -> one.moment().months(), Comparator.reverseOrder());

    private final OutcomeStore store;
    private final AskMoments moments;
    private final PersonService people;
    private final CourseBook course;
    private final Traces traces;
    private final Clock clock;

    OutcomeBook(
            OutcomeStore store,
            AskMoments moments,
            PersonService people,
            CourseBook course,
            Traces traces,
            Clock clock) {
        this.store = store;
        this.moments = moments;
        this.people = people;
        this.course = course;
        this.traces = traces;
        this.clock = clock;
    }

    /** Today, in the Netherlands. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }

    /**
     * Moments and answers in the file of somebody, for a page that opened that file; none when there is no such person for
     * this reader.
     */
    @Transactional(readOnly = true)
    public Optional<PersonOutcomes> of(SignedIn user, UUID person) {
        traces.demand(user, Permission.READ_COURSE);
        return people.row(user, person).map(row -> read(user, row));
    }

    private PersonOutcomes read(SignedIn user, PersonRow row) {
        var members = store.ofPerson(user.organisation(), row.id());
        var answers = store.answersOf(user.organisation(), row.id());
        var contracts = members.isEmpty() ? List.<Entry>of() : contracts(user, row.uuid());
        var cohorts = new ArrayList<InCohort>();
        for (var member : members) {
            var asking = moments.in(user, member.cohortUuid()).orElse(null);
            if (asking == null) continue;
            cohorts.add(new InCohort(
                    member.candidate(),
                    member.cohortUuid(),
                    member.name(),
                    asking.firstDay(member),
                    member.left(),
                    asking.of(member).stream()
                            .map(moment -> new At(
                                    moment, answer(answers, member, moment.months()), known(contracts, member, moment)))
                            .toList()));
        }
        return new PersonOutcomes(cohorts, store.changes(user.organisation(), row.id()));
    }

    private List<Entry> contracts(SignedIn user, UUID person) {
        return course.again(user, person).stream()
                .flatMap(file -> file.entries().stream())
                .filter(entry -> entry.fact() instanceof Fact.Contract)
                .toList();
    }

    private static @Nullable Known known(List<Entry> contracts, Member member, AskMoment moment) {
        return contracts.stream()
                .filter(entry -> member.candidate().equals(entry.candidate()))
                .map(entry -> (Fact.Contract) entry.fact())
                .filter(contract -> contract.holdsOn(moment.day()))
                .findFirst()
                .map(one -> new Known(moment.day(), one.form(), one.hoursPerWeek(), one.wagePerHour()))
                .orElse(null);
    }

    private static @Nullable Answer answer(List<Answer> answers, Member member, int months) {
        return answers.stream()
                .filter(one -> one.candidate().equals(member.candidate()) && one.months() == months)
                .findFirst()
                .orElse(null);
    }

    /**
     * Everybody of a cohort whom the reader may see, at every moment that has come, the last moment first and then by name;
     * with one trace.
     */
    @Transactional
    public List<CohortOutcome> inCohort(SignedIn user, UUID cohort) {
        var found = again(user, cohort);
        traces.record(
                user,
                Action.OUTCOMES_OPENED,
                cohort,
                TraceResult.DONE,
                TraceDetails.of("count", Integer.toString(found.size())));
        return found;
    }

    /** The same, for a page that shows them already: no other opening, so no other trace. */
    @Transactional(readOnly = true)
    public List<CohortOutcome> again(SignedIn user, UUID cohort) {
        traces.demand(user, Permission.READ_COURSE);
        var members = store.inCohort(user.organisation(), cohort);
        if (members.isEmpty()) return List.of();
        var seen = people.rows(user, members.stream().map(Member::personUuid).toList());
        var answers = store.answersIn(user.organisation(), cohort);
        var today = today();
        var asking = moments.in(user, cohort).orElse(null);
        if (asking == null) return List.of();
        return members.stream()
                .filter(member -> seen.containsKey(member.personUuid()))
                .flatMap(member -> asking.of(member).stream()
                        .filter(moment -> moment.hasComeOn(today))
                        .map(moment -> new CohortOutcome(
                                Objects.requireNonNull(seen.get(member.personUuid())),
                                member.candidate(),
                                moment,
                                member.left(),
                                answer(answers, member, moment.months()))))
                .sorted(LAST_MOMENT_FIRST)
                .toList();
    }

    /**
     * Writes down what came of asking. Where it was asked in vain before, the answer takes its place; that stays in the
     * history.
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public AnswerOutcome note(SignedIn user, UUID person, UUID candidate, int months, Reply reply) {
        traces.demand(user, Permission.WRITE_COURSE);
        var outcome = noted(user, person, candidate, months, reply);
        record(user, Action.OUTCOME_NOTED, person, months, outcome);
        return outcome;
    }

    private AnswerOutcome noted(SignedIn user, UUID person, UUID candidate, int months, Reply reply) {
        var row = people.row(user, person).orElse(null);
        if (row == null) return new AnswerOutcome.Gone();
        var member = member(user, row, candidate);
        var moment = member == null ? null : moment(user, member, months);
        if (member == null || moment == null) return new AnswerOutcome.Gone();
        var fault = fault(moment, reply);
        if (fault != null) return new AnswerOutcome.Refused(fault);
        store.lock(user.organisation(), candidate);
        var before = answer(store.answersOf(user.organisation(), row.id()), member, months);
        if (before == null) {
            var uuid = UUID.randomUUID();
            store.insert(user, member, months, uuid, reply, now());
            return new AnswerOutcome.Saved(uuid);
        }
        if (before.reply() instanceof Reply.Given) return new AnswerOutcome.Refused(Fault.TWICE);
        return changed(user, row, before, before.version(), reply, "");
    }

    /**
     * Corrects what was written down; what it said before stays with the person, with the reason.
     *
     * @throws IllegalArgumentException when there is no reason
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public AnswerOutcome correct(SignedIn user, UUID person, UUID answer, long version, Reply reply, String reason) {
        traces.demand(user, Permission.WRITE_COURSE);
        checkReason(reason);
        var row = people.row(user, person).orElse(null);
        var before = row == null
                ? null
                : store.find(user.organisation(), row.id(), answer).orElse(null);
        AnswerOutcome outcome = new AnswerOutcome.Gone();
        if (row != null && before != null) {
            var member = member(user, row, before.candidate());
            var moment = member == null ? null : moment(user, member, before.months());
            var fault = moment == null ? null : fault(moment, reply);
            if (fault != null) outcome = new AnswerOutcome.Refused(fault);
            else if (member != null) outcome = changed(user, row, before, version, reply, reason.strip());
        }
        record(user, Action.OUTCOME_CORRECTED, person, before == null ? 0 : before.months(), outcome);
        return outcome;
    }

    private AnswerOutcome changed(
            SignedIn user, PersonRow row, Answer before, long version, Reply reply, String reason) {
        var at = now();
        if (!store.update(user, before.uuid(), version, reply, at)) return new AnswerOutcome.Outdated();
        if (!before.reply().said().equals(reply.said())) {
            store.keepChange(user, row.id(), before, reply.said(), reason, at);
        }
        return new AnswerOutcome.Saved(before.uuid());
    }

    /**
     * Takes an answer away; that there was one, and why it went, stays with the person.
     *
     * @throws IllegalArgumentException when there is no reason
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public AnswerOutcome remove(SignedIn user, UUID person, UUID answer, long version, String reason) {
        traces.demand(user, Permission.WRITE_COURSE);
        checkReason(reason);
        var row = people.row(user, person).orElse(null);
        var before = row == null
                ? null
                : store.find(user.organisation(), row.id(), answer).orElse(null);
        AnswerOutcome outcome = new AnswerOutcome.Gone();
        if (row != null && before != null) {
            outcome = new AnswerOutcome.Outdated();
            if (store.delete(user.organisation(), answer, version)) {
                store.forget(user.organisation(), answer);
                store.keepChange(user, row.id(), before, "", reason.strip(), now());
                outcome = new AnswerOutcome.Saved(answer);
            }
        }
        record(user, Action.OUTCOME_REMOVED, person, before == null ? 0 : before.months(), outcome);
        return outcome;
    }

    /** Takes back what the user wrote down in the last minutes, as if it never was. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public AnswerOutcome undo(SignedIn user, UUID person, UUID answer) {
        traces.demand(user, Permission.WRITE_COURSE);
        var before = people.row(user, person)
                .flatMap(row -> store.find(user.organisation(), row.id(), answer))
                .orElse(null);
        AnswerOutcome outcome;
        if (before == null) outcome = new AnswerOutcome.Gone();
        else if (!before.isJustMade(user, now())) outcome = new AnswerOutcome.Refused(Fault.NOT_JUST_MADE);
        else if (store.delete(user.organisation(), answer, 0)) outcome = new AnswerOutcome.Saved(answer);
        else outcome = new AnswerOutcome.Outdated();
        record(user, Action.OUTCOME_REMOVED, person, before == null ? 0 : before.months(), outcome);
        return outcome;
    }

    private @Nullable Member member(SignedIn user, PersonRow row, UUID candidate) {
        return store.ofPerson(user.organisation(), row.id()).stream()
                .filter(one -> one.candidate().equals(candidate))
                .findFirst()
                .orElse(null);
    }

    private @Nullable AskMoment moment(SignedIn user, Member member, int months) {
        return moments.in(user, member.cohortUuid()).stream()
                .flatMap(asking -> asking.of(member).stream())
                .filter(one -> one.months() == months)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Fault fault(AskMoment moment, Reply reply) {
        if (reply.on().isAfter(today())) return Fault.NOT_YET;
        return moment.isOpenOn(reply.on()) ? null : Fault.OUTSIDE;
    }

    private void record(SignedIn user, Action action, UUID person, int months, AnswerOutcome outcome) {
        var result = switch (outcome) {
            case AnswerOutcome.Saved _ -> TraceResult.DONE;
            case AnswerOutcome.Refused _ -> TraceResult.REFUSED;
            case AnswerOutcome.Outdated _ -> TraceResult.OUTDATED;
            case AnswerOutcome.Gone _ -> TraceResult.MISSING;
        };
        traces.record(user, action, person, result, TraceDetails.of("months", Integer.toString(months)));
    }

    private static void checkReason(String reason) {
        if (reason.isBlank() || reason.length() > REASON_MAX_LENGTH) {
            throw new IllegalArgumentException("reason: 1 to " + REASON_MAX_LENGTH + " characters");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
