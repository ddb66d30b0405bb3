package nl.duaal.draft;

import static nl.duaal.persistence.db.Tables.DRAFT;

import java.time.Instant;
import java.util.List;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.TenantScope;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of the drafts: every statement but two is about one account in one organisation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DraftStore {

    private final DSLContext db;

    DraftStore(DSLContext db) {
        this.db = db;
    }

    List<Draft> find(SignedIn owner, DraftSubject subject) {
        return db.select(DRAFT.FIELD, DRAFT.CONTENT, DRAFT.BASE_VERSION, DRAFT.BASE_CONTENT, DRAFT.SAVED_AT)
                .from(DRAFT)
                .where(of(owner, subject))
                .orderBy(DRAFT.ID)
                .fetch(row -> new Draft(
                        row.value1(), row.value2(), new Draft.Base(row.value3(), row.value4()), row.value5()));
    }

    void put(SignedIn owner, DraftSubject subject, Draft draft) {
        db.insertInto(DRAFT)
                .set(DRAFT.ORGANISATION_ID, owner.organisation().value())
                .set(DRAFT.ACCOUNT_ID, owner.account().value())
                .set(DRAFT.SUBJECT_KIND, subject.kind())
                .set(DRAFT.SUBJECT_UUID, subject.uuid().toString())
                .set(DRAFT.FIELD, draft.field())
                .set(DRAFT.CONTENT, draft.content())
                .set(DRAFT.BASE_VERSION, draft.base().version())
                .set(DRAFT.BASE_CONTENT, draft.base().content())
                .set(DRAFT.SAVED_AT, draft.savedAt())
                .onDuplicateKeyUpdate()
                .set(DRAFT.VERSION, DRAFT.VERSION.plus(1))
                .set(DRAFT.CONTENT, draft.content())
                .set(DRAFT.BASE_VERSION, draft.base().version())
                .set(DRAFT.BASE_CONTENT, draft.base().content())
                .set(DRAFT.SAVED_AT, draft.savedAt())
                .execute();
    }

    void remove(SignedIn owner, DraftSubject subject, String field) {
        db.deleteFrom(DRAFT).where(of(owner, subject), DRAFT.FIELD.eq(field)).execute();
    }

    void removeAll(SignedIn owner, DraftSubject subject) {
        db.deleteFrom(DRAFT).where(of(owner, subject)).execute();
    }

    void removeAll(DraftSubject subject) {
        TenantScope.acrossOrganisations(db, "the subject is gone; guests of its owner typed about it too")
                .deleteFrom(DRAFT)
                .where(
                        DRAFT.SUBJECT_KIND.eq(subject.kind()),
                        DRAFT.SUBJECT_UUID.eq(subject.uuid().toString()))
                .execute();
    }

    int removeOlderThan(Instant moment) {
        return TenantScope.acrossOrganisations(db, "retention: what is too old goes, whoever it belongs to")
                .deleteFrom(DRAFT)
                .where(DRAFT.SAVED_AT.lt(moment))
                .execute();
    }

    private static Condition of(SignedIn owner, DraftSubject subject) {
        return TenantScope.of(DRAFT, owner.organisation())
                .and(DRAFT.ACCOUNT_ID.eq(owner.account().value()))
                .and(DRAFT.SUBJECT_KIND.eq(subject.kind()))
                .and(DRAFT.SUBJECT_UUID.eq(subject.uuid().toString()));
    }
}
