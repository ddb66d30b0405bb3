package nl.duaal.costbenefit;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.COST_BENEFIT_CASE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.duaal.persistence.TenantScope;
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
