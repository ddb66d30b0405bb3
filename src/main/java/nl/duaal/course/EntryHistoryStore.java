package nl.duaal.course;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.COURSE_CHANGE;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of corrections. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EntryHistoryStore {

    private final DSLContext db;

    EntryHistoryStore(DSLContext db) {
        this.db = db;
    }

    /** @param became empty when it was taken away */
    void insert(
            SignedIn author,
            PersonId person,
            UUID entry,
            Fact.Kind kind,
            String was,
            String became,
            String reason,
            Instant at) {
        var t = COURSE_CHANGE;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.PERSON_ID, person.value())
                .set(t.ENTRY_UUID, entry.toString())
                .set(t.KIND, kind.name())
                .set(t.WAS, was)
                .set(t.BECAME, became)
                .set(t.REMOVED, became.isEmpty())
                .set(t.REASON, reason)
                .set(t.CHANGED_AT, at)
                .set(t.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    /** What an entry that is taken away said before goes as well. */
    void forget(OrganisationId organisation, UUID entry) {
        db.deleteFrom(COURSE_CHANGE)
                .where(TenantScope.of(COURSE_CHANGE, organisation), COURSE_CHANGE.ENTRY_UUID.eq(entry.toString()))
                .execute();
    }

    /** Corrections of facts of these kinds, the last first. */
    List<EntryChange> of(OrganisationId organisation, PersonId person, Set<Fact.Kind> kinds) {
        var t = COURSE_CHANGE;
        return db.select(t.KIND, t.WAS, t.BECAME, t.REMOVED, t.REASON, t.CHANGED_AT, ACCOUNT.DISPLAY_NAME)
                .from(t)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.CHANGED_BY_ID))
                .where(
                        TenantScope.of(t, organisation),
                        t.PERSON_ID.eq(person.value()),
                        t.KIND.in(kinds.stream().map(Enum::name).toList()))
                .orderBy(t.CHANGED_AT.desc(), t.ID.desc())
                .fetch(row -> new EntryChange(
                        Fact.Kind.valueOf(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }
}
