package nl.duaal.coaching.caseload;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.COACHING_CONTACT;
import static nl.duaal.persistence.db.Tables.COACHING_HANDOVER;
import static nl.duaal.persistence.db.Tables.COACHING_HANDOVER_PROMISE;
import static nl.duaal.persistence.db.Tables.COACHING_PROMISE;
import static nl.duaal.persistence.db.Tables.PERSON;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.Author;
import nl.duaal.coaching.Contact;
import nl.duaal.coaching.ItemState;
import nl.duaal.coaching.OwedBy;
import nl.duaal.persistence.TenantScope;
import nl.duaal.person.PersonRow;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of hand-overs between coaches. */
@Repository
// that another one stands open already is an answer, not a failure
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = DuplicateKeyException.class)
class HandoverStore {

    private final DSLContext db;

    HandoverStore(DSLContext db) {
        this.db = db;
    }

    List<CoachHandover> ofPerson(OrganisationId organisation, PersonId person) {
        return fetch(organisation, COACHING_HANDOVER.PERSON_ID.eq(person.value()));
    }

    Optional<CoachHandover> find(OrganisationId organisation, UUID uuid) {
        return fetch(organisation, COACHING_HANDOVER.UUID.eq(uuid)).stream().findFirst();
    }

    /** What is to be answered or contacted. */
    List<CoachHandover> running(OrganisationId organisation) {
        return fetch(
                organisation,
                COACHING_HANDOVER.STATE.in(CoachHandover.State.OFFERED.name(), CoachHandover.State.ACCEPTED.name()));
    }

    private List<CoachHandover> fetch(OrganisationId organisation, Condition which) {
        var t = COACHING_HANDOVER;
        var from = ACCOUNT.as("giver");
        var to = ACCOUNT.as("taker");
        var by = ACCOUNT.as("offerer");
        Map<Long, List<CoachHandover.Moving>> promises = new HashMap<>();
        db.select(
                        COACHING_HANDOVER_PROMISE.HANDOVER_ID,
                        COACHING_PROMISE.UUID,
                        COACHING_PROMISE.WHAT,
                        COACHING_PROMISE.OWED_BY,
                        COACHING_PROMISE.DUE_ON)
                .from(COACHING_HANDOVER_PROMISE)
                .join(t)
                .on(t.ID.eq(COACHING_HANDOVER_PROMISE.HANDOVER_ID), TenantScope.of(t, organisation))
                .join(COACHING_PROMISE)
                .on(
                        COACHING_PROMISE.ID.eq(COACHING_HANDOVER_PROMISE.PROMISE_ID),
                        TenantScope.of(COACHING_PROMISE, organisation))
                .where(TenantScope.of(COACHING_HANDOVER_PROMISE, organisation), which)
                .orderBy(COACHING_PROMISE.DUE_ON, COACHING_PROMISE.ID)
                .forEach(row -> promises.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(new CoachHandover.Moving(
                                row.value2(), row.value3(), OwedBy.valueOf(row.value4()), row.value5())));
        var contacted = field(select(max(COACHING_CONTACT.HELD_ON))
                .from(COACHING_CONTACT)
                .where(
                        TenantScope.of(COACHING_CONTACT, organisation),
                        COACHING_CONTACT.PERSON_ID.eq(t.PERSON_ID),
                        COACHING_CONTACT.NOTED_BY_ID.eq(t.TO_ID),
                        COACHING_CONTACT.KIND.ne(Contact.Kind.NOT_REACHED.name()),
                        COACHING_CONTACT.NOTED_AT.ge(t.OFFERED_AT)));
        return db.select(
                        t.ID,
                        t.UUID,
                        t.VERSION,
                        PERSON.ID,
                        PERSON.UUID,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        PERSON.TOWN,
                        PERSON.MADE_UP,
                        from.ID,
                        from.DISPLAY_NAME,
                        to.ID,
                        to.DISPLAY_NAME,
                        t.NOTE,
                        t.NEXT_CONTACT_ON,
                        t.STATE,
                        t.OFFERED_AT,
                        by.ID,
                        by.DISPLAY_NAME,
                        t.ANSWERED_AT,
                        t.ANSWER,
                        contacted)
                .from(t)
                .join(PERSON)
                .on(PERSON.ID.eq(t.PERSON_ID), TenantScope.of(PERSON, organisation))
                .join(from)
                .on(from.ID.eq(t.FROM_ID))
                .join(to)
                .on(to.ID.eq(t.TO_ID))
                .join(by)
                .on(by.ID.eq(t.OFFERED_BY_ID))
                .where(TenantScope.of(t, organisation), which)
                .orderBy(t.OFFERED_AT.desc(), t.ID.desc())
                .fetch(row -> new CoachHandover(
                        row.value2(),
                        row.value3(),
                        new PersonRow(
                                new PersonId(row.value4()),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                row.value9()),
                        new Author(new AccountId(row.value10()), row.value11()),
                        new Author(new AccountId(row.value12()), row.value13()),
                        row.value14(),
                        row.value15(),
                        promises.getOrDefault(row.value1(), List.of()),
                        CoachHandover.State.valueOf(row.value16()),
                        row.value17(),
                        new Author(new AccountId(row.value18()), row.value19()),
                        row.value20(),
                        row.value21(),
                        row.value22()));
    }

