package nl.duaal.coaching.caseload;

import static nl.duaal.persistence.db.Tables.COACHING_CONTACT;
import static nl.duaal.persistence.db.Tables.COACHING_HANDOVER;
import static nl.duaal.persistence.db.Tables.COACHING_PROMISE;
import static nl.duaal.persistence.db.Tables.PERSON;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.iif;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.duaal.coaching.Contact;
import nl.duaal.coaching.ItemState;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What waits, counted by the database for many people at once; keys are those of people. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CaseloadStore {

    /** How many promises of somebody are open, and how many of those are late. */
    record Promises(int open, int overdue) {
        static final Promises NONE = new Promises(0, 0);
    }

    /** When the last contact was noted, in vain or not, or a hand-over offered, and the day of the next contact. */
    record Newest(Instant at, @Nullable LocalDate next) {}

    /** When somebody was last spoken to; none: never. And what the newest contact says, in vain or not. */
    record Contacts(@Nullable LocalDate spokenOn, Newest newest) {}

    private final DSLContext db;

    CaseloadStore(DSLContext db) {
        this.db = db;
    }

    /** The last contacts of these people; of each the database reads one row or two, however many there are. */
    Map<Long, Contacts> contacts(OrganisationId organisation, Collection<Long> people) {
        if (people.isEmpty()) return Map.of();
        var newest = COACHING_CONTACT.as("newest");
        var each = COACHING_CONTACT.as("each_contact");
        var spoken = field(select(each.HELD_ON)
                .from(each)
                .where(
                        TenantScope.of(each, organisation),
                        each.PERSON_ID.eq(PERSON.ID),
                        each.KIND.ne(Contact.Kind.NOT_REACHED.name()))
                .orderBy(each.HELD_ON.desc())
                .limit(1));
        var last = field(select(each.ID)
                .from(each)
                .where(TenantScope.of(each, organisation), each.PERSON_ID.eq(PERSON.ID))
                .orderBy(each.HELD_ON.desc(), each.ID.desc())
                .limit(1));
        var found = new HashMap<Long, Contacts>();
        db.select(PERSON.ID, spoken, newest.NOTED_AT, newest.NEXT_CONTACT_ON)
                .from(PERSON)
                .join(newest)
                .on(newest.ID.eq(last), TenantScope.of(newest, organisation))
                .where(TenantScope.of(PERSON, organisation), PERSON.ID.in(people))
                .forEach(row ->
                        found.put(row.value1(), new Contacts(row.value2(), new Newest(row.value3(), row.value4()))));
        return found;
    }

    /** Open promises of these people. */
    Map<Long, Promises> promises(OrganisationId organisation, Collection<Long> people, LocalDate today) {
        if (people.isEmpty()) return Map.of();
        var t = COACHING_PROMISE;
        var late = sum(iif(t.DUE_ON.lt(today), 1, 0));
        var found = new HashMap<Long, Promises>();
        db.select(t.PERSON_ID, count(), late)
                .from(t)
                .where(TenantScope.of(t, organisation), t.PERSON_ID.in(people), t.STATE.eq(ItemState.OPEN.name()))
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

    /** The last accepted hand-over of these people: when it was offered, and the day of the next contact. */
    Map<Long, Newest> accepted(OrganisationId organisation, Collection<Long> people) {
        if (people.isEmpty()) return Map.of();
        var t = COACHING_HANDOVER;
        var found = new HashMap<Long, Newest>();
        db.select(t.PERSON_ID, t.OFFERED_AT, t.NEXT_CONTACT_ON)
                .from(t)
                .where(
                        TenantScope.of(t, organisation),
                        t.STATE.eq(CoachHandover.State.ACCEPTED.name()),
                        t.PERSON_ID.in(people))
                .orderBy(t.OFFERED_AT)
                .forEach(row -> found.put(row.value1(), new Newest(row.value2(), row.value3())));
        return found;
    }
}
