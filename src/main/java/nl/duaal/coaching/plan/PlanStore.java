package nl.duaal.coaching.plan;

import static nl.duaal.persistence.db.Tables.COACHING_BARRIER;
import static nl.duaal.persistence.db.Tables.COACHING_GOAL;
import static nl.duaal.persistence.db.Tables.COACHING_STEP;
import static nl.duaal.persistence.db.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.ItemState;
import nl.duaal.coaching.OwedBy;
import nl.duaal.persistence.TenantScope;
import nl.duaal.person.PersonRow;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of goals and barriers. */
@Repository("coachingPlanStore")
@Transactional(propagation = Propagation.MANDATORY)
class PlanStore {

    /** A barrier with whose it is. */
    record Known(PersonRow person, Barrier barrier) {}

    private final DSLContext db;

    PlanStore(DSLContext db) {
        this.db = db;
    }

    /** Goals of somebody: open ones first, then in the order in which they were written down. */
    List<Goal> goals(OrganisationId organisation, PersonId person) {
        var t = COACHING_GOAL;
        Map<Long, List<Goal.Step>> steps = new HashMap<>();
        db.select(COACHING_STEP.GOAL_ID, COACHING_STEP.WHAT, COACHING_STEP.DONE_ON)
                .from(COACHING_STEP)
                .join(t)
                .on(t.ID.eq(COACHING_STEP.GOAL_ID), TenantScope.of(t, organisation))
                .where(TenantScope.of(COACHING_STEP, organisation), t.PERSON_ID.eq(person.value()))
                .orderBy(COACHING_STEP.GOAL_ID, COACHING_STEP.POSITION)
                .forEach(row -> steps.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(new Goal.Step(row.value2(), row.value3())));
        return db.select(t.ID, t.UUID, t.VERSION, t.WHAT, t.DUE_ON, t.STATE, t.CLOSED_ON)
                .from(t)
                .where(TenantScope.of(t, organisation), t.PERSON_ID.eq(person.value()))
                .orderBy(DSL.iif(t.STATE.eq(ItemState.OPEN.name()), 0, 1), t.ID)
                .fetch(row -> new Goal(
                        row.value2(),
                        row.value3(),
                        new Goal.Data(row.value4(), row.value5(), steps.getOrDefault(row.value1(), List.of())),
                        ItemState.valueOf(row.value6()),
                        row.value7()));
    }