    /** Everything about somebody that is still to be done. */
    Set<UUID> openPromises(OrganisationId organisation, PersonId person) {
        return db.select(COACHING_PROMISE.UUID)
                .from(COACHING_PROMISE)
                .where(
                        TenantScope.of(COACHING_PROMISE, organisation),
                        COACHING_PROMISE.PERSON_ID.eq(person.value()),
                        COACHING_PROMISE.STATE.eq(ItemState.OPEN.name()))
                .fetchSet(COACHING_PROMISE.UUID);
    }

    /** The key of an account; none when there is no such account. */
    Optional<AccountId> account(UUID uuid) {
        return db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.UUID.eq(uuid))
                .fetchOptional(row -> new AccountId(row.value1()));
    }

    UUID uuid(AccountId account) {
        return db.select(ACCOUNT.UUID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account.value()))
                .fetchSingle(ACCOUNT.UUID);
    }

    void insert(
            SignedIn author,
            PersonId person,
            AccountId from,
            AccountId to,
            UUID uuid,
            CoachHandover.Offer offer,
            Instant at) {
        var t = COACHING_HANDOVER;
        long key = db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.UUID, uuid)
                .set(t.PERSON_ID, person.value())
                .set(t.OPEN_PERSON_ID, person.value())
                .set(t.FROM_ID, from.value())
                .set(t.TO_ID, to.value())
                .set(t.NOTE, offer.note())
                .set(t.NEXT_CONTACT_ON, offer.nextContact())
                .set(t.OFFERED_AT, at)
                .set(t.OFFERED_BY_ID, author.account().value())
                .returningResult(t.ID)
                .fetchSingle()
                .value1();
        if (offer.promises().isEmpty()) return;
        var p = COACHING_HANDOVER_PROMISE;
        db.insertInto(p, p.HANDOVER_ID, p.ORGANISATION_ID, p.PROMISE_ID)
                .select(db.select(val(key, p.HANDOVER_ID), COACHING_PROMISE.ORGANISATION_ID, COACHING_PROMISE.ID)
                        .from(COACHING_PROMISE)
                        .where(
                                TenantScope.of(COACHING_PROMISE, author.organisation()),
                                COACHING_PROMISE.PERSON_ID.eq(person.value()),
                                COACHING_PROMISE.STATE.eq(ItemState.OPEN.name()),
                                COACHING_PROMISE.UUID.in(offer.promises())))
                .execute();
    }

    boolean answer(
            OrganisationId organisation,
            UUID uuid,
            long version,
            CoachHandover.State state,
            String answer,
            Instant at) {
        var t = COACHING_HANDOVER;
        return db.update(t)
                        .set(t.VERSION, version + 1)
                        .set(t.STATE, state.name())
                        .setNull(t.OPEN_PERSON_ID)
                        .set(t.ANSWERED_AT, at)
                        .set(t.ANSWER, answer)
                        .where(
                                TenantScope.of(t, organisation),
                                t.UUID.eq(uuid),
                                t.VERSION.eq(version),
                                t.STATE.eq(CoachHandover.State.OFFERED.name()))
                        .execute()
                == 1;
    }

    /** The promises that go along are the other's to keep an eye on, as far as they are open. */
    void movePromises(OrganisationId organisation, UUID handover, AccountId to) {
        var t = COACHING_PROMISE;
        db.update(t)
                .set(t.COACH_ID, to.value())
                .set(t.VERSION, t.VERSION.plus(1))
                .where(
                        TenantScope.of(t, organisation),
                        t.STATE.eq(ItemState.OPEN.name()),
                        t.ID.in(select(COACHING_HANDOVER_PROMISE.PROMISE_ID)
                                .from(COACHING_HANDOVER_PROMISE)
                                .join(COACHING_HANDOVER)
                                .on(
                                        COACHING_HANDOVER.ID.eq(COACHING_HANDOVER_PROMISE.HANDOVER_ID),
                                        TenantScope.of(COACHING_HANDOVER, organisation))
                                .where(
                                        TenantScope.of(COACHING_HANDOVER_PROMISE, organisation),
                                        COACHING_HANDOVER.UUID.eq(handover))))
                .execute();
    }
}
