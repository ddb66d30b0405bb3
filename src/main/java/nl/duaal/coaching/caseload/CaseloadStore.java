package nl.duaal.coaching.caseload;

import static nl.duaal.persistence.db.Tables.COACHING_CONTACT;
import static nl.duaal.persistence.db.Tables.COACHING_HANDOVER;
import static nl.duaal.persistence.db.Tables.COACHING_PROMISE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.iif;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.sum;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.duaal.coaching.Contact;
import nl.duaal.coaching.ItemState;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What waits, counted by the database for everybody of an organisation at once; keys are those of people. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CaseloadStore {

    /** How many promises of somebody are open, and how many of those are late. */
    record Promises(int open, int overdue) {
        static final Promises NONE = new Promises(0, 0);
    }

    /** When the last contact was noted, in vain or not, or a hand-over offered, and the day of the next contact. */
    record Newest(Instant at, @Nullable LocalDate next) {}

    private final DSLContext db;

    CaseloadStore(DSLContext db) {
        this.db = db;
    }

    /** When everybody was last spoken to. */
    Map<Long, LocalDate> lastContacts(OrganisationId organisation) {
        var t = COACHING_CONTACT;
        return db.select(t.PERSON_ID, max(t.HELD_ON))
                .from(t)
                .where(TenantScope.of(t, organisation), t.KIND.ne(Contact.Kind.NOT_REACHED.name()))
                .groupBy(t.PERSON_ID)
                .fetchMap(t.PERSON_ID, max(t.HELD_ON));
    }

    /** The newest contact of everybody, or of one. */
    Map<Long, Newest> newest(OrganisationId organisation, @Nullable PersonId person) {
        var t = COACHING_CONTACT;
        var newest = db.select(
                        t.PERSON_ID,
                        t.NOTED_AT,
                        t.NEXT_CONTACT_ON,
                        rowNumber()
                                .over()
                                .partitionBy(t.PERSON_ID)
                                .orderBy(t.HELD_ON.desc(), t.ID.desc())
                                .as("nth"))
                .from(t)
                .where(
                        TenantScope.of(t, organisation),
                        person == null ? DSL.noCondition() : t.PERSON_ID.eq(person.value()))
                .asTable("newest");
        var found = new HashMap<Long, Newest>();
        db.select(newest.field(t.PERSON_ID), newest.field(t.NOTED_AT), newest.field(t.NEXT_CONTACT_ON))
                .from(newest)
                .where(newest.field("nth", Integer.class).eq(1))
                .forEach(row -> found.put(row.value1(), new Newest(row.value2(), row.value3())));
        return found;
    }

    /** Open promises of everybody. */
    Map<Long, Promises> promises(OrganisationId organisation, LocalDate today) {
        var t = COACHING_PROMISE;
        var late = sum(iif(t.DUE_ON.lt(today), 1, 0));
        var found = new HashMap<Long, Promises>();
        db.select(t.PERSON_ID, count(), late)
                .from(t)
                .where(TenantScope.of(t, organisation), t.STATE.eq(ItemState.OPEN.name()))
                .groupBy(t.PERSON_ID)
                .forEach(row -> found.put(
                        row.value1(), new Promises(row.value2(), row.value3().intValue())));
        return found;
    }

    /** Who is being handed over. */
    Set<Long> beingHandedOver(OrganisationId organisation) {
        var t = COACHING_HANDOVER;
        return new HashSet<>(db.select(t.PERSON_ID)
                .from(t)
                .where(TenantScope.of(t, organisation), t.STATE.eq(CoachHandover.State.OFFERED.name()))
                .fetch(t.PERSON_ID));
    }

    /** The last accepted hand-over of everybody, or of one: when it was offered, and the day of the next contact. */
    Map<Long, Newest> accepted(OrganisationId organisation, @Nullable PersonId person) {
        var t = COACHING_HANDOVER;
        var found = new HashMap<Long, Newest>();
        db.select(t.PERSON_ID, t.OFFERED_AT, t.NEXT_CONTACT_ON)
                .from(t)
                .where(
                        TenantScope.of(t, organisation),
                        t.STATE.eq(CoachHandover.State.ACCEPTED.name()),
                        person == null ? DSL.noCondition() : t.PERSON_ID.eq(person.value()))
                .orderBy(t.OFFERED_AT)
                .forEach(row -> found.put(row.value1(), new Newest(row.value2(), row.value3())));
        return found;
    }
}
