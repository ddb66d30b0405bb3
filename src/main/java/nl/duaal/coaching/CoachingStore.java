package nl.duaal.coaching;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.COACHING_CONTACT;
import static nl.duaal.persistence.db.Tables.COACHING_CONTACT_TOPIC;
import static nl.duaal.persistence.db.Tables.COACHING_PROMISE;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.TenantScope;
import nl.duaal.person.PersonRow;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of contacts and promises; every method asks for a running transaction and an organisation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CoachingStore {

    /** A promise with whom it is about. */
    record Known(PersonRow person, Promise promise) {}

    /** A contact with whom it was. */
    record Held(PersonRow person, Contact contact) {}

    private final DSLContext db;

    CoachingStore(DSLContext db) {
        this.db = db;
    }

    /** Contacts with somebody, the last first. */
    List<Contact> contacts(OrganisationId organisation, PersonId person) {
        return contacts(organisation, COACHING_CONTACT.PERSON_ID.eq(person.value())).stream()
                .map(Held::contact)
                .toList();
    }

    /** Contacts from a day on with everybody, the last first. */
    List<Held> contactsSince(OrganisationId organisation, LocalDate day) {
        return contacts(organisation, COACHING_CONTACT.HELD_ON.ge(day));
    }

    private List<Held> contacts(OrganisationId organisation, Condition which) {
        var t = COACHING_CONTACT;
        Map<Long, Set<String>> topics = new HashMap<>();
        db.select(COACHING_CONTACT_TOPIC.CONTACT_ID, COACHING_CONTACT_TOPIC.TOPIC)
                .from(COACHING_CONTACT_TOPIC)
                .join(t)
                .on(t.ID.eq(COACHING_CONTACT_TOPIC.CONTACT_ID), TenantScope.of(t, organisation))
                .where(TenantScope.of(COACHING_CONTACT_TOPIC, organisation), which)
                .forEach(row -> topics.computeIfAbsent(row.value1(), id -> new TreeSet<>())
                        .add(row.value2()));
        return db.select(
                        t.ID,
                        t.UUID,
                        t.VERSION,
                        t.KIND,
                        t.CHANNEL,
                        t.HELD_ON,
                        t.PARTICIPANTS,
                        t.NOTE,
                        t.NEXT_CONTACT_ON,
                        t.NOTED_BY_ID,
                        ACCOUNT.DISPLAY_NAME,
                        t.NOTED_AT,
                        PERSON.ID,
                        PERSON.UUID,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        PERSON.TOWN,
                        PERSON.MADE_UP)
                .from(t)
                .join(PERSON)
                .on(PERSON.ID.eq(t.PERSON_ID), TenantScope.of(PERSON, organisation))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.NOTED_BY_ID))
                .where(TenantScope.of(t, organisation), which)
                .orderBy(t.HELD_ON.desc(), t.ID.desc())
                .fetch(row -> new Held(
                        new PersonRow(
                                new PersonId(row.value13()),
                                row.value14(),
                                row.value15(),
                                row.value16(),
                                row.value17(),
                                row.value18()),
                        new Contact(
                                row.value2(),
                                row.value3(),
                                new Contact.Data(
                                        Contact.Kind.valueOf(row.value4()),
                                        Contact.Channel.valueOf(row.value5()),
                                        row.value6(),
                                        row.value7(),
                                        topics.getOrDefault(row.value1(), Set.of()),
                                        row.value8(),
                                        row.value9()),
                                new Author(new AccountId(row.value10()), row.value11()),
                                row.value12())));
    }

    /** On which days contacts that took place were had with those of a cohort, and how many. */
    Map<LocalDate, Integer> contactDays(OrganisationId organisation, UUID cohort) {
        var t = COACHING_CONTACT;
        return db.select(t.HELD_ON, DSL.countDistinct(t.ID))
                .from(t)
                .join(CANDIDATE)
                .on(CANDIDATE.PERSON_ID.eq(t.PERSON_ID), TenantScope.of(CANDIDATE, organisation))
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), TenantScope.of(COHORT, organisation))
                .where(
                        TenantScope.of(t, organisation),
                        COHORT.UUID.eq(cohort),
                        t.KIND.ne(Contact.Kind.NOT_REACHED.name()))
                .groupBy(t.HELD_ON)
                .fetchMap(t.HELD_ON, DSL.countDistinct(t.ID));
    }

    /** How somebody of the organisation last had contact with anybody. */
    Optional<Contact.Channel> lastChannel(OrganisationId organisation, AccountId account) {
        var t = COACHING_CONTACT;
        return db.select(t.CHANNEL)
                .from(t)
                .where(TenantScope.of(t, organisation), t.NOTED_BY_ID.eq(account.value()))
                .orderBy(t.NOTED_AT.desc(), t.ID.desc())
                .limit(1)
                .fetchOptional(row -> Contact.Channel.valueOf(row.value1()));
    }

    void insert(SignedIn author, PersonId person, UUID uuid, Contact.Data data, Instant at) {
        var t = COACHING_CONTACT;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.UUID, uuid)
                .set(t.PERSON_ID, person.value())
                .set(t.KIND, data.kind().name())
                .set(t.CHANNEL, data.channel().name())
                .set(t.HELD_ON, data.on())
                .set(t.PARTICIPANTS, data.participants())
                .set(t.NOTE, data.text())
                .set(t.NEXT_CONTACT_ON, data.nextContact())
                .set(t.NOTED_AT, at)
                .set(t.NOTED_BY_ID, author.account().value())
                .execute();
        insertTopics(author.organisation(), uuid, data.topics());
    }

    boolean update(SignedIn author, PersonId person, UUID uuid, long version, Contact.Data data) {
        var t = COACHING_CONTACT;
        boolean done = db.update(t)
                        .set(t.VERSION, version + 1)
                        .set(t.KIND, data.kind().name())
                        .set(t.CHANNEL, data.channel().name())
                        .set(t.HELD_ON, data.on())
                        .set(t.PARTICIPANTS, data.participants())
                        .set(t.NOTE, data.text())
                        .set(t.NEXT_CONTACT_ON, data.nextContact())
                        .where(mine(author.organisation(), person, uuid), t.VERSION.eq(version))
                        .execute()
                == 1;
        if (!done) return false;
        db.deleteFrom(COACHING_CONTACT_TOPIC)
                .where(
                        TenantScope.of(COACHING_CONTACT_TOPIC, author.organisation()),
                        COACHING_CONTACT_TOPIC.CONTACT_ID.eq(key(author.organisation(), uuid)))
                .execute();
        insertTopics(author.organisation(), uuid, data.topics());
        return true;
    }

    private void insertTopics(OrganisationId organisation, UUID contact, Set<String> topics) {
        if (topics.isEmpty()) return;
        var t = COACHING_CONTACT_TOPIC;
        long key = key(organisation, contact);
        var insert = db.insertInto(t).columns(t.CONTACT_ID, t.ORGANISATION_ID, t.TOPIC);
        for (String topic : topics) insert = insert.values(key, organisation.value(), topic);
        insert.execute();
    }

    boolean delete(OrganisationId organisation, PersonId person, UUID uuid, long version) {
        return db.deleteFrom(COACHING_CONTACT)
                        .where(mine(organisation, person, uuid), COACHING_CONTACT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private static Condition mine(OrganisationId organisation, PersonId person, UUID uuid) {
        return TenantScope.of(COACHING_CONTACT, organisation)
                .and(COACHING_CONTACT.PERSON_ID.eq(person.value()))
                .and(COACHING_CONTACT.UUID.eq(uuid));
    }

    private long key(OrganisationId organisation, UUID contact) {
        return db.select(COACHING_CONTACT.ID)
                .from(COACHING_CONTACT)
                .where(TenantScope.of(COACHING_CONTACT, organisation), COACHING_CONTACT.UUID.eq(contact))
                .fetchSingle(COACHING_CONTACT.ID);
    }

    /** Promises about somebody: open ones first, by day. */
    List<Promise> promises(OrganisationId organisation, PersonId person) {
        return promises(organisation, COACHING_PROMISE.PERSON_ID.eq(person.value())).stream()
                .map(Known::promise)
                .toList();
    }

    /** Open promises about everybody, by day. */
    List<Known> openPromises(OrganisationId organisation) {
        return promises(organisation, COACHING_PROMISE.STATE.eq(ItemState.OPEN.name()));
    }

    /** Open promises that somebody keeps an eye on and these, by day. */
    List<Known> ownPromises(SignedIn user, Collection<UUID> also) {
        var own = COACHING_PROMISE.COACH_ID.eq(user.account().value());
        return promises(
                user.organisation(),
                COACHING_PROMISE
                        .STATE
                        .eq(ItemState.OPEN.name())
                        .and(also.isEmpty() ? own : own.or(COACHING_PROMISE.UUID.in(also))));
    }

    Optional<Known> promise(OrganisationId organisation, UUID uuid) {
        return promises(organisation, COACHING_PROMISE.UUID.eq(uuid)).stream().findFirst();
    }

    private List<Known> promises(OrganisationId organisation, Condition which) {
        var t = COACHING_PROMISE;
        return db.select(
                        t.UUID,
                        t.VERSION,
                        t.WHAT,
                        t.OWED_BY,
                        t.OWED_BY_NAME,
                        t.DUE_ON,
                        t.STATE,
                        t.CLOSED_ON,
                        t.REASON,
                        t.COACH_ID,
                        ACCOUNT.DISPLAY_NAME,
                        COACHING_CONTACT.UUID,
                        PERSON.ID,
                        PERSON.UUID,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        PERSON.TOWN,
                        PERSON.MADE_UP)
                .from(t)
                .join(PERSON)
                .on(PERSON.ID.eq(t.PERSON_ID), TenantScope.of(PERSON, organisation))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.COACH_ID))
                .leftJoin(COACHING_CONTACT)
                .on(COACHING_CONTACT.ID.eq(t.CONTACT_ID), TenantScope.of(COACHING_CONTACT, organisation))
                .where(TenantScope.of(t, organisation), which)
                .orderBy(DSL.iif(t.STATE.eq(ItemState.OPEN.name()), 0, 1), t.DUE_ON, t.ID)
                .fetch(row -> new Known(
                        new PersonRow(
                                new PersonId(row.value13()),
                                row.value14(),
                                row.value15(),
                                row.value16(),
                                row.value17(),
                                row.value18()),
                        new Promise(
                                row.value1(),
                                row.value2(),
                                new Promise.Data(
                                        row.value3(), OwedBy.valueOf(row.value4()), row.value5(), row.value6()),
                                ItemState.valueOf(row.value7()),
                                row.value8(),
                                row.value9(),
                                new Author(new AccountId(row.value10()), row.value11()),
                                row.value12())));
    }

    void insertPromise(
            SignedIn author, PersonId person, @Nullable UUID contact, UUID uuid, Promise.Data data, Instant at) {
        var t = COACHING_PROMISE;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.UUID, uuid)
                .set(t.PERSON_ID, person.value())
                .set(t.CONTACT_ID, contact == null ? null : key(author.organisation(), contact))
                .set(t.WHAT, data.what())
                .set(t.OWED_BY, data.owedBy().name())
                .set(t.OWED_BY_NAME, data.name())
                .set(t.COACH_ID, author.account().value())
                .set(t.DUE_ON, data.due())
                .set(t.NOTED_AT, at)
                .set(t.NOTED_BY_ID, author.account().value())
                .execute();
    }

    boolean updatePromise(OrganisationId organisation, UUID uuid, long version, Promise.Data data) {
        var t = COACHING_PROMISE;
        return db.update(t)
                        .set(t.VERSION, version + 1)
                        .set(t.WHAT, data.what())
                        .set(t.OWED_BY, data.owedBy().name())
                        .set(t.OWED_BY_NAME, data.name())
                        .set(t.DUE_ON, data.due())
                        .where(TenantScope.of(t, organisation), t.UUID.eq(uuid), t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean closePromise(
            OrganisationId organisation,
            UUID uuid,
            long version,
            ItemState state,
            @Nullable LocalDate on,
            String reason) {
        var t = COACHING_PROMISE;
        return db.update(t)
                        .set(t.VERSION, version + 1)
                        .set(t.STATE, state.name())
                        .set(t.CLOSED_ON, on)
                        .set(t.REASON, reason)
                        .where(TenantScope.of(t, organisation), t.UUID.eq(uuid), t.VERSION.eq(version))
                        .execute()
                == 1;
    }
}
