package nl.duaal.coaching.message;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.COACHING_MESSAGE;
import static nl.duaal.persistence.db.Tables.PERSON;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.Author;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of messages. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MessageStore {

    private final DSLContext db;

    MessageStore(DSLContext db) {
        this.db = db;
    }

    /** Messages to somebody, the last first. */
    List<Message> of(OrganisationId organisation, PersonId person) {
        var t = COACHING_MESSAGE;
        return db.select(t.UUID, t.CONTENT, t.SENT_BY_ID, ACCOUNT.DISPLAY_NAME, t.SENT_AT, t.SEEN_AT)
                .from(t)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.SENT_BY_ID))
                .where(TenantScope.of(t, organisation), t.PERSON_ID.eq(person.value()))
                .orderBy(t.SENT_AT.desc(), t.ID.desc())
                .fetch(row -> new Message(
                        row.value1(),
                        row.value2(),
                        new Author(new AccountId(row.value3()), row.value4()),
                        row.value5(),
                        row.value6()));
    }

    void insert(SignedIn sender, PersonId person, UUID uuid, String text, Instant at) {
        var t = COACHING_MESSAGE;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, sender.organisation().value())
                .set(t.UUID, uuid)
                .set(t.PERSON_ID, person.value())
                .set(t.CONTENT, text)
                .set(t.SENT_AT, at)
                .set(t.SENT_BY_ID, sender.account().value())
                .execute();
    }

    /** Whom a message of the user that was not seen is to; locks it. */
    Optional<UUID> unseen(SignedIn user, UUID message) {
        var t = COACHING_MESSAGE;
        return db.select(PERSON.UUID)
                .from(t)
                .join(PERSON)
                .on(PERSON.ID.eq(t.PERSON_ID), TenantScope.of(PERSON, user.organisation()))
                .where(
                        TenantScope.of(t, user.organisation()),
                        t.UUID.eq(message),
                        t.SENT_BY_ID.eq(user.account().value()),
                        t.SEEN_AT.isNull())
                .forUpdate()
                .fetchOptional(PERSON.UUID);
    }

    void delete(OrganisationId organisation, UUID message) {
        var t = COACHING_MESSAGE;
        db.deleteFrom(t)
                .where(TenantScope.of(t, organisation), t.UUID.eq(message))
                .execute();
    }

    /** Says of every message to somebody that was not seen that it is now. */
    void see(OrganisationId organisation, PersonId person, Instant at) {
        var t = COACHING_MESSAGE;
        db.update(t)
                .set(t.SEEN_AT, at)
                .set(t.VERSION, t.VERSION.plus(1))
                .where(TenantScope.of(t, organisation), t.PERSON_ID.eq(person.value()), t.SEEN_AT.isNull())
                .execute();
    }
}
