package nl.duaal.outcome;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.CANDIDATE_CHANGE;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.COURSE_ENTRY;
import static nl.duaal.persistence.db.Tables.LIBRARY_OUTCOME_MOMENT;
import static nl.duaal.persistence.db.Tables.OUTCOME_ANSWER;
import static nl.duaal.persistence.db.Tables.OUTCOME_CHANGE;
import static nl.duaal.persistence.db.Tables.PERSON;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.course.Fact;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.CohortId;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of outcomes. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class OutcomeStore {

    /** States in which somebody has begun, or is about to. */
    private static final List<String> BEGAN = Arrays.stream(CandidateState.values())
            .filter(CandidateState::mayHavePlace)
            .map(Enum::name)
            .toList();

    private final DSLContext db;

    OutcomeStore(DSLContext db) {
        this.db = db;
    }

    /**
     * Somebody who began in a cohort; that they left does not take them out of it.
     *
     * @param phase the first day of the first phase that was written down of them; none: none was
     * @param left  the last day in it, else the day that they were brought into that state; none: they did not leave
     */
    record Member(
            long id,
            UUID candidate,
            PersonId person,
            UUID personUuid,
            CohortId cohort,
            UUID cohortUuid,
            String name,
            @Nullable LocalDate phase,
            @Nullable LocalDate left) {}

    /** So many months after the start, and how long an answer counts. */
    record Norm(
            int months,
            int daysOpen,
            LocalDate from,
            @Nullable LocalDate until,
            String source) {
        boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    List<Norm> norms() {
        var t = LIBRARY_OUTCOME_MOMENT;
        return db.select(t.MONTHS, t.DAYS_OPEN, t.VALID_FROM_ON, t.VALID_UNTIL_ON, t.SOURCE)
                .from(t)
                .orderBy(t.MONTHS)
                .fetch(row -> new Norm(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** Everybody who began in a cohort, by name. */
    List<Member> inCohort(OrganisationId organisation, UUID cohort) {
        return members(organisation, COHORT.UUID.eq(cohort));
    }

    /** The cohorts in which somebody began, the last first. */
    List<Member> ofPerson(OrganisationId organisation, PersonId person) {
        return members(organisation, CANDIDATE.PERSON_ID.eq(person.value())).reversed();
    }

    /** Everybody whose cohort started in this month or later, or who began a phase then; or the one person. */
    List<Member> startedSince(OrganisationId organisation, YearMonth from, @Nullable PersonId only) {
        var later = exists(selectOne()
                .from(COURSE_ENTRY)
                .where(
                        TenantScope.of(COURSE_ENTRY, organisation),
                        COURSE_ENTRY.CANDIDATE_ID.eq(CANDIDATE.ID),
                        COURSE_ENTRY.KIND.eq(Fact.Kind.PHASE.name()),
                        COURSE_ENTRY.FROM_ON.ge(from.atDay(1))));
        return members(
                organisation,
                COHORT.START_MONTH
                        .ge(from.atDay(1))
                        .or(later)
                        .and(only == null ? noCondition() : CANDIDATE.PERSON_ID.eq(only.value())));
    }

    private List<Member> members(OrganisationId organisation, Condition which) {
        var left = CANDIDATE
                .STATE
                .eq(CandidateState.DROPPED_OUT.name())
                .andExists(selectOne()
                        .from(CANDIDATE_CHANGE)
                        .where(
                                TenantScope.of(CANDIDATE_CHANGE, organisation),
                                CANDIDATE_CHANGE.CANDIDATE_ID.eq(CANDIDATE.ID),
                                CANDIDATE_CHANGE.TO_STATE.in(BEGAN)));
        var e = COURSE_ENTRY;
        var phase = select(min(e.FROM_ON))
                .from(e)
                .where(
                        TenantScope.of(e, organisation),
                        e.CANDIDATE_ID.eq(CANDIDATE.ID),
                        e.KIND.eq(Fact.Kind.PHASE.name()))
                .<LocalDate>asField("first_phase");
        var isOut = CANDIDATE.STATE.eq(CandidateState.DROPPED_OUT.name());
        var last = when(
                        isOut,
                        field(select(max(e.FROM_ON))
                                .from(e)
                                .where(
                                        TenantScope.of(e, organisation),
                                        e.CANDIDATE_ID.eq(CANDIDATE.ID),
                                        e.KIND.eq(Fact.Kind.DROP_OUT.name()))))
                .as("last_day");
        var at = when(
                        isOut,
                        field(select(max(CANDIDATE_CHANGE.CHANGED_AT))
                                .from(CANDIDATE_CHANGE)
                                .where(
                                        TenantScope.of(CANDIDATE_CHANGE, organisation),
                                        CANDIDATE_CHANGE.CANDIDATE_ID.eq(CANDIDATE.ID),
                                        CANDIDATE_CHANGE.TO_STATE.eq(CandidateState.DROPPED_OUT.name()))))
                .as("left_at");
        return db.select(
                        CANDIDATE.ID,
                        CANDIDATE.UUID,
                        CANDIDATE.PERSON_ID,
                        PERSON.UUID,
                        COHORT.ID,
                        COHORT.UUID,
                        COHORT.NAME,
                        phase,
                        last,
                        at)
                .from(CANDIDATE)
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), TenantScope.of(COHORT, organisation))
                .join(PERSON)
                .on(PERSON.ID.eq(CANDIDATE.PERSON_ID), TenantScope.of(PERSON, organisation))
                .where(
                        TenantScope.of(CANDIDATE, organisation),
                        CANDIDATE.STATE.in(BEGAN).or(left),
                        which)
                .orderBy(COHORT.START_MONTH, PERSON.FAMILY_NAME, PERSON.GIVEN_NAME, CANDIDATE.ID)
                .fetch(row -> new Member(
                        row.value1(),
                        row.value2(),
                        new PersonId(row.value3()),
                        row.value4(),
                        new CohortId(row.value5()),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        left(row.value9(), row.value10())));
    }

    private static @Nullable LocalDate left(@Nullable LocalDate told, @Nullable Instant at) {
        return told != null || at == null
                ? told
                : at.atZone(AccountService.ZONE).toLocalDate();
    }

    /** Locks a candidate, so that two people do not write down the same moment. */
    void lock(OrganisationId organisation, UUID candidate) {
        db.select(CANDIDATE.ID)
                .from(CANDIDATE)
                .where(TenantScope.of(CANDIDATE, organisation), CANDIDATE.UUID.eq(candidate))
                .forUpdate()
                .fetchOptional();
    }

    /** Answers about everybody of a cohort. */
    List<Answer> answersIn(OrganisationId organisation, UUID cohort) {
        return answers(organisation, COHORT.UUID.eq(cohort));
    }

    List<Answer> answersOf(OrganisationId organisation, PersonId person) {
        return answers(organisation, OUTCOME_ANSWER.PERSON_ID.eq(person.value()));
    }

    /** Answers that tell of a day in this month or later. */
    List<Answer> answersSince(OrganisationId organisation, YearMonth from) {
        return answers(organisation, OUTCOME_ANSWER.HELD_ON.ge(from.atDay(1)));
    }

    private List<Answer> answers(OrganisationId organisation, Condition which) {
        var t = OUTCOME_ANSWER;
        return db.select(
                        t.UUID,
                        t.VERSION,
                        CANDIDATE.UUID,
                        t.MONTHS,
                        t.HELD_ON,
                        t.SOURCE,
                        t.ANSWERED,
                        t.ANSWERED_BY,
                        t.WORK,
                        t.HOURS_PER_WEEK,
                        t.WAGE_PER_HOUR_CENTS,
                        t.CONTRACT,
                        t.BENEFIT,
                        t.NOTED_BY_ID,
                        ACCOUNT.DISPLAY_NAME,
                        t.NOTED_AT)
                .from(t)
                .join(CANDIDATE)
                .on(CANDIDATE.ID.eq(t.CANDIDATE_ID), TenantScope.of(CANDIDATE, organisation))
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), TenantScope.of(COHORT, organisation))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.NOTED_BY_ID))
                .where(TenantScope.of(t, organisation), which)
                .orderBy(t.MONTHS, t.ID)
                .fetch(row -> new Answer(
                        row.get(t.UUID),
                        row.get(t.VERSION),
                        row.get(CANDIDATE.UUID),
                        row.get(t.MONTHS),
                        reply(row),
                        new AccountId(row.get(t.NOTED_BY_ID)),
                        row.get(ACCOUNT.DISPLAY_NAME),
                        row.get(t.NOTED_AT)));
    }

    private static Reply reply(Record row) {
        var t = OUTCOME_ANSWER;
        LocalDate on = row.get(t.HELD_ON);
        var source = Reply.Source.valueOf(row.get(t.SOURCE));
        if (!row.get(t.ANSWERED)) return new Reply.Missing(on, source);
        String contract = row.get(t.CONTRACT);
        return new Reply.Given(
                on,
                source,
                row.get(t.ANSWERED_BY),
                Reply.Work.valueOf(row.get(t.WORK)),
                row.get(t.HOURS_PER_WEEK),
                row.get(t.WAGE_PER_HOUR_CENTS),
                contract == null ? null : Fact.Contract.Form.valueOf(contract),
                Reply.Benefit.valueOf(row.get(t.BENEFIT)));
    }

    void insert(SignedIn author, Member member, int months, UUID uuid, Reply reply, Instant at) {
        var t = OUTCOME_ANSWER;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.UUID, uuid)
                .set(t.PERSON_ID, member.person().value())
                .set(t.CANDIDATE_ID, member.id())
                .set(t.MONTHS, months)
                .set(columns(reply))
                .set(t.NOTED_AT, at)
                .set(t.NOTED_BY_ID, author.account().value())
                .execute();
    }

    boolean update(SignedIn author, UUID uuid, long version, Reply reply, Instant at) {
        var t = OUTCOME_ANSWER;
        return db.update(t)
                        .set(t.VERSION, version + 1)
                        .set(columns(reply))
                        .set(t.NOTED_AT, at)
                        .set(t.NOTED_BY_ID, author.account().value())
                        .where(TenantScope.of(t, author.organisation()), t.UUID.eq(uuid), t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private Record columns(Reply reply) {
        var t = OUTCOME_ANSWER;
        var row = db.newRecord(
                t.HELD_ON,
                t.SOURCE,
                t.ANSWERED,
                t.ANSWERED_BY,
                t.WORK,
                t.HOURS_PER_WEEK,
                t.WAGE_PER_HOUR_CENTS,
                t.CONTRACT,
                t.BENEFIT);
        row.set(t.HELD_ON, reply.on());
        row.set(t.SOURCE, reply.source().name());
        row.set(t.ANSWERED, reply instanceof Reply.Given);
        row.set(t.ANSWERED_BY, "");
        row.set(t.WORK, null);
        row.set(t.HOURS_PER_WEEK, null);
        row.set(t.WAGE_PER_HOUR_CENTS, null);
        row.set(t.CONTRACT, null);
        row.set(t.BENEFIT, null);
        if (reply instanceof Reply.Given given) {
            row.set(t.ANSWERED_BY, given.by());
            row.set(t.WORK, given.work().name());
            row.set(t.HOURS_PER_WEEK, given.hoursPerWeek());
            row.set(t.WAGE_PER_HOUR_CENTS, given.wagePerHour());
            row.set(
                    t.CONTRACT,
                    given.contract() == null ? null : given.contract().name());
            row.set(t.BENEFIT, given.benefit().name());
        }
        return row;
    }

    boolean delete(OrganisationId organisation, UUID uuid, long version) {
        var t = OUTCOME_ANSWER;
        return db.deleteFrom(t)
                        .where(TenantScope.of(t, organisation), t.UUID.eq(uuid), t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** @param became empty when it was taken away */
    void keepChange(SignedIn author, PersonId person, Answer before, String became, String reason, Instant at) {
        var t = OUTCOME_CHANGE;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.PERSON_ID, person.value())
                .set(t.ANSWER_UUID, before.uuid().toString())
                .set(t.MONTHS, before.months())
                .set(t.WAS, became.isEmpty() ? "" : before.reply().said())
                .set(t.BECAME, became)
                .set(t.REMOVED, became.isEmpty())
                .set(t.REASON, reason)
                .set(t.CHANGED_AT, at)
                .set(t.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    /** What an answer that is taken away said before goes as well. */
    void forget(OrganisationId organisation, UUID answer) {
        db.deleteFrom(OUTCOME_CHANGE)
                .where(TenantScope.of(OUTCOME_CHANGE, organisation), OUTCOME_CHANGE.ANSWER_UUID.eq(answer.toString()))
                .execute();
    }

    /** Corrections about somebody, the last first. */
    List<AnswerChange> changes(OrganisationId organisation, PersonId person) {
        var t = OUTCOME_CHANGE;
        return db.select(t.MONTHS, t.WAS, t.BECAME, t.REMOVED, t.REASON, t.CHANGED_AT, ACCOUNT.DISPLAY_NAME)
                .from(t)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.CHANGED_BY_ID))
                .where(TenantScope.of(t, organisation), t.PERSON_ID.eq(person.value()))
                .orderBy(t.CHANGED_AT.desc(), t.ID.desc())
                .fetch(row -> new AnswerChange(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    /** The one of a person. */
    Optional<Answer> find(OrganisationId organisation, PersonId person, UUID answer) {
        return answers(organisation, OUTCOME_ANSWER.PERSON_ID.eq(person.value()).and(OUTCOME_ANSWER.UUID.eq(answer)))
                .stream()
                .findFirst();
    }
}
