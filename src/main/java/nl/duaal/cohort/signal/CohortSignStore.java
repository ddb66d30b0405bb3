package nl.duaal.cohort.signal;

import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.COHORT_GROUP;
import static nl.duaal.persistence.db.Tables.COHORT_MOMENT;
import static nl.duaal.persistence.db.Tables.COHORT_TASK;
import static nl.duaal.persistence.db.Tables.HANDOVER;
import static org.jooq.impl.DSL.coalesce;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.duaal.access.AccountService;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.CohortId;
import nl.duaal.shared.id.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of what cohorts ask attention for; every method asks for a running transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CohortSignStore {

    private final DSLContext db;

    CohortSignStore(DSLContext db) {
        this.db = db;
    }

    /** A cohort that is not over. */
    private static Condition isGoingOn() {
        return COHORT.STATE.notIn("COMPLETED", "STOPPED");
    }

    /** The first day on which it is too long ago, where it may last so many days. */
    private static LocalDate late(LocalDate due, Watch watch, String kind) {
        return due.plusDays(watch.threshold(kind) + 1L);
    }

    /** The last day that something may date from and be too long ago. */
    private static LocalDate latest(Watch watch, String kind) {
        return watch.today().minusDays(watch.threshold(kind) + 1L);
    }

    List<Sign> tasks(Watch watch, String kind) {
        var t = COHORT_TASK;
        return db.select(t.UUID, t.COHORT_ID, t.DUE_ON, t.STEP, t.TITLE, t.OWNER)
                .from(t)
                .join(COHORT)
                .on(COHORT.ID.eq(t.COHORT_ID), TenantScope.of(COHORT, watch.organisation()))
                .where(
                        TenantScope.of(t, watch.organisation()),
                        t.DONE_ON.isNull(),
                        t.DUE_ON.le(latest(watch, kind)),
                        isGoingOn())
                .fetch(row -> new Sign(
                        kind,
                        row.value1(),
                        new CohortId(row.value2()),
                        null,
                        late(row.value3(), watch, kind),
                        List.of(
                                row.value5().isEmpty() && row.value4() != null
                                        ? new Sign.Fact.Text("cohort.step." + row.value4())
                                        : new Sign.Fact.Name(row.value5()),
                                new Sign.Fact.Day(row.value3()),
                                row.value6().isEmpty()
                                        ? new Sign.Fact.Text("signal.nobody")
                                        : new Sign.Fact.Name(row.value6()))));
    }

    List<Sign> decisions(Watch watch, String kind) {
        var t = COHORT_MOMENT;
        return db.select(t.UUID, t.COHORT_ID, t.FROM_ON, t.NAME)
                .from(t)
                .join(COHORT)
                .on(COHORT.ID.eq(t.COHORT_ID), TenantScope.of(COHORT, watch.organisation()))
                .where(
                        TenantScope.of(t, watch.organisation()),
                        t.KIND.eq("GO_NO_GO"),
                        t.DECISION.isNull(),
                        t.FROM_ON.le(latest(watch, kind)),
                        isGoingOn())
                .fetch(row -> new Sign(
                        kind,
                        row.value1(),
                        new CohortId(row.value2()),
                        null,
                        late(row.value3(), watch, kind),
                        List.of(new Sign.Fact.Name(row.value4()), new Sign.Fact.Day(row.value3()))));
    }

    private static Condition only(Watch watch, Field<Long> person) {
        var only = watch.only();
        return only == null ? DSL.noCondition() : person.eq(only.value());
    }

    /** Candidates of whom nothing was heard for long. */
    List<Sign> waiting(Watch watch, String kind) {
        return candidates(
                watch,
                kind,
                CANDIDATE
                        .STATE
                        .in("APPLIED", "SCREENING", "RESERVE")
                        .and(CANDIDATE.CHANGED_AT.lt(before(latest(watch, kind)))));
    }

    /** People who begin, and for whom nobody is there. */
    List<Sign> withoutCoach(Watch watch, String kind) {
        return candidates(
                watch,
                kind,
                CANDIDATE
                        .STATE
                        .in("SELECTED", "PREPARATION", "TRIAL_PLACEMENT", "LEARN_WORK")
                        .and(coalesce(CANDIDATE.COACH_ID, COHORT_GROUP.COACH_ID).isNull())
                        .and(CANDIDATE.CHANGED_AT.lt(before(latest(watch, kind)))));
    }

    /** The end of a day in the Netherlands. */
    private static Instant before(LocalDate day) {
        return day.plusDays(1).atStartOfDay(AccountService.ZONE).toInstant();
    }

    private List<Sign> candidates(Watch watch, String kind, Condition which) {
        var t = CANDIDATE;
        return db.select(t.UUID, t.COHORT_ID, t.PERSON_ID, t.CHANGED_AT, t.STATE)
                .from(t)
                .join(COHORT)
                .on(COHORT.ID.eq(t.COHORT_ID), TenantScope.of(COHORT, watch.organisation()))
                .leftJoin(COHORT_GROUP)
                .on(COHORT_GROUP.ID.eq(t.GROUP_ID), TenantScope.of(COHORT_GROUP, watch.organisation()))
                .where(TenantScope.of(t, watch.organisation()), only(watch, t.PERSON_ID), which, isGoingOn())
                .fetch(row -> {
                    var day = row.value4().atZone(AccountService.ZONE).toLocalDate();
                    return new Sign(
                            kind,
                            row.value1(),
                            new CohortId(row.value2()),
                            new PersonId(row.value3()),
                            late(day, watch, kind),
                            List.of(
                                    new Sign.Fact.Text("cohort.candidate.state." + row.value5()),
                                    new Sign.Fact.Day(day)));
                });
    }

    /** Hand-overs whose meeting did not take place. */
    List<Sign> meetings(Watch watch, String kind) {
        return handovers(watch, kind, HANDOVER.MEETING_ON, HANDOVER.HELD_ON.isNull());
    }

    /** Hand-overs after which nobody called. */
    List<Sign> contacts(Watch watch, String kind) {
        return handovers(
                watch,
                kind,
                HANDOVER.NEXT_CONTACT_ON,
                HANDOVER.HELD_ON.isNotNull().and(HANDOVER.CONTACTED_ON.isNull()));
    }

    private List<Sign> handovers(Watch watch, String kind, Field<LocalDate> due, Condition open) {
        var t = HANDOVER;
        return db.select(t.UUID, CANDIDATE.COHORT_ID, t.PERSON_ID, due)
                .from(t)
                .join(CANDIDATE)
                .on(CANDIDATE.ID.eq(t.CANDIDATE_ID), TenantScope.of(CANDIDATE, watch.organisation()))
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), TenantScope.of(COHORT, watch.organisation()))
                .where(
                        TenantScope.of(t, watch.organisation()),
                        only(watch, t.PERSON_ID),
                        CANDIDATE.STATE.notIn("REJECTED", "DROPPED_OUT"),
                        due.le(latest(watch, kind)),
                        open,
                        isGoingOn())
                .fetch(row -> new Sign(
                        kind,
                        row.value1(),
                        new CohortId(row.value2()),
                        new PersonId(row.value3()),
                        late(row.value4(), watch, kind),
                        List.of(new Sign.Fact.Day(row.value4()))));
    }
}
