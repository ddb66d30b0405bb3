package nl.duaal.screening;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.COHORT_PLACE;
import static nl.duaal.persistence.db.Tables.COHORT_STATE_CHANGE;
import static nl.duaal.persistence.db.Tables.PERSON;
import static nl.duaal.persistence.db.Tables.SCREENING_ASSESSOR;
import static nl.duaal.persistence.db.Tables.SCREENING_CONSENSUS;
import static nl.duaal.persistence.db.Tables.SCREENING_CRITERION;
import static nl.duaal.persistence.db.Tables.SCREENING_FORM_ANSWER;
import static nl.duaal.persistence.db.Tables.SCREENING_PLAN;
import static nl.duaal.persistence.db.Tables.SCREENING_REPLACEMENT;
import static nl.duaal.persistence.db.Tables.SCREENING_SHEET;
import static nl.duaal.persistence.db.Tables.SCREENING_SUBJECT;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortState;
import nl.duaal.cohort.Colleague;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.ReasonKey;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.CandidateId;
import nl.duaal.shared.id.CohortId;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import nl.duaal.shared.id.ScreeningPlanId;
import nl.duaal.shared.id.ScreeningSubjectId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of plans and of who is screened. */
@Repository("screeningPlanStore")
@Transactional(propagation = Propagation.MANDATORY)
class PlanStore {

    /** Somebody in a screening with the keys of the rows. */
    record Stored(
            ScreeningSubjectId id,
            ScreeningPlanId plan,
            CandidateId candidate,
            UUID candidateUuid,
            PersonId person,
            List<String> names,
            Subject subject) {}

    private final DSLContext db;

    PlanStore(DSLContext db) {
        this.db = db;
    }

    Optional<Plan> ofCohort(OrganisationId organisation, CohortId cohort) {
        return read(organisation, SCREENING_PLAN.COHORT_ID.eq(cohort.value()));
    }

    Optional<Plan> find(OrganisationId organisation, UUID uuid) {
        return read(organisation, SCREENING_PLAN.UUID.eq(uuid));
    }

    Optional<Plan> find(OrganisationId organisation, ScreeningPlanId plan) {
        return read(organisation, SCREENING_PLAN.ID.eq(plan.value()));
    }

    private Optional<Plan> read(OrganisationId organisation, Condition which) {
        return db.select(
                        SCREENING_PLAN.ID,
                        SCREENING_PLAN.UUID,
                        SCREENING_PLAN.VERSION,
                        SCREENING_PLAN.COHORT_ID,
                        SCREENING_PLAN.FUNCTION_UUID,
                        SCREENING_PLAN.FUNCTION_NAME,
                        SCREENING_PLAN.STATE,
                        SCREENING_PLAN.HOUR_RATE_CENTS,
                        SCREENING_PLAN.MADE_UP)
                .from(SCREENING_PLAN)
                .where(TenantScope.of(SCREENING_PLAN, organisation), which)
                .fetchOptional(row -> {
                    var id = new ScreeningPlanId(row.value1());
                    var function = row.value5();
                    return new Plan(
                            id,
                            row.value2(),
                            row.value3(),
                            new CohortId(row.value4()),
                            function == null ? null : UUID.fromString(function),
                            row.value6(),
                            Plan.State.valueOf(row.value7()),
                            row.value8(),
                            row.value9(),
                            criteria(organisation, id),
                            assessors(organisation, id));
                });
    }

    private List<Criterion> criteria(OrganisationId organisation, ScreeningPlanId plan) {
        var t = SCREENING_CRITERION;
        return db.select(
                        t.UUID,
                        t.NAME,
                        t.KIND,
                        t.METHOD,
                        t.QUESTION,
                        t.ANCHOR_1,
                        t.ANCHOR_2,
                        t.ANCHOR_3,
                        t.ANCHOR_4,
                        t.ANCHOR_5)
                .from(t)
                .where(TenantScope.of(t, organisation), t.PLAN_ID.eq(plan.value()))
                .orderBy(t.POSITION, t.ID)
                .fetch(row -> new Criterion(
                        row.value1(),
                        row.value2(),
                        Criterion.Kind.valueOf(row.value3()),
                        Criterion.Method.valueOf(row.value4()),
                        row.value5(),
                        List.of(row.value6(), row.value7(), row.value8(), row.value9(), row.value10())));
    }

