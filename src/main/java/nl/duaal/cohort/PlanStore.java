package nl.duaal.cohort;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.COACH_CHANGE;
import static nl.duaal.persistence.db.Tables.COHORT_GROUP;
import static nl.duaal.persistence.db.Tables.COHORT_MOMENT;
import static nl.duaal.persistence.db.Tables.COHORT_PARTNER;
import static nl.duaal.persistence.db.Tables.COHORT_PLACE;
import static nl.duaal.persistence.db.Tables.COHORT_STATE_CHANGE;
import static nl.duaal.persistence.db.Tables.COHORT_TASK;
import static nl.duaal.persistence.db.Tables.MEMBERSHIP;
import static nl.duaal.persistence.db.Tables.ORGANISATION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.CohortId;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of what is planned for a cohort; every method asks for a running transaction and an organisation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PlanStore {

    private final DSLContext db;

    PlanStore(DSLContext db) {
        this.db = db;
    }

    /** Days of a cohort, by date. */
    List<Moment> moments(OrganisationId organisation, CohortId cohort) {
        return db.select(
                        COHORT_MOMENT.UUID,
                        COHORT_MOMENT.VERSION,
                        COHORT_MOMENT.KIND,
                        COHORT_MOMENT.DESIGN_KEY,
                        COHORT_MOMENT.NAME,
                        COHORT_MOMENT.FROM_ON,
                        COHORT_MOMENT.UNTIL_ON,
                        COHORT_MOMENT.DECISION,
                        COHORT_MOMENT.DECISION_REASON,
                        COHORT_MOMENT.DECIDED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(COHORT_MOMENT)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(COHORT_MOMENT.DECIDED_BY_ID))
                .where(TenantScope.of(COHORT_MOMENT, organisation), COHORT_MOMENT.COHORT_ID.eq(cohort.value()))
                .orderBy(COHORT_MOMENT.FROM_ON, COHORT_MOMENT.ID)
                .fetch(row -> new Moment(
                        row.value1(),
                        row.value2(),
                        Moment.Kind.valueOf(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8() == null
                                ? null
                                : new Moment.Decision(
                                        row.value8().equals("GO"), row.value9(), row.value10(), row.value11())));
    }

    void insertMoment(OrganisationId organisation, CohortId cohort, CohortCalendar.Line line) {
        db.insertInto(COHORT_MOMENT)
                .set(COHORT_MOMENT.ORGANISATION_ID, organisation.value())
                .set(COHORT_MOMENT.UUID, UUID.randomUUID())
                .set(COHORT_MOMENT.COHORT_ID, cohort.value())
                .set(COHORT_MOMENT.KIND, line.kind().name())
                .set(COHORT_MOMENT.DESIGN_KEY, line.designKey().isEmpty() ? null : line.designKey())
                .set(COHORT_MOMENT.NAME, line.name())
                .set(COHORT_MOMENT.FROM_ON, line.from())
                .set(COHORT_MOMENT.UNTIL_ON, line.until())
                .execute();
    }

    /** False when the version is not the stored one any more, or the moment is gone. */
    boolean moveMoment(
            OrganisationId organisation, CohortId cohort, UUID uuid, long version, LocalDate from, LocalDate until) {
        return db.update(COHORT_MOMENT)
                        .set(COHORT_MOMENT.VERSION, version + 1)
                        .set(COHORT_MOMENT.FROM_ON, from)
                        .set(COHORT_MOMENT.UNTIL_ON, until)
                        .where(
                                TenantScope.of(COHORT_MOMENT, organisation),
                                COHORT_MOMENT.COHORT_ID.eq(cohort.value()),
                                COHORT_MOMENT.UUID.eq(uuid),
                                COHORT_MOMENT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** False when the version is not the stored one any more, or it is no moment on which something is decided. */
    boolean decide(
            SignedIn author,
            CohortId cohort,
            UUID uuid,
            long version,
            @Nullable Boolean go,
            String reason,
            Instant at) {
        return db.update(COHORT_MOMENT)
                        .set(COHORT_MOMENT.VERSION, version + 1)
                        .set(COHORT_MOMENT.DECISION, go == null ? null : go ? "GO" : "NO_GO")
                        .set(COHORT_MOMENT.DECISION_REASON, reason)
                        .set(COHORT_MOMENT.DECIDED_AT, go == null ? null : at)
                        .set(
                                COHORT_MOMENT.DECIDED_BY_ID,
                                go == null ? null : author.account().value())
                        .where(
                                TenantScope.of(COHORT_MOMENT, author.organisation()),
                                COHORT_MOMENT.COHORT_ID.eq(cohort.value()),
                                COHORT_MOMENT.UUID.eq(uuid),
                                COHORT_MOMENT.KIND.eq(Moment.Kind.GO_NO_GO.name()),
                                COHORT_MOMENT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Moves everything that nobody decided, and tasks that are not done, by so many days. */
    void shift(OrganisationId organisation, CohortId cohort, long days) {
        for (Moment moment : moments(organisation, cohort)) {
            if (moment.decision() != null) continue;
            moveMoment(
                    organisation,
                    cohort,
                    moment.uuid(),
                    moment.version(),
                    moment.from().plusDays(days),
                    moment.until().plusDays(days));
        }
        for (CohortTask task : tasks(organisation, cohort)) {
            if (task.doneOn() != null) continue;
            var data = task.data();
            LocalDate due = nl.duaal.shared.WorkingDays.onOrAfter(data.due().plusDays(days));
            updateTask(
                    organisation,
                    cohort,
                    task.uuid(),
                    task.version(),
                    new CohortTask.Data(data.title(), data.decision(), data.party(), data.owner(), due, data.note()));
        }
    }

    /** Places of a cohort, by employer. */
    List<Place> places(OrganisationId organisation, CohortId cohort) {
        Map<Long, Integer> taken = db.select(CANDIDATE.PLACE_ID, count())
                .from(CANDIDATE)
                .where(
                        TenantScope.of(CANDIDATE, organisation),
                        CANDIDATE.COHORT_ID.eq(cohort.value()),
                        CANDIDATE.PLACE_ID.isNotNull())
                .groupBy(CANDIDATE.PLACE_ID)
                .fetchMap(CANDIDATE.PLACE_ID, count());
        return db.select(
                        COHORT_PLACE.ID,
                        COHORT_PLACE.UUID,
                        COHORT_PLACE.VERSION,
                        COHORT_PLACE.EMPLOYER,
                        ORGANISATION.UUID,
                        COHORT_PLACE.LOCATION,
                        COHORT_PLACE.PLACES,
                        COHORT_PLACE.WORKPLACE_UUID)
                .from(COHORT_PLACE)
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(COHORT_PLACE.EMPLOYER_ID))
                .where(TenantScope.of(COHORT_PLACE, organisation), COHORT_PLACE.COHORT_ID.eq(cohort.value()))
                .orderBy(COHORT_PLACE.EMPLOYER, COHORT_PLACE.LOCATION, COHORT_PLACE.ID)
                .fetch(row -> new Place(
                        row.value2(),
                        row.value3(),
                        new Place.Data(
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8() == null ? null : UUID.fromString(row.value8())),
                        taken.getOrDefault(row.value1(), 0)));
    }

    /** How many places each cohort of the organisation has. */
    Map<Long, Integer> placeCounts(OrganisationId organisation) {
        Map<Long, Integer> counts = new HashMap<>();
        db.select(COHORT_PLACE.COHORT_ID, sum(COHORT_PLACE.PLACES))
                .from(COHORT_PLACE)
                .where(TenantScope.of(COHORT_PLACE, organisation))
                .groupBy(COHORT_PLACE.COHORT_ID)
                .forEach(row -> counts.put(row.value1(), row.value2().intValue()));
        return counts;
    }

    /** How many places of each cohort of the organisation somebody has. */
    Map<Long, Integer> takenCounts(OrganisationId organisation) {
        return db.select(CANDIDATE.COHORT_ID, count())
                .from(CANDIDATE)
                .where(TenantScope.of(CANDIDATE, organisation), CANDIDATE.PLACE_ID.isNotNull())
                .groupBy(CANDIDATE.COHORT_ID)
                .fetchMap(CANDIDATE.COHORT_ID, count());
    }

    /** The key of an organisation that places can belong to; none when there is no such organisation. */
    Optional<Long> organisation(UUID uuid) {
        return db.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(ORGANISATION.UUID.eq(uuid))
                .fetchOptional(ORGANISATION.ID);
    }

    void insertPlace(
            OrganisationId organisation, CohortId cohort, UUID uuid, Place.Data data, @Nullable Long employer) {
        db.insertInto(COHORT_PLACE)
                .set(COHORT_PLACE.ORGANISATION_ID, organisation.value())
                .set(COHORT_PLACE.UUID, uuid)
                .set(COHORT_PLACE.COHORT_ID, cohort.value())
                .set(values(data, employer))
                .execute();
    }

    /** Waits until nobody else fills the places of a row, and makes others wait. */
    /** The function that a place stands for; none when it has none. */
    @Nullable
    UUID workplace(OrganisationId organisation, UUID place) {
        String uuid = db.select(COHORT_PLACE.WORKPLACE_UUID)
                .from(COHORT_PLACE)
                .where(TenantScope.of(COHORT_PLACE, organisation), COHORT_PLACE.UUID.eq(place))
                .fetchOne(COHORT_PLACE.WORKPLACE_UUID);
        return uuid == null ? null : UUID.fromString(uuid);
    }

    void lockPlace(OrganisationId organisation, UUID uuid) {
        db.select(COHORT_PLACE.ID)
                .from(COHORT_PLACE)
                .where(TenantScope.of(COHORT_PLACE, organisation), COHORT_PLACE.UUID.eq(uuid))
                .forUpdate()
                .fetch();
    }

    boolean updatePlace(
            OrganisationId organisation,
            CohortId cohort,
            UUID uuid,
            long version,
            Place.Data data,
            @Nullable Long employer) {
        return db.update(COHORT_PLACE)
                        .set(COHORT_PLACE.VERSION, version + 1)
                        .set(values(data, employer))
                        .where(
                                TenantScope.of(COHORT_PLACE, organisation),
                                COHORT_PLACE.COHORT_ID.eq(cohort.value()),
                                COHORT_PLACE.UUID.eq(uuid),
                                COHORT_PLACE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean deletePlace(OrganisationId organisation, CohortId cohort, UUID uuid, long version) {
        return db.deleteFrom(COHORT_PLACE)
                        .where(
                                TenantScope.of(COHORT_PLACE, organisation),
                                COHORT_PLACE.COHORT_ID.eq(cohort.value()),
                                COHORT_PLACE.UUID.eq(uuid),
                                COHORT_PLACE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private static Map<Field<?>, @Nullable Object> values(Place.Data data, @Nullable Long employer) {
        var values = new HashMap<Field<?>, @Nullable Object>();
        values.put(COHORT_PLACE.EMPLOYER, data.employer());
        values.put(COHORT_PLACE.EMPLOYER_ID, employer);
        values.put(COHORT_PLACE.LOCATION, data.location());
        values.put(COHORT_PLACE.PLACES, data.places());
        values.put(
                COHORT_PLACE.WORKPLACE_UUID,
                data.workplace() == null ? null : data.workplace().toString());
        return values;
    }

    /** Partners of a cohort, by name. */
    List<CohortPartner> partners(OrganisationId organisation, CohortId cohort) {
        return db.select(
                        COHORT_PARTNER.UUID,
                        COHORT_PARTNER.VERSION,
                        COHORT_PARTNER.PARTY,
                        COHORT_PARTNER.NAME,
                        COHORT_PARTNER.RESPONSIBLE,
                        COHORT_PARTNER.DOES)
                .from(COHORT_PARTNER)
                .where(TenantScope.of(COHORT_PARTNER, organisation), COHORT_PARTNER.COHORT_ID.eq(cohort.value()))
                .orderBy(COHORT_PARTNER.NAME, COHORT_PARTNER.ID)
                .fetch(row -> new CohortPartner(
                        row.value1(),
                        row.value2(),
                        new CohortPartner.Data(row.value3(), row.value4(), row.value5(), row.value6())));
    }

    void insertPartner(OrganisationId organisation, CohortId cohort, UUID uuid, CohortPartner.Data data) {
        db.insertInto(COHORT_PARTNER)
                .set(COHORT_PARTNER.ORGANISATION_ID, organisation.value())
                .set(COHORT_PARTNER.UUID, uuid)
                .set(COHORT_PARTNER.COHORT_ID, cohort.value())
                .set(COHORT_PARTNER.PARTY, data.party())
                .set(COHORT_PARTNER.NAME, data.name())
                .set(COHORT_PARTNER.RESPONSIBLE, data.responsible())
                .set(COHORT_PARTNER.DOES, data.does())
                .execute();
    }

    boolean updatePartner(
            OrganisationId organisation, CohortId cohort, UUID uuid, long version, CohortPartner.Data data) {
        return db.update(COHORT_PARTNER)
                        .set(COHORT_PARTNER.VERSION, version + 1)
                        .set(COHORT_PARTNER.PARTY, data.party())
                        .set(COHORT_PARTNER.NAME, data.name())
                        .set(COHORT_PARTNER.RESPONSIBLE, data.responsible())
                        .set(COHORT_PARTNER.DOES, data.does())
                        .where(
                                TenantScope.of(COHORT_PARTNER, organisation),
                                COHORT_PARTNER.COHORT_ID.eq(cohort.value()),
                                COHORT_PARTNER.UUID.eq(uuid),
                                COHORT_PARTNER.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean deletePartner(OrganisationId organisation, CohortId cohort, UUID uuid, long version) {
        return db.deleteFrom(COHORT_PARTNER)
                        .where(
                                TenantScope.of(COHORT_PARTNER, organisation),
                                COHORT_PARTNER.COHORT_ID.eq(cohort.value()),
                                COHORT_PARTNER.UUID.eq(uuid),
                                COHORT_PARTNER.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Groups of a cohort, by name. */
    List<CohortGroup> groups(OrganisationId organisation, CohortId cohort) {
        Map<Long, Integer> people = db.select(CANDIDATE.GROUP_ID, count())
                .from(CANDIDATE)
                .where(
                        TenantScope.of(CANDIDATE, organisation),
                        CANDIDATE.COHORT_ID.eq(cohort.value()),
                        CANDIDATE.GROUP_ID.isNotNull(),
                        CANDIDATE.STATE.notIn("REJECTED", "DROPPED_OUT"))
                .groupBy(CANDIDATE.GROUP_ID)
                .fetchMap(CANDIDATE.GROUP_ID, count());
        return db.select(
                        COHORT_GROUP.ID,
                        COHORT_GROUP.UUID,
                        COHORT_GROUP.VERSION,
                        COHORT_GROUP.NAME,
                        ACCOUNT.UUID,
                        ACCOUNT.DISPLAY_NAME)
                .from(COHORT_GROUP)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(COHORT_GROUP.COACH_ID))
                .where(TenantScope.of(COHORT_GROUP, organisation), COHORT_GROUP.COHORT_ID.eq(cohort.value()))
                .orderBy(COHORT_GROUP.NAME, COHORT_GROUP.ID)
                .fetch(row -> new CohortGroup(
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5() == null ? null : new Colleague(row.value5(), row.value6()),
                        people.getOrDefault(row.value1(), 0)));
    }

    void insertGroup(OrganisationId organisation, CohortId cohort, UUID uuid, String name, @Nullable Long coach) {
        db.insertInto(COHORT_GROUP)
                .set(COHORT_GROUP.ORGANISATION_ID, organisation.value())
                .set(COHORT_GROUP.UUID, uuid)
                .set(COHORT_GROUP.COHORT_ID, cohort.value())
                .set(COHORT_GROUP.NAME, name)
                .set(COHORT_GROUP.COACH_ID, coach)
                .execute();
    }

    boolean updateGroup(
            OrganisationId organisation, CohortId cohort, UUID uuid, long version, String name, @Nullable Long coach) {
        return db.update(COHORT_GROUP)
                        .set(COHORT_GROUP.VERSION, version + 1)
                        .set(COHORT_GROUP.NAME, name)
                        .set(COHORT_GROUP.COACH_ID, coach)
                        .where(
                                TenantScope.of(COHORT_GROUP, organisation),
                                COHORT_GROUP.COHORT_ID.eq(cohort.value()),
                                COHORT_GROUP.UUID.eq(uuid),
                                COHORT_GROUP.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /**
     * Writes down who looks after the people of a group from now on, of those who have no coach of their own; nothing
     * when the version is not the stored one, or it is the same coach.
     */
    void noteCoach(SignedIn author, CohortId cohort, UUID group, long version, @Nullable Long coach, Instant at) {
        var t = COACH_CHANGE;
        var organisation = author.organisation();
        db.insertInto(
                        t,
                        t.ORGANISATION_ID,
                        t.CANDIDATE_ID,
                        t.PERSON_ID,
                        t.WAS_ID,
                        t.BECAME_ID,
                        t.CHANGED_AT,
                        t.CHANGED_BY_ID)
                .select(db.select(
                                DSL.val(organisation.value(), t.ORGANISATION_ID),
                                CANDIDATE.ID,
                                CANDIDATE.PERSON_ID,
                                COHORT_GROUP.COACH_ID,
                                DSL.val(coach, t.BECAME_ID),
                                DSL.val(at.truncatedTo(ChronoUnit.MICROS), t.CHANGED_AT),
                                DSL.val(author.account().value(), t.CHANGED_BY_ID))
                        .from(CANDIDATE)
                        .join(COHORT_GROUP)
                        .on(COHORT_GROUP.ID.eq(CANDIDATE.GROUP_ID), TenantScope.of(COHORT_GROUP, organisation))
                        .where(
                                TenantScope.of(CANDIDATE, organisation),
                                CANDIDATE.COACH_ID.isNull(),
                                COHORT_GROUP.COHORT_ID.eq(cohort.value()),
                                COHORT_GROUP.UUID.eq(group),
                                COHORT_GROUP.VERSION.eq(version),
                                COHORT_GROUP.COACH_ID.isDistinctFrom(coach)))
                .execute();
    }

    boolean deleteGroup(OrganisationId organisation, CohortId cohort, UUID uuid, long version) {
        return db.deleteFrom(COHORT_GROUP)
                        .where(
                                TenantScope.of(COHORT_GROUP, organisation),
                                COHORT_GROUP.COHORT_ID.eq(cohort.value()),
                                COHORT_GROUP.UUID.eq(uuid),
                                COHORT_GROUP.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Who of the organisation can look after people today, by name. */
    List<Colleague> colleagues(OrganisationId organisation, LocalDate today) {
        return db.selectDistinct(ACCOUNT.UUID, ACCOUNT.DISPLAY_NAME)
                .from(MEMBERSHIP)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .where(
                        TenantScope.of(MEMBERSHIP, organisation),
                        MEMBERSHIP.ROLE.in("COACH", "COORDINATOR"),
                        MEMBERSHIP.VALID_FROM_ON.le(today),
                        MEMBERSHIP.VALID_UNTIL_ON.isNull().or(MEMBERSHIP.VALID_UNTIL_ON.gt(today)))
                .orderBy(ACCOUNT.DISPLAY_NAME)
                .fetch(row -> new Colleague(row.value1(), row.value2()));
    }

    /** The key of somebody who can look after people today. */
    Optional<Long> colleague(OrganisationId organisation, UUID account, LocalDate today) {
        return db.select(ACCOUNT.ID)
                .from(MEMBERSHIP)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .where(
                        TenantScope.of(MEMBERSHIP, organisation),
                        ACCOUNT.UUID.eq(account),
                        MEMBERSHIP.ROLE.in("COACH", "COORDINATOR"),
                        MEMBERSHIP.VALID_FROM_ON.le(today),
                        MEMBERSHIP.VALID_UNTIL_ON.isNull().or(MEMBERSHIP.VALID_UNTIL_ON.gt(today)))
                .limit(1)
                .fetchOptional(ACCOUNT.ID);
    }

    /** Tasks of a cohort, by date. */
    List<CohortTask> tasks(OrganisationId organisation, CohortId cohort) {
        return db.select(
                        COHORT_TASK.UUID,
                        COHORT_TASK.VERSION,
                        COHORT_TASK.STEP,
                        COHORT_TASK.TITLE,
                        COHORT_TASK.IS_DECISION,
                        COHORT_TASK.PARTY,
                        COHORT_TASK.OWNER,
                        COHORT_TASK.DUE_ON,
                        COHORT_TASK.NOTE,
                        COHORT_TASK.DONE_ON,
                        ACCOUNT.DISPLAY_NAME)
                .from(COHORT_TASK)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(COHORT_TASK.DONE_BY_ID))
                .where(TenantScope.of(COHORT_TASK, organisation), COHORT_TASK.COHORT_ID.eq(cohort.value()))
                .orderBy(COHORT_TASK.DUE_ON, COHORT_TASK.ID)
                .fetch(row -> new CohortTask(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        new CohortTask.Data(
                                row.value4(), row.value5(), row.value6(), row.value7(), row.value8(), row.value9()),
                        row.value10(),
                        row.value11()));
    }

    void insertTask(
            OrganisationId organisation, CohortId cohort, UUID uuid, @Nullable Integer step, CohortTask.Data data) {
        db.insertInto(COHORT_TASK)
                .set(COHORT_TASK.ORGANISATION_ID, organisation.value())
                .set(COHORT_TASK.UUID, uuid)
                .set(COHORT_TASK.COHORT_ID, cohort.value())
                .set(COHORT_TASK.STEP, step)
                .set(COHORT_TASK.TITLE, data.title())
                .set(COHORT_TASK.IS_DECISION, data.decision())
                .set(COHORT_TASK.PARTY, data.party())
                .set(COHORT_TASK.OWNER, data.owner())
                .set(COHORT_TASK.DUE_ON, data.due())
                .set(COHORT_TASK.NOTE, data.note())
                .execute();
    }

    boolean updateTask(OrganisationId organisation, CohortId cohort, UUID uuid, long version, CohortTask.Data data) {
        return db.update(COHORT_TASK)
                        .set(COHORT_TASK.VERSION, version + 1)
                        .set(COHORT_TASK.TITLE, data.title())
                        .set(COHORT_TASK.IS_DECISION, data.decision())
                        .set(COHORT_TASK.PARTY, data.party())
                        .set(COHORT_TASK.OWNER, data.owner())
                        .set(COHORT_TASK.DUE_ON, data.due())
                        .set(COHORT_TASK.NOTE, data.note())
                        .where(
                                TenantScope.of(COHORT_TASK, organisation),
                                COHORT_TASK.COHORT_ID.eq(cohort.value()),
                                COHORT_TASK.UUID.eq(uuid),
                                COHORT_TASK.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean finishTask(SignedIn author, CohortId cohort, UUID uuid, long version, @Nullable LocalDate doneOn) {
        return db.update(COHORT_TASK)
                        .set(COHORT_TASK.VERSION, version + 1)
                        .set(COHORT_TASK.DONE_ON, doneOn)
                        .set(
                                COHORT_TASK.DONE_BY_ID,
                                doneOn == null ? null : author.account().value())
                        .where(
                                TenantScope.of(COHORT_TASK, author.organisation()),
                                COHORT_TASK.COHORT_ID.eq(cohort.value()),
                                COHORT_TASK.UUID.eq(uuid),
                                COHORT_TASK.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean deleteTask(OrganisationId organisation, CohortId cohort, UUID uuid, long version) {
        return db.deleteFrom(COHORT_TASK)
                        .where(
                                TenantScope.of(COHORT_TASK, organisation),
                                COHORT_TASK.COHORT_ID.eq(cohort.value()),
                                COHORT_TASK.UUID.eq(uuid),
                                COHORT_TASK.STEP.isNull(),
                                COHORT_TASK.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Who brought a cohort into which state, the last first. */
    List<StateChange> states(OrganisationId organisation, CohortId cohort) {
        return db.select(
                        COHORT_STATE_CHANGE.FROM_STATE,
                        COHORT_STATE_CHANGE.TO_STATE,
                        COHORT_STATE_CHANGE.REASON,
                        COHORT_STATE_CHANGE.CHANGED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(COHORT_STATE_CHANGE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(COHORT_STATE_CHANGE.CHANGED_BY_ID))
                .where(
                        TenantScope.of(COHORT_STATE_CHANGE, organisation),
                        COHORT_STATE_CHANGE.COHORT_ID.eq(cohort.value()))
                .orderBy(COHORT_STATE_CHANGE.CHANGED_AT.desc(), COHORT_STATE_CHANGE.ID.desc())
                .fetch(row -> new StateChange(
                        CohortState.valueOf(row.value1()),
                        CohortState.valueOf(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5()));
    }
}
