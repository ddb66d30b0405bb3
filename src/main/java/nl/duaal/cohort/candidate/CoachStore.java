package nl.duaal.cohort.candidate;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.COACH_CHANGE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Colleague;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of who began to look after whom, and when. That of a whole group is written where groups are. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CoachStore {

    /** A change of coach of a candidate. */
    record Change(
            long candidate,
            @Nullable Colleague was,
            @Nullable Colleague became,
            Instant at) {}

    private final DSLContext db;

    CoachStore(DSLContext db) {
        this.db = db;
    }

    /** Changes of somebody's coach, the first first. */
    List<Change> changes(OrganisationId organisation, PersonId person) {
        var t = COACH_CHANGE;
        var was = ACCOUNT.as("was");
        var became = ACCOUNT.as("became");
        return db.select(t.CANDIDATE_ID, was.UUID, was.DISPLAY_NAME, became.UUID, became.DISPLAY_NAME, t.CHANGED_AT)
                .from(t)
                .leftJoin(was)
                .on(was.ID.eq(t.WAS_ID))
                .leftJoin(became)
                .on(became.ID.eq(t.BECAME_ID))
                .where(TenantScope.of(t, organisation), t.PERSON_ID.eq(person.value()))
                .orderBy(t.CHANGED_AT, t.ID)
                .fetch(row -> new Change(
                        row.value1(),
                        row.value2() == null ? null : new Colleague(row.value2(), row.value3()),
                        row.value4() == null ? null : new Colleague(row.value4(), row.value5()),
                        row.value6()));
    }

    void insert(SignedIn author, Candidate candidate, @Nullable Colleague was, @Nullable Colleague became, Instant at) {
        var t = COACH_CHANGE;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.CANDIDATE_ID, candidate.id().value())
                .set(t.PERSON_ID, candidate.person().id().value())
                .set(t.WAS_ID, key(was == null ? null : was.account()))
                .set(t.BECAME_ID, key(became == null ? null : became.account()))
                .set(t.CHANGED_AT, at)
                .set(t.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    private @Nullable Long key(@Nullable UUID account) {
        return account == null
                ? null
                : db.select(ACCOUNT.ID)
                        .from(ACCOUNT)
                        .where(ACCOUNT.UUID.eq(account))
                        .fetchOne(ACCOUNT.ID);
    }
}
