package nl.duaal.costbenefit;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.KEPT_SIMULATION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.CaseId;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of kept simulations. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KeptStore {

    private final DSLContext db;

    KeptStore(DSLContext db) {
        this.db = db;
    }

    /** A row as it is stored. */
    record Stored(
            UUID uuid,
            String note,
            String model,
            String sha256,
            String engineVersion,
            String results,
            Instant keptAt,
            String keptBy) {}

    /** What is about to be stored. */
    record Fresh(
            String note, String model, String sha256, String engineVersion, long seed, int draws, String results) {}

    /** The newest first. */
    List<Stored> list(OrganisationId organisation, CaseId caseId) {
        return list(present(organisation, caseId));
    }

    Optional<Stored> find(OrganisationId organisation, CaseId caseId, UUID uuid) {
        return list(present(organisation, caseId).and(KEPT_SIMULATION.UUID.eq(uuid))).stream()
                .findFirst();
    }

    private List<Stored> list(Condition which) {
        return db.select(
                        KEPT_SIMULATION.UUID,
                        KEPT_SIMULATION.NOTE,
                        KEPT_SIMULATION.MODEL,
                        KEPT_SIMULATION.MODEL_SHA256,
                        KEPT_SIMULATION.ENGINE_VERSION,
                        KEPT_SIMULATION.RESULTS,
                        KEPT_SIMULATION.CREATED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(KEPT_SIMULATION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(KEPT_SIMULATION.CREATED_BY_ID))
                .where(which)
                .orderBy(KEPT_SIMULATION.CREATED_AT.desc(), KEPT_SIMULATION.ID.desc())
                .fetch(Records.mapping(Stored::new));
    }

    int count(OrganisationId organisation, CaseId caseId) {
        return db.select(DSL.count())
                .from(KEPT_SIMULATION)
                .where(present(organisation, caseId))
                .fetchSingle()
                .value1();
    }

    UUID insert(SignedIn author, CaseId caseId, Fresh fresh, Instant at) {
        UUID uuid = UUID.randomUUID();
        db.insertInto(KEPT_SIMULATION)
                .set(KEPT_SIMULATION.ORGANISATION_ID, author.organisation().value())
                .set(KEPT_SIMULATION.UUID, uuid)
                .set(KEPT_SIMULATION.CASE_ID, caseId.value())
                .set(KEPT_SIMULATION.NOTE, fresh.note())
                .set(KEPT_SIMULATION.MODEL, fresh.model())
                .set(KEPT_SIMULATION.MODEL_SHA256, fresh.sha256())
                .set(KEPT_SIMULATION.ENGINE_VERSION, fresh.engineVersion())
                .set(KEPT_SIMULATION.SEED, fresh.seed())
                .set(KEPT_SIMULATION.DRAWS, fresh.draws())
                .set(KEPT_SIMULATION.RESULTS, fresh.results())
                .set(KEPT_SIMULATION.CREATED_AT, at)
                .set(KEPT_SIMULATION.CREATED_BY_ID, author.account().value())
                .execute();
        return uuid;
    }

    /** False when it was gone already. */
    boolean markDeleted(SignedIn author, CaseId caseId, UUID uuid, Instant at) {
        return db.update(KEPT_SIMULATION)
                        .set(KEPT_SIMULATION.DELETED_AT, at)
                        .set(KEPT_SIMULATION.DELETED_BY_ID, author.account().value())
                        .set(KEPT_SIMULATION.VERSION, KEPT_SIMULATION.VERSION.plus(1))
                        .where(present(author.organisation(), caseId), KEPT_SIMULATION.UUID.eq(uuid))
                        .execute()
                == 1;
    }

    /** False when there is nothing to bring back. */
    boolean unmarkDeleted(OrganisationId organisation, CaseId caseId, UUID uuid, Instant since) {
        return db.update(KEPT_SIMULATION)
                        .setNull(KEPT_SIMULATION.DELETED_AT)
                        .setNull(KEPT_SIMULATION.DELETED_BY_ID)
                        .set(KEPT_SIMULATION.VERSION, KEPT_SIMULATION.VERSION.plus(1))
                        .where(
                                TenantScope.of(KEPT_SIMULATION, organisation),
                                KEPT_SIMULATION.CASE_ID.eq(caseId.value()),
                                KEPT_SIMULATION.UUID.eq(uuid),
                                KEPT_SIMULATION.DELETED_AT.ge(since))
                        .execute()
                == 1;
    }

    /** Removes for good what was deleted before a moment, in every organisation; returns how many. */
    int removeDeleted(Instant before) {
        return TenantScope.acrossOrganisations(db, "retention: what was deleted long ago goes, whoever it belongs to")
                .deleteFrom(KEPT_SIMULATION)
                .where(KEPT_SIMULATION.DELETED_AT.lt(before))
                .execute();
    }

    private static Condition present(OrganisationId organisation, CaseId caseId) {
        return TenantScope.of(KEPT_SIMULATION, organisation)
                .and(KEPT_SIMULATION.CASE_ID.eq(caseId.value()))
                .and(KEPT_SIMULATION.DELETED_AT.isNull());
    }
}
