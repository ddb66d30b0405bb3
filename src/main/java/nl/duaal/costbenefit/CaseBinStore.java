package nl.duaal.costbenefit;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.CASE_REFINEMENT;
import static nl.duaal.persistence.db.Tables.CASE_TEXT_CHANGE;
import static nl.duaal.persistence.db.Tables.COST_BENEFIT_CASE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.CaseId;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of deleted cases. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CaseBinStore {

    private final DSLContext db;

    CaseBinStore(DSLContext db) {
        this.db = db;
    }

    /** A case whose time in the bin is over. */
    record Expired(OrganisationId organisation, CaseId id, UUID uuid) {}

    /** Deleted before a moment, in every organisation; some of them when there are many. */
    List<Expired> expired(Instant before, int most) {
        return TenantScope.acrossOrganisations(db, "retention: what was deleted long ago goes, whoever it belongs to")
                .select(COST_BENEFIT_CASE.ORGANISATION_ID, COST_BENEFIT_CASE.ID, COST_BENEFIT_CASE.UUID)
                .from(COST_BENEFIT_CASE)
                .where(COST_BENEFIT_CASE.DELETED_AT.lt(before))
                .orderBy(COST_BENEFIT_CASE.DELETED_AT, COST_BENEFIT_CASE.ID)
                .limit(most)
                .fetch(row -> new Expired(new OrganisationId(row.value1()), new CaseId(row.value2()), row.value3()));
    }

    /** Locks a case that is still in the bin; false when it is there no more. */
    boolean lock(Expired gone, Instant before) {
        return db.select(COST_BENEFIT_CASE.ID)
                .from(COST_BENEFIT_CASE)
                .where(
                        TenantScope.of(COST_BENEFIT_CASE, gone.organisation()),
                        COST_BENEFIT_CASE.ID.eq(gone.id().value()),
                        COST_BENEFIT_CASE.DELETED_AT.lt(before))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /** Removes a case with its refinements and what its texts were. */
    void remove(Expired gone) {
        db.deleteFrom(CASE_REFINEMENT)
                .where(
                        TenantScope.of(CASE_REFINEMENT, gone.organisation()),
                        CASE_REFINEMENT.CASE_ID.eq(gone.id().value()))
                .execute();
        db.deleteFrom(CASE_TEXT_CHANGE)
                .where(
                        TenantScope.of(CASE_TEXT_CHANGE, gone.organisation()),
                        CASE_TEXT_CHANGE.CASE_ID.eq(gone.id().value()))
                .execute();
        db.deleteFrom(COST_BENEFIT_CASE)
                .where(
                        TenantScope.of(COST_BENEFIT_CASE, gone.organisation()),
                        COST_BENEFIT_CASE.ID.eq(gone.id().value()))
                .execute();
    }

    List<DeletedCase> list(OrganisationId organisation, Instant since, Duration kept) {
        return db.select(
                        COST_BENEFIT_CASE.UUID,
                        COST_BENEFIT_CASE.NAME,
                        COST_BENEFIT_CASE.DELETED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(COST_BENEFIT_CASE)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(COST_BENEFIT_CASE.DELETED_BY_ID))
                .where(
                        TenantScope.of(COST_BENEFIT_CASE, organisation),
                        COST_BENEFIT_CASE.DELETED_AT.isNotNull(),
                        COST_BENEFIT_CASE.DELETED_AT.ge(since))
                .orderBy(COST_BENEFIT_CASE.DELETED_AT.desc(), COST_BENEFIT_CASE.ID.desc())
                .fetch(row -> new DeletedCase(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value3().plus(kept)));
    }
}
