package nl.duaal.coaching;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.COACHING_CHANGE;
import static nl.duaal.persistence.db.Tables.PERSON;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of what was corrected. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class HistoryStore {

    private final DSLContext db;

    HistoryStore(DSLContext db) {
        this.db = db;
    }

    void insert(
            SignedIn author,
            PersonId person,
            CoachingChange.Subject subject,
            UUID uuid,
            String was,
            String became,
            String reason,
            Instant at) {
        var t = COACHING_CHANGE;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.PERSON_ID, person.value())
                .set(t.SUBJECT, subject.name())
                .set(t.SUBJECT_UUID, uuid.toString())
                .set(t.WAS, was)
                .set(t.BECAME, became)
                .set(t.REMOVED, became.isEmpty())
                .set(t.REASON, reason)
                .set(t.CHANGED_AT, at)
                .set(t.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    /** What was written before about something that is taken away goes as well: of it only stays what it was. */
    void forget(OrganisationId organisation, UUID subject) {
        db.deleteFrom(COACHING_CHANGE)
                .where(
                        TenantScope.of(COACHING_CHANGE, organisation),
                        COACHING_CHANGE.SUBJECT_UUID.eq(subject.toString()))
                .execute();
    }

    /** Corrections, the last first. */
    List<CoachingChange> changes(OrganisationId organisation, PersonId person) {
        var t = COACHING_CHANGE;
        return db.select(t.SUBJECT, t.WAS, t.BECAME, t.REMOVED, t.REASON, t.CHANGED_AT, ACCOUNT.DISPLAY_NAME)
                .from(t)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.CHANGED_BY_ID))
                .where(TenantScope.of(t, organisation), t.PERSON_ID.eq(person.value()))
                .orderBy(t.CHANGED_AT.desc(), t.ID.desc())
                .fetch(row -> new CoachingChange(
                        CoachingChange.Subject.valueOf(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    /** The address of somebody, for what is kept under it. */
    UUID uuid(OrganisationId organisation, PersonId person) {
        return db.select(PERSON.UUID)
                .from(PERSON)
                .where(TenantScope.of(PERSON, organisation), PERSON.ID.eq(person.value()))
                .fetchSingle(PERSON.UUID);
    }
}
