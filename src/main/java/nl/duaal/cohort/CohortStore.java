package nl.duaal.cohort;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.COHORT_STATE_CHANGE;
import static nl.duaal.persistence.db.Tables.COHORT_TASK;
import static org.jooq.impl.DSL.count;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.CohortId;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.trajectory.OpenTrajectory;
import nl.duaal.trajectory.design.DesignJson;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of cohorts as a whole; every method asks for a running transaction and an organisation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CohortStore {

    private final DSLContext db;
    private final PlanStore plans;

    CohortStore(DSLContext db, PlanStore plans) {
        this.db = db;
        this.plans = plans;
    }

    /** Every cohort of the organisation, the one that begins last first. */
    List<CohortRow> list(SignedIn about, LocalDate today) {
        return list(about, today, DSL.noCondition());
    }

    /** Some cohorts of the organisation, the one that begins last first. */
    List<CohortRow> list(SignedIn about, LocalDate today, List<UUID> which) {
        return list(about, today, COHORT.UUID.in(which));
    }

    private List<CohortRow> list(SignedIn about, LocalDate today, Condition which) {
        var organisation = about.organisation();
        var places = plans.placeCounts(organisation);
        var taken = plans.takenCounts(organisation);
        Map<Long, Integer> people = db.select(CANDIDATE.COHORT_ID, count())
                .from(CANDIDATE)
                .where(TenantScope.of(CANDIDATE, organisation), CANDIDATE.STATE.notIn("REJECTED", "DROPPED_OUT"))
                .groupBy(CANDIDATE.COHORT_ID)
                .fetchMap(CANDIDATE.COHORT_ID, count());
        Map<Long, Integer> overdue = db.select(COHORT_TASK.COHORT_ID, count())
                .from(COHORT_TASK)
                .where(
                        TenantScope.of(COHORT_TASK, organisation),
                        COHORT_TASK.DONE_ON.isNull(),
                        COHORT_TASK.DUE_ON.lt(today))
                .groupBy(COHORT_TASK.COHORT_ID)
                .fetchMap(COHORT_TASK.COHORT_ID, count());
        return db.select(
                        COHORT.ID,
                        COHORT.UUID,
                        COHORT.NAME,
                        COHORT.TRAJECTORY_NAME,
                        COHORT.START_MONTH,
                        COHORT.STATE,
                        COHORT.MADE_UP)
                .from(COHORT)
                .where(TenantScope.of(COHORT, organisation), which)
                .orderBy(COHORT.START_MONTH.desc(), COHORT.ID.desc())
                .fetch(row -> {
                    var state = CohortState.valueOf(row.value6());
                    return new CohortRow(
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            YearMonth.from(row.value5()),
                            state,
                            places.getOrDefault(row.value1(), 0),
                            taken.getOrDefault(row.value1(), 0),
                            people.getOrDefault(row.value1(), 0),
                            state.isOpen() ? overdue.getOrDefault(row.value1(), 0) : 0,
                            row.value7(),
                            about);
                });
    }

    Optional<Cohort> find(SignedIn about, UUID uuid) {
        return db.select(
                        COHORT.ID,
                        COHORT.UUID,
                        COHORT.VERSION,
                        COHORT.NAME,
                        COHORT.NOTE,
                        COHORT.START_MONTH,
                        COHORT.BUDGET_CENTS,
                        COHORT.BUDGET_NOTE,
                        COHORT.STATE,
                        COHORT.TRAJECTORY_UUID,
                        COHORT.TRAJECTORY_NAME,
                        COHORT.DESIGN_NUMBER,
                        COHORT.DESIGN,
                        COHORT.MADE_UP,
                        COHORT.CHANGED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(COHORT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(COHORT.CHANGED_BY_ID))
                .where(TenantScope.of(COHORT, about.organisation()), COHORT.UUID.eq(uuid))
                .fetchOptional(row -> new Cohort(
                        new CohortId(row.value1()),
                        row.value2(),
                        row.value3(),
                        new CohortData(
                                row.value4(), row.value5(), YearMonth.from(row.value6()), row.value7(), row.value8()),
                        CohortState.valueOf(row.value9()),
                        UUID.fromString(row.value10()),
                        row.value11(),
                        row.value12(),
                        DesignJson.read(row.value13()),
                        row.value14(),
                        row.value15(),
                        row.value16(),
                        about));
    }

    CohortId insert(SignedIn author, UUID uuid, CohortData data, OpenTrajectory from, boolean madeUp, Instant at) {
        String text = DesignJson.write(from.design());
        return new CohortId(db.insertInto(COHORT)
                .set(COHORT.ORGANISATION_ID, author.organisation().value())
                .set(COHORT.UUID, uuid)
                .set(COHORT.NAME, data.name())
                .set(COHORT.NOTE, data.note())
                .set(COHORT.TRAJECTORY_UUID, from.uuid().toString())
                .set(COHORT.TRAJECTORY_NAME, from.design().name())
                .set(COHORT.DESIGN_NUMBER, from.number())
                .set(COHORT.DESIGN, text)
                .set(COHORT.DESIGN_SHA256, DesignJson.sha256(text))
                .set(COHORT.START_MONTH, data.start().atDay(1))
                .set(COHORT.BUDGET_CENTS, data.budgetCents())
                .set(COHORT.BUDGET_NOTE, data.budgetNote())
                .set(COHORT.MADE_UP, madeUp)
                .set(COHORT.CREATED_AT, at)
                .set(COHORT.CREATED_BY_ID, author.account().value())
                .set(COHORT.CHANGED_AT, at)
                .set(COHORT.CHANGED_BY_ID, author.account().value())
                .returningResult(COHORT.ID)
                .fetchSingle(COHORT.ID));
    }

    /** Claims the next version; false when the version is not the stored one any more. */
    boolean update(SignedIn author, Cohort before, CohortData data, CohortState state, Instant at) {
        return db.update(COHORT)
                        .set(COHORT.VERSION, before.version() + 1)
                        .set(COHORT.NAME, data.name())
                        .set(COHORT.NOTE, data.note())
                        .set(COHORT.START_MONTH, data.start().atDay(1))
                        .set(COHORT.BUDGET_CENTS, data.budgetCents())
                        .set(COHORT.BUDGET_NOTE, data.budgetNote())
                        .set(COHORT.STATE, state.name())
                        .set(COHORT.CHANGED_AT, at)
                        .set(COHORT.CHANGED_BY_ID, author.account().value())
                        .where(
                                TenantScope.of(COHORT, author.organisation()),
                                COHORT.ID.eq(before.id().value()),
                                COHORT.VERSION.eq(before.version()))
                        .execute()
                == 1;
    }

    void insertStateChange(SignedIn author, CohortId id, CohortState from, CohortState to, String reason, Instant at) {
        db.insertInto(COHORT_STATE_CHANGE)
                .set(COHORT_STATE_CHANGE.ORGANISATION_ID, author.organisation().value())
                .set(COHORT_STATE_CHANGE.COHORT_ID, id.value())
                .set(COHORT_STATE_CHANGE.FROM_STATE, from.name())
                .set(COHORT_STATE_CHANGE.TO_STATE, to.name())
                .set(COHORT_STATE_CHANGE.REASON, reason)
                .set(COHORT_STATE_CHANGE.CHANGED_AT, at)
                .set(COHORT_STATE_CHANGE.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    /** Waits until nobody else is changing the cohort, and makes others wait. */
    void lock(OrganisationId organisation, UUID uuid) {
        db.select(COHORT.ID)
                .from(COHORT)
                .where(TenantScope.of(COHORT, organisation), COHORT.UUID.eq(uuid))
                .forUpdate()
                .fetch();
    }
}
