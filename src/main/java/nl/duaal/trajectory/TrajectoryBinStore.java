package nl.duaal.trajectory;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.TRAJECTORY;
import static nl.duaal.persistence.db.Tables.TRAJECTORY_VERSION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.TrajectoryId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of deleted trajectories. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TrajectoryBinStore {

    private final DSLContext db;

    TrajectoryBinStore(DSLContext db) {
        this.db = db;
    }

    /** A trajectory whose time in the bin is over. */
    record Expired(OrganisationId organisation, TrajectoryId id, UUID uuid, String name) {}

    /** Deleted before a moment, in every organisation; some of them when there are many. */
    List<Expired> expired(Instant before, int most) {
        return TenantScope.acrossOrganisations(db, "retention: what was deleted long ago goes, whoever it belongs to")
                .select(TRAJECTORY.ORGANISATION_ID, TRAJECTORY.ID, TRAJECTORY.UUID, TRAJECTORY.NAME)
                .from(TRAJECTORY)
                .where(TRAJECTORY.DELETED_AT.lt(before))
                .orderBy(TRAJECTORY.DELETED_AT, TRAJECTORY.ID)
                .limit(most)
                .fetch(row -> new Expired(
                        new OrganisationId(row.value1()), new TrajectoryId(row.value2()), row.value3(), row.value4()));
    }

    /** Locks a trajectory that is still in the bin; false when it is there no more. */
    boolean lock(Expired gone, Instant before) {
        return db.select(TRAJECTORY.ID)
                .from(TRAJECTORY)
                .where(
                        TenantScope.of(TRAJECTORY, gone.organisation()),
                        TRAJECTORY.ID.eq(gone.id().value()),
                        TRAJECTORY.DELETED_AT.lt(before))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /** Removes a trajectory with every version of its design. */
    void remove(Expired gone) {
        db.deleteFrom(TRAJECTORY_VERSION)
                .where(
                        TenantScope.of(TRAJECTORY_VERSION, gone.organisation()),
                        TRAJECTORY_VERSION.TRAJECTORY_ID.eq(gone.id().value()))
                .execute();
        db.deleteFrom(TRAJECTORY)
                .where(
                        TenantScope.of(TRAJECTORY, gone.organisation()),
                        TRAJECTORY.ID.eq(gone.id().value()))
                .execute();
    }

    List<DeletedTrajectory> list(OrganisationId organisation, Instant since, Duration kept) {
        return db.select(TRAJECTORY.UUID, TRAJECTORY.NAME, TRAJECTORY.DELETED_AT, ACCOUNT.DISPLAY_NAME)
                .from(TRAJECTORY)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(TRAJECTORY.DELETED_BY_ID))
                .where(
                        TenantScope.of(TRAJECTORY, organisation),
                        TRAJECTORY.DELETED_AT.isNotNull(),
                        TRAJECTORY.DELETED_AT.ge(since))
                .orderBy(TRAJECTORY.DELETED_AT.desc(), TRAJECTORY.ID.desc())
                .fetch(row -> new DeletedTrajectory(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value3().plus(kept)));
    }
}