    private List<Colleague> assessors(OrganisationId organisation, ScreeningPlanId plan) {
        return db.select(ACCOUNT.UUID, ACCOUNT.DISPLAY_NAME)
                .from(SCREENING_ASSESSOR)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SCREENING_ASSESSOR.ACCOUNT_ID))
                .where(TenantScope.of(SCREENING_ASSESSOR, organisation), SCREENING_ASSESSOR.PLAN_ID.eq(plan.value()))
                .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.ID)
                .fetch(row -> new Colleague(row.value1(), row.value2()));
    }

    /** The accounts of a plan's assessors. */
    List<AccountId> accounts(OrganisationId organisation, ScreeningPlanId plan) {
        return db.select(SCREENING_ASSESSOR.ACCOUNT_ID)
                .from(SCREENING_ASSESSOR)
                .where(TenantScope.of(SCREENING_ASSESSOR, organisation), SCREENING_ASSESSOR.PLAN_ID.eq(plan.value()))
                .orderBy(SCREENING_ASSESSOR.ACCOUNT_ID)
                .fetch(row -> new AccountId(row.value1()));
    }

    void lock(OrganisationId organisation, UUID plan) {
        db.select(SCREENING_PLAN.ID)
                .from(SCREENING_PLAN)
                .where(TenantScope.of(SCREENING_PLAN, organisation), SCREENING_PLAN.UUID.eq(plan))
                .forUpdate()
                .fetch();
    }

    void insert(
            SignedIn author,
            UUID uuid,
            CohortId cohort,
            @Nullable UUID function,
            String functionName,
            boolean madeUp,
            List<Criterion> criteria,
            Instant at) {
        var id = new ScreeningPlanId(Objects.requireNonNull(db.insertInto(SCREENING_PLAN)
                .set(SCREENING_PLAN.ORGANISATION_ID, author.organisation().value())
                .set(SCREENING_PLAN.UUID, uuid)
                .set(SCREENING_PLAN.COHORT_ID, cohort.value())
                .set(SCREENING_PLAN.FUNCTION_UUID, function == null ? null : function.toString())
                .set(SCREENING_PLAN.FUNCTION_NAME, functionName)
                .set(SCREENING_PLAN.MADE_UP, madeUp)
                .set(SCREENING_PLAN.CHANGED_AT, at)
                .set(SCREENING_PLAN.CHANGED_BY_ID, author.account().value())
                .returningResult(SCREENING_PLAN.ID)
                .fetchSingle(SCREENING_PLAN.ID)));
        writeCriteria(author.organisation(), id, criteria);
    }

    /** False when the version is not the stored one any more. */
    boolean touch(
            SignedIn author, Plan plan, long version, Plan.State state, @Nullable Long hourRateCents, Instant at) {
        var update = db.update(SCREENING_PLAN)
                .set(SCREENING_PLAN.VERSION, version + 1)
                .set(SCREENING_PLAN.STATE, state.name())
                .set(SCREENING_PLAN.HOUR_RATE_CENTS, hourRateCents)
                .set(SCREENING_PLAN.CHANGED_AT, at)
                .set(SCREENING_PLAN.CHANGED_BY_ID, author.account().value());
        if (plan.state() == Plan.State.DRAFT && state == Plan.State.OPEN) {
            update = update.set(SCREENING_PLAN.OPENED_AT, at);
        }
        return update.where(
                                TenantScope.of(SCREENING_PLAN, author.organisation()),
                                SCREENING_PLAN.ID.eq(plan.id().value()),
                                SCREENING_PLAN.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void writeCriteria(OrganisationId organisation, ScreeningPlanId plan, List<Criterion> criteria) {
        var t = SCREENING_CRITERION;
        db.deleteFrom(t)
                .where(TenantScope.of(t, organisation), t.PLAN_ID.eq(plan.value()))
                .execute();
        int position = 0;
        for (var one : criteria) {
            db.insertInto(t)
                    .set(t.ORGANISATION_ID, organisation.value())
                    .set(t.UUID, one.uuid())
                    .set(t.PLAN_ID, plan.value())
                    .set(t.POSITION, position++)
                    .set(t.NAME, one.name())
                    .set(t.KIND, one.kind().name())
                    .set(t.METHOD, one.method().name())
                    .set(t.QUESTION, one.question())
                    .set(t.ANCHOR_1, one.anchors().get(0))
                    .set(t.ANCHOR_2, one.anchors().get(1))
                    .set(t.ANCHOR_3, one.anchors().get(2))
                    .set(t.ANCHOR_4, one.anchors().get(3))
                    .set(t.ANCHOR_5, one.anchors().get(4))
                    .execute();
        }
    }

    /** Those of the organisation among these accounts. */
    void writeAssessors(OrganisationId organisation, ScreeningPlanId plan, Set<UUID> accounts) {
        db.deleteFrom(SCREENING_ASSESSOR)
                .where(TenantScope.of(SCREENING_ASSESSOR, organisation), SCREENING_ASSESSOR.PLAN_ID.eq(plan.value()))
                .execute();
        var ids = db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.UUID.in(accounts))
                .orderBy(ACCOUNT.ID)
                .fetch(ACCOUNT.ID);
        for (Long id : ids) {
            db.insertInto(SCREENING_ASSESSOR)
                    .set(SCREENING_ASSESSOR.ORGANISATION_ID, organisation.value())
                    .set(SCREENING_ASSESSOR.PLAN_ID, plan.value())
                    .set(SCREENING_ASSESSOR.ACCOUNT_ID, id)
                    .execute();
        }
    }

    /** The key of an account. */
    Optional<AccountId> account(UUID account) {
        return db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.UUID.eq(account))
                .fetchOptional(row -> new AccountId(row.value1()));
    }

    /** Puts one assessor in the place of another, and notes that; their sheets are another matter. */
    void replace(
            SignedIn author, ScreeningPlanId plan, AccountId leaver, AccountId newcomer, String reason, Instant at) {
        db.update(SCREENING_ASSESSOR)
                .set(SCREENING_ASSESSOR.ACCOUNT_ID, newcomer.value())
                .set(SCREENING_ASSESSOR.VERSION, SCREENING_ASSESSOR.VERSION.plus(1))
                .where(
                        TenantScope.of(SCREENING_ASSESSOR, author.organisation()),
                        SCREENING_ASSESSOR.PLAN_ID.eq(plan.value()),
                        SCREENING_ASSESSOR.ACCOUNT_ID.eq(leaver.value()))
                .execute();
        var t = SCREENING_REPLACEMENT;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.PLAN_ID, plan.value())
                .set(t.LEFT_ID, leaver.value())
                .set(t.CAME_ID, newcomer.value())
                .set(t.REASON, reason)
                .set(t.REPLACED_AT, at)
                .set(t.REPLACED_BY_ID, author.account().value())
                .execute();
    }

    /** Whether somebody was an assessor of a plan and was replaced. */
    boolean wasReplaced(OrganisationId organisation, ScreeningPlanId plan, AccountId account) {
        var t = SCREENING_REPLACEMENT;
        return db.fetchExists(db.selectOne()
                .from(t)
                .where(TenantScope.of(t, organisation), t.PLAN_ID.eq(plan.value()), t.LEFT_ID.eq(account.value())));
    }

    /** Who was replaced in a plan, the last first. */
    List<Replacement> replacements(OrganisationId organisation, ScreeningPlanId plan) {
        var t = SCREENING_REPLACEMENT;
        var left = ACCOUNT.as("left_account");
        var came = ACCOUNT.as("came_account");
        var by = ACCOUNT.as("by_account");
        return db.select(
                        left.DISPLAY_NAME,
                        came.DISPLAY_NAME,
                        t.REASON,
                        t.REPLACED_AT,
                        by.DISPLAY_NAME,
                        sheets(organisation, plan, SCREENING_SHEET.HANDED_IN_AT.isNotNull()),
                        sheets(organisation, plan, SCREENING_SHEET.LEFT_AT.isNotNull()))
                .from(t)
                .join(left)
                .on(left.ID.eq(t.LEFT_ID))
                .join(came)
                .on(came.ID.eq(t.CAME_ID))
                .join(by)
                .on(by.ID.eq(t.REPLACED_BY_ID))
                .where(TenantScope.of(t, organisation), t.PLAN_ID.eq(plan.value()))
                .orderBy(t.REPLACED_AT.desc(), t.ID.desc())
                .fetch(row -> new Replacement(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    /** How many sheets of who left are like that. */
    private Field<Integer> sheets(OrganisationId organisation, ScreeningPlanId plan, Condition which) {
        return DSL.field(db.selectCount()
                .from(SCREENING_SHEET)
                .join(SCREENING_SUBJECT)
                .on(
                        SCREENING_SUBJECT.ID.eq(SCREENING_SHEET.SUBJECT_ID),
                        TenantScope.of(SCREENING_SUBJECT, organisation))
                .where(
                        TenantScope.of(SCREENING_SHEET, organisation),
                        SCREENING_SUBJECT.PLAN_ID.eq(plan.value()),
                        SCREENING_SHEET.ACCOUNT_ID.eq(SCREENING_REPLACEMENT.LEFT_ID),
                        which));
    }

    /** The keys of criteria by their UUIDs. */
    Map<UUID, Long> criterionIds(OrganisationId organisation, ScreeningPlanId plan) {
        var t = SCREENING_CRITERION;
        return db.select(t.UUID, t.ID)
                .from(t)
                .where(TenantScope.of(t, organisation), t.PLAN_ID.eq(plan.value()))
                .fetchMap(t.UUID, t.ID);
    }

    // ---- who is screened

    /** By number, which was drawn by lot. */
    List<Stored> subjects(OrganisationId organisation, ScreeningPlanId plan) {
        return readSubjects(organisation, SCREENING_SUBJECT.PLAN_ID.eq(plan.value()));
    }

    Optional<Stored> subject(OrganisationId organisation, UUID uuid) {
        return readSubjects(organisation, SCREENING_SUBJECT.UUID.eq(uuid)).stream()
                .findFirst();
    }

    Optional<Stored> subject(OrganisationId organisation, ScreeningSubjectId id) {
        return readSubjects(organisation, SCREENING_SUBJECT.ID.eq(id.value())).stream()
                .findFirst();
    }

    List<Stored> ofPerson(OrganisationId organisation, PersonId person) {
        return readSubjects(organisation, SCREENING_SUBJECT.PERSON_ID.eq(person.value()));
    }

    private List<Stored> readSubjects(OrganisationId organisation, Condition which) {
        var t = SCREENING_SUBJECT;
        return db.select(
                        t.ID,
                        t.PLAN_ID,
                        t.CANDIDATE_ID,
                        CANDIDATE.UUID,
                        t.PERSON_ID,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        t.UUID,
                        t.VERSION,
                        t.NUMBER,
                        t.DECISION,
                        t.REASON_KEY,
                        t.REASON,
                        t.DECIDED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(t)
                .join(CANDIDATE)
                .on(CANDIDATE.ID.eq(t.CANDIDATE_ID), TenantScope.of(CANDIDATE, organisation))
                .join(PERSON)
                .on(PERSON.ID.eq(t.PERSON_ID), TenantScope.of(PERSON, organisation))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.DECIDED_BY_ID))
                .where(TenantScope.of(t, organisation), which)
                .orderBy(t.NUMBER)
                .fetch(row -> {
                    String outcome = row.value11();
                    String key = row.value12();
                    var decision = outcome == null
                            ? null
                            : new Decision(
                                    Decision.Outcome.valueOf(outcome),
                                    key == null ? null : ReasonKey.valueOf(key),
                                    row.value13(),
                                    row.value14(),
                                    row.value15());
                    return new Stored(
                            new ScreeningSubjectId(row.value1()),
                            new ScreeningPlanId(row.value2()),
                            new CandidateId(row.value3()),
                            row.value4(),
                            new PersonId(row.value5()),
                            List.of(row.value6(), row.value7()),
                            new Subject(row.value8(), row.value9(), row.value10(), decision));
                });
    }

    ScreeningSubjectId insertSubject(
            OrganisationId organisation,
            ScreeningPlanId plan,
            CandidateId candidate,
            PersonId person,
            int number,
            Instant at) {
        var t = SCREENING_SUBJECT;
        return new ScreeningSubjectId(Objects.requireNonNull(db.insertInto(t)
                .set(t.ORGANISATION_ID, organisation.value())
                .set(t.UUID, UUID.randomUUID())
                .set(t.PLAN_ID, plan.value())
                .set(t.CANDIDATE_ID, candidate.value())
                .set(t.PERSON_ID, person.value())
                .set(t.NUMBER, number)
                .set(t.ENTERED_AT, at)
                .returningResult(t.ID)
                .fetchSingle(t.ID)));
    }

    /** Claims the next version of a subject; false when the version is not the stored one any more. */
    boolean touchSubject(OrganisationId organisation, ScreeningSubjectId id, long version) {
        var t = SCREENING_SUBJECT;
        return db.update(t)
                        .set(t.VERSION, version + 1)
                        .where(TenantScope.of(t, organisation), t.ID.eq(id.value()), t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** False when the version is not the stored one any more, or somebody decided already. */
    boolean decide(
            SignedIn author,
            ScreeningSubjectId id,
            long version,
            Decision.Outcome outcome,
            @Nullable ReasonKey key,
            String reason,
            Instant at) {
        var t = SCREENING_SUBJECT;
        return db.update(t)
                        .set(t.VERSION, version + 1)
                        .set(t.DECISION, outcome.name())
                        .set(t.REASON_KEY, key == null ? null : key.name())
                        .set(t.REASON, reason)
                        .set(t.DECIDED_AT, at)
                        .set(t.DECIDED_BY_ID, author.account().value())
                        .where(
                                TenantScope.of(t, author.organisation()),
                                t.ID.eq(id.value()),
                                t.VERSION.eq(version),
                                t.DECISION.isNull())
                        .execute()
                == 1;
    }

    /** What was agreed on about somebody who was selected, in a cohort that is over, and where they are now. */
    record Followed(
            ScreeningPlanId plan,
            ScreeningSubjectId subject,
            Criterion.Method method,
            int answer,
            CandidateState state) {}

    /** Those of every cohort that is over, by the moment on which that happened. */
    List<Followed> followed(OrganisationId organisation) {
        var over = COHORT_STATE_CHANGE;
        var ended = DSL.max(over.CHANGED_AT).as("ended_at");
        var cohorts = db.select(over.COHORT_ID, ended)
                .from(over)
                .where(TenantScope.of(over, organisation), over.TO_STATE.eq(CohortState.COMPLETED.name()))
                .groupBy(over.COHORT_ID)
                .asTable("ended");
        return db.select(
                        SCREENING_SUBJECT.PLAN_ID,
                        SCREENING_SUBJECT.ID,
                        SCREENING_CRITERION.METHOD,
                        SCREENING_CONSENSUS.ANSWER,
                        CANDIDATE.STATE)
                .from(SCREENING_SUBJECT)
                .join(CANDIDATE)
                .on(CANDIDATE.ID.eq(SCREENING_SUBJECT.CANDIDATE_ID), TenantScope.of(CANDIDATE, organisation))
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), TenantScope.of(COHORT, organisation))
                .join(cohorts)
                .on(cohorts.field(over.COHORT_ID).eq(COHORT.ID))
                .join(SCREENING_CONSENSUS)
                .on(
                        SCREENING_CONSENSUS.SUBJECT_ID.eq(SCREENING_SUBJECT.ID),
                        TenantScope.of(SCREENING_CONSENSUS, organisation))
                .join(SCREENING_CRITERION)
                .on(
                        SCREENING_CRITERION.ID.eq(SCREENING_CONSENSUS.CRITERION_ID),
                        TenantScope.of(SCREENING_CRITERION, organisation))
                .where(
                        TenantScope.of(SCREENING_SUBJECT, organisation),
                        SCREENING_SUBJECT.DECISION.eq(Decision.Outcome.SELECTED.name()),
                        COHORT.STATE.eq(CohortState.COMPLETED.name()))
                .orderBy(cohorts.field(ended), SCREENING_SUBJECT.PLAN_ID, SCREENING_SUBJECT.ID, SCREENING_CRITERION.ID)
                .fetch(row -> new Followed(
                        new ScreeningPlanId(row.value1()),
                        new ScreeningSubjectId(row.value2()),
                        Criterion.Method.valueOf(row.value3()),
                        row.value4(),
                        CandidateState.valueOf(row.value5())));
    }

    // ---- what was written on the form

    /** By the UUID of the criterion. */
    Map<UUID, String> written(OrganisationId organisation, ScreeningSubjectId subject) {
        var t = SCREENING_FORM_ANSWER;
        return db.select(SCREENING_CRITERION.UUID, t.ANSWER)
                .from(t)
                .join(SCREENING_CRITERION)
                .on(SCREENING_CRITERION.ID.eq(t.CRITERION_ID), TenantScope.of(SCREENING_CRITERION, organisation))
                .where(TenantScope.of(t, organisation), t.SUBJECT_ID.eq(subject.value()))
                .fetchMap(SCREENING_CRITERION.UUID, t.ANSWER);
    }

    void write(OrganisationId organisation, ScreeningSubjectId subject, long criterion, String answer) {
        var t = SCREENING_FORM_ANSWER;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, organisation.value())
                .set(t.SUBJECT_ID, subject.value())
                .set(t.CRITERION_ID, criterion)
                .set(t.ANSWER, answer)
                .onDuplicateKeyUpdate()
                .set(t.ANSWER, answer)
                .set(t.VERSION, t.VERSION.plus(1))
                .execute();
    }

    /** The functions that the places of a cohort are for. */
    Set<UUID> functions(OrganisationId organisation, CohortId cohort) {
        return db
                .select(COHORT_PLACE.WORKPLACE_UUID)
                .from(COHORT_PLACE)
                .where(
                        TenantScope.of(COHORT_PLACE, organisation),
                        COHORT_PLACE.COHORT_ID.eq(cohort.value()),
                        COHORT_PLACE.WORKPLACE_UUID.isNotNull())
                .fetch(row -> UUID.fromString(row.value1()))
                .stream()
                .collect(Collectors.toSet());
    }

    /** The name of a cohort. */
    String cohortName(OrganisationId organisation, CohortId cohort) {
        return Objects.requireNonNull(db.select(COHORT.NAME)
                .from(COHORT)
                .where(TenantScope.of(COHORT, organisation), COHORT.ID.eq(cohort.value()))
                .fetchSingle(COHORT.NAME));
    }

    /** The UUID of a cohort. */
    UUID cohortUuid(OrganisationId organisation, CohortId cohort) {
        return Objects.requireNonNull(db.select(COHORT.UUID)
                .from(COHORT)
                .where(TenantScope.of(COHORT, organisation), COHORT.ID.eq(cohort.value()))
                .fetchSingle(COHORT.UUID));
    }

    Set<Integer> numbers(OrganisationId organisation, ScreeningPlanId plan) {
        return new HashSet<>(db.select(SCREENING_SUBJECT.NUMBER)
                .from(SCREENING_SUBJECT)
                .where(TenantScope.of(SCREENING_SUBJECT, organisation), SCREENING_SUBJECT.PLAN_ID.eq(plan.value()))
                .fetch(SCREENING_SUBJECT.NUMBER));
    }
}