    void insertGoal(SignedIn author, PersonId person, UUID uuid, Goal.Data data, Instant at) {
        var t = COACHING_GOAL;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.UUID, uuid)
                .set(t.PERSON_ID, person.value())
                .set(t.WHAT, data.what())
                .set(t.DUE_ON, data.due())
                .set(t.CHANGED_AT, at)
                .set(t.CHANGED_BY_ID, author.account().value())
                .execute();
        insertSteps(author.organisation(), uuid, data.steps());
    }

    boolean updateGoal(
            SignedIn author,
            PersonId person,
            UUID uuid,
            long version,
            Goal.Data data,
            ItemState state,
            @Nullable LocalDate closedOn,
            Instant at) {
        var t = COACHING_GOAL;
        boolean done = db.update(t)
                        .set(t.VERSION, version + 1)
                        .set(t.WHAT, data.what())
                        .set(t.DUE_ON, data.due())
                        .set(t.STATE, state.name())
                        .set(t.CLOSED_ON, closedOn)
                        .set(t.CHANGED_AT, at)
                        .set(t.CHANGED_BY_ID, author.account().value())
                        .where(goal(author.organisation(), person, uuid), t.VERSION.eq(version))
                        .execute()
                == 1;
        if (!done) return false;
        db.deleteFrom(COACHING_STEP)
                .where(
                        TenantScope.of(COACHING_STEP, author.organisation()),
                        COACHING_STEP.GOAL_ID.eq(key(author.organisation(), uuid)))
                .execute();
        insertSteps(author.organisation(), uuid, data.steps());
        return true;
    }

    private void insertSteps(OrganisationId organisation, UUID goal, List<Goal.Step> steps) {
        if (steps.isEmpty()) return;
        var t = COACHING_STEP;
        long key = key(organisation, goal);
        var insert = db.insertInto(t).columns(t.ORGANISATION_ID, t.GOAL_ID, t.POSITION, t.WHAT, t.DONE_ON);
        int position = 0;
        for (var step : steps) {
            insert = insert.values(organisation.value(), key, position++, step.what(), step.doneOn());
        }
        insert.execute();
    }

    boolean deleteGoal(OrganisationId organisation, PersonId person, UUID uuid, long version) {
        return db.deleteFrom(COACHING_GOAL)
                        .where(goal(organisation, person, uuid), COACHING_GOAL.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private static Condition goal(OrganisationId organisation, PersonId person, UUID uuid) {
        return TenantScope.of(COACHING_GOAL, organisation)
                .and(COACHING_GOAL.PERSON_ID.eq(person.value()))
                .and(COACHING_GOAL.UUID.eq(uuid));
    }

    private long key(OrganisationId organisation, UUID goal) {
        return db.select(COACHING_GOAL.ID)
                .from(COACHING_GOAL)
                .where(TenantScope.of(COACHING_GOAL, organisation), COACHING_GOAL.UUID.eq(goal))
                .fetchSingle(COACHING_GOAL.ID);
    }

    /** Barriers of somebody: open ones first, then by day. */
    List<Barrier> barriers(OrganisationId organisation, PersonId person) {
        return barriers(organisation, COACHING_BARRIER.PERSON_ID.eq(person.value())).stream()
                .map(Known::barrier)
                .toList();
    }

    /** Open barriers of everybody. */
    List<Known> openBarriers(OrganisationId organisation) {
        return barriers(organisation, COACHING_BARRIER.STATE.eq(ItemState.OPEN.name()));
    }

    private List<Known> barriers(OrganisationId organisation, Condition which) {
        var t = COACHING_BARRIER;
        return db.select(
                        t.UUID,
                        t.VERSION,
                        t.CATEGORY,
                        t.OWN_WORD,
                        t.SINCE_ON,
                        t.ACTION,
                        t.OWED_BY,
                        t.OWED_BY_NAME,
                        t.DUE_ON,
                        t.STATE,
                        t.CLOSED_ON,
                        PERSON.ID,
                        PERSON.UUID,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        PERSON.TOWN,
                        PERSON.MADE_UP)
                .from(t)
                .join(PERSON)
                .on(PERSON.ID.eq(t.PERSON_ID), TenantScope.of(PERSON, organisation))
                .where(TenantScope.of(t, organisation), which)
                .orderBy(DSL.iif(t.STATE.eq(ItemState.OPEN.name()), 0, 1), t.SINCE_ON, t.ID)
                .fetch(row -> new Known(
                        new PersonRow(
                                new PersonId(row.value12()),
                                row.value13(),
                                row.value14(),
                                row.value15(),
                                row.value16(),
                                row.value17()),
                        new Barrier(
                                row.value1(),
                                row.value2(),
                                new Barrier.Data(
                                        Barrier.Category.valueOf(row.value3()),
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        row.value7() == null ? null : OwedBy.valueOf(row.value7()),
                                        row.value8(),
                                        row.value9()),
                                ItemState.valueOf(row.value10()),
                                row.value11())));
    }

    void insertBarrier(SignedIn author, PersonId person, UUID uuid, Barrier.Data data, Instant at) {
        var t = COACHING_BARRIER;
        var owedBy = data.owedBy();
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.UUID, uuid)
                .set(t.PERSON_ID, person.value())
                .set(t.CATEGORY, data.category().name())
                .set(t.OWN_WORD, data.word())
                .set(t.SINCE_ON, data.since())
                .set(t.ACTION, data.action())
                .set(t.OWED_BY, owedBy == null ? null : owedBy.name())
                .set(t.OWED_BY_NAME, data.name())
                .set(t.DUE_ON, data.due())
                .set(t.CHANGED_AT, at)
                .set(t.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    boolean updateBarrier(
            SignedIn author,
            PersonId person,
            UUID uuid,
            long version,
            Barrier.Data data,
            ItemState state,
            @Nullable LocalDate closedOn,
            Instant at) {
        var t = COACHING_BARRIER;
        var owedBy = data.owedBy();
        return db.update(t)
                        .set(t.VERSION, version + 1)
                        .set(t.CATEGORY, data.category().name())
                        .set(t.OWN_WORD, data.word())
                        .set(t.SINCE_ON, data.since())
                        .set(t.ACTION, data.action())
                        .set(t.OWED_BY, owedBy == null ? null : owedBy.name())
                        .set(t.OWED_BY_NAME, data.name())
                        .set(t.DUE_ON, data.due())
                        .set(t.STATE, state.name())
                        .set(t.CLOSED_ON, closedOn)
                        .set(t.CHANGED_AT, at)
                        .set(t.CHANGED_BY_ID, author.account().value())
                        .where(barrier(author.organisation(), person, uuid), t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean deleteBarrier(OrganisationId organisation, PersonId person, UUID uuid, long version) {
        return db.deleteFrom(COACHING_BARRIER)
                        .where(barrier(organisation, person, uuid), COACHING_BARRIER.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private static Condition barrier(OrganisationId organisation, PersonId person, UUID uuid) {
        return TenantScope.of(COACHING_BARRIER, organisation)
                .and(COACHING_BARRIER.PERSON_ID.eq(person.value()))
                .and(COACHING_BARRIER.UUID.eq(uuid));
    }
}
