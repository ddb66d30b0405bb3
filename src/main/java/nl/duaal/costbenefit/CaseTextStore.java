package nl.duaal.costbenefit;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.CASE_TEXT_CHANGE;
import static nl.duaal.persistence.db.Tables.COST_BENEFIT_CASE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseEdit.Part;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.CaseId;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of what names and notes were before. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CaseTextStore {

    private final DSLContext db;

    CaseTextStore(DSLContext db) {
        this.db = db;
    }

    /** Keeps every part that is not what it was. */
    void keep(SignedIn author, CaseId id, CaseData before, CaseData after, Instant at) {
        for (Part part : Part.values()) {
            String old = CaseEdit.part(before, part);
            String now = CaseEdit.part(after, part);
            if (old.equals(now)) continue;
            db.insertInto(CASE_TEXT_CHANGE)
                    .set(CASE_TEXT_CHANGE.ORGANISATION_ID, author.organisation().value())
                    .set(CASE_TEXT_CHANGE.CASE_ID, id.value())
                    .set(CASE_TEXT_CHANGE.FIELD, part.name())
                    .set(CASE_TEXT_CHANGE.TEXT_BEFORE, old)
                    .set(CASE_TEXT_CHANGE.TEXT_AFTER, now)
                    .set(CASE_TEXT_CHANGE.CHANGED_AT, at)
                    .set(CASE_TEXT_CHANGE.CHANGED_BY_ID, author.account().value())
                    .execute();
        }
    }

    List<CaseTextChange> list(OrganisationId organisation, UUID uuid, int limit) {
        return db.select(
                        CASE_TEXT_CHANGE.FIELD,
                        CASE_TEXT_CHANGE.TEXT_BEFORE,
                        CASE_TEXT_CHANGE.TEXT_AFTER,
                        CASE_TEXT_CHANGE.CHANGED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(CASE_TEXT_CHANGE)
                .join(COST_BENEFIT_CASE)
                .on(COST_BENEFIT_CASE.ID.eq(CASE_TEXT_CHANGE.CASE_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CASE_TEXT_CHANGE.CHANGED_BY_ID))
                .where(
                        TenantScope.of(CASE_TEXT_CHANGE, organisation),
                        TenantScope.of(COST_BENEFIT_CASE, organisation),
                        COST_BENEFIT_CASE.UUID.eq(uuid))
                .orderBy(CASE_TEXT_CHANGE.CHANGED_AT.desc(), CASE_TEXT_CHANGE.ID)
                .limit(limit)
                .fetch(row -> new CaseTextChange(
                        Part.valueOf(row.value1()), row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
