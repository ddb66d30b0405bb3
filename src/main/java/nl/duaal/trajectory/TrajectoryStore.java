package nl.duaal.trajectory;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.TRAJECTORY;
import static nl.duaal.persistence.db.Tables.TRAJECTORY_VERSION;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.TrajectoryId;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignJson;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of the trajectories; every method asks for a running transaction and an organisation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TrajectoryStore {

    /** A trajectory without its designs. */
    record Stored(
            TrajectoryId id,
            UUID uuid,
            long version,
            int newest,
            DesignState state,
            Instant changedAt,
            String changedBy) {}

    private final DSLContext db;

    TrajectoryStore(DSLContext db) {
        this.db = db;
    }

    /** Every trajectory of the organisation, the one changed last first. */
    List<TrajectoryRow> list(SignedIn about) {
        return list(about, DSL.noCondition());
    }

    /** Some trajectories of the organisation, the one changed last first. */
    List<TrajectoryRow> list(SignedIn about, List<UUID> which) {
        return list(about, TRAJECTORY.UUID.in(which));
    }

    private List<TrajectoryRow> list(SignedIn about, Condition which) {
        return db.select(
                        TRAJECTORY.UUID,
                        TRAJECTORY.NAME,
                        TRAJECTORY.SECTOR,
                        TRAJECTORY.START_MONTH,
                        TRAJECTORY.PARTICIPANTS,
                        TRAJECTORY.NEWEST_NUMBER,
                        TRAJECTORY.NEWEST_STATE,
                        TRAJECTORY.CHANGED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(TRAJECTORY)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(TRAJECTORY.CHANGED_BY_ID))
                .where(present(about.organisation()), which)
                .orderBy(TRAJECTORY.CHANGED_AT.desc(), TRAJECTORY.ID.desc())
                .fetch(row -> new TrajectoryRow(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        YearMonth.from(row.value4()),
                        row.value5(),
                        row.value6(),
                        DesignState.valueOf(row.value7()),
                        row.value8(),
                        row.value9(),
                        about));
    }

    Optional<Stored> find(OrganisationId organisation, UUID uuid) {
        return db.select(
                        TRAJECTORY.ID,
                        TRAJECTORY.UUID,
                        TRAJECTORY.VERSION,
                        TRAJECTORY.NEWEST_NUMBER,
                        TRAJECTORY.NEWEST_STATE,
                        TRAJECTORY.CHANGED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(TRAJECTORY)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(TRAJECTORY.CHANGED_BY_ID))
                .where(present(organisation), TRAJECTORY.UUID.eq(uuid))
                .fetchOptional(row -> new Stored(
                        new TrajectoryId(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        DesignState.valueOf(row.value5()),
                        row.value6(),
                        row.value7()));
    }

    Optional<Design> design(OrganisationId organisation, TrajectoryId id, int number) {
        return db.select(TRAJECTORY_VERSION.DESIGN)
                .from(TRAJECTORY_VERSION)
                .where(ofTrajectory(organisation, id), TRAJECTORY_VERSION.NUMBER.eq(number))
                .fetchOptional(row -> DesignJson.read(row.value1()));
    }

    /** Every version, the newest first. */
    List<VersionRow> versions(OrganisationId organisation, TrajectoryId id) {
        var maker = ACCOUNT.as("maker");
        var proposer = ACCOUNT.as("proposer");
        var publisher = ACCOUNT.as("publisher");
        var withdrawer = ACCOUNT.as("withdrawer");
        return db.select(
                        TRAJECTORY_VERSION.NUMBER,
                        TRAJECTORY_VERSION.STATE,
                        TRAJECTORY_VERSION.CREATED_AT,
                        maker.DISPLAY_NAME,
                        TRAJECTORY_VERSION.PROPOSED_AT,
                        proposer.DISPLAY_NAME,
                        TRAJECTORY_VERSION.PROPOSED_BY_ID,
                        TRAJECTORY_VERSION.PUBLISHED_AT,
                        publisher.DISPLAY_NAME,
                        TRAJECTORY_VERSION.WITHDRAWN_AT,
                        withdrawer.DISPLAY_NAME)
                .from(TRAJECTORY_VERSION)
                .join(maker)
                .on(maker.ID.eq(TRAJECTORY_VERSION.CREATED_BY_ID))
                .leftJoin(proposer)
                .on(proposer.ID.eq(TRAJECTORY_VERSION.PROPOSED_BY_ID))
                .leftJoin(publisher)
                .on(publisher.ID.eq(TRAJECTORY_VERSION.PUBLISHED_BY_ID))
                .leftJoin(withdrawer)
                .on(withdrawer.ID.eq(TRAJECTORY_VERSION.WITHDRAWN_BY_ID))
                .where(ofTrajectory(organisation, id))
                .orderBy(TRAJECTORY_VERSION.NUMBER.desc())
                .fetch(row -> new VersionRow(
                        row.value1(),
                        DesignState.valueOf(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7() == null ? null : new AccountId(row.value7()),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11()));
    }

    /** Whether this account proposed a version. */
    boolean isProposer(SignedIn user, TrajectoryId id, int number) {
        return db.fetchExists(db.selectOne()
                .from(TRAJECTORY_VERSION)
                .where(
                        ofTrajectory(user.organisation(), id),
                        TRAJECTORY_VERSION.NUMBER.eq(number),
                        TRAJECTORY_VERSION.PROPOSED_BY_ID.eq(user.account().value())));
    }

    TrajectoryId insert(SignedIn author, UUID uuid, Design design, Instant at) {
        var id = new TrajectoryId(db.insertInto(TRAJECTORY)
                .set(TRAJECTORY.ORGANISATION_ID, author.organisation().value())
                .set(TRAJECTORY.UUID, uuid)
                .set(TRAJECTORY.NAME, design.name())
                .set(TRAJECTORY.SECTOR, design.sector())
                .set(TRAJECTORY.START_MONTH, design.start().atDay(1))
                .set(TRAJECTORY.PARTICIPANTS, design.participants())
                .set(TRAJECTORY.CREATED_AT, at)
                .set(TRAJECTORY.CREATED_BY_ID, author.account().value())
                .set(TRAJECTORY.CHANGED_AT, at)
                .set(TRAJECTORY.CHANGED_BY_ID, author.account().value())
                .returningResult(TRAJECTORY.ID)
                .fetchSingle(TRAJECTORY.ID));
        insertVersion(author, id, 1, design, at);
        return id;
    }

    void insertVersion(SignedIn author, TrajectoryId id, int number, Design design, Instant at) {
        String text = DesignJson.write(design);
        db.insertInto(TRAJECTORY_VERSION)
                .set(TRAJECTORY_VERSION.ORGANISATION_ID, author.organisation().value())
                .set(TRAJECTORY_VERSION.TRAJECTORY_ID, id.value())
                .set(TRAJECTORY_VERSION.NUMBER, number)
                .set(TRAJECTORY_VERSION.STATE, DesignState.DRAFT.name())
                .set(TRAJECTORY_VERSION.FORM, DesignJson.FORM)
                .set(TRAJECTORY_VERSION.DESIGN, text)
                .set(TRAJECTORY_VERSION.SHA256, DesignJson.sha256(text))
                .set(TRAJECTORY_VERSION.CREATED_AT, at)
                .set(TRAJECTORY_VERSION.CREATED_BY_ID, author.account().value())
                .execute();
    }

    /**
     * Claims the next version, with what the list repeats of the newest design; false when the version is not the
     * stored one any more, or the trajectory is gone.
     */
    boolean touch(SignedIn author, Stored stored, int newest, DesignState state, Design design, Instant at) {
        return db.update(TRAJECTORY)
                        .set(TRAJECTORY.VERSION, stored.version() + 1)
                        .set(TRAJECTORY.NAME, design.name())
                        .set(TRAJECTORY.SECTOR, design.sector())
                        .set(TRAJECTORY.START_MONTH, design.start().atDay(1))
                        .set(TRAJECTORY.PARTICIPANTS, design.participants())
                        .set(TRAJECTORY.NEWEST_NUMBER, newest)
                        .set(TRAJECTORY.NEWEST_STATE, state.name())
                        .set(TRAJECTORY.CHANGED_AT, at)
                        .set(TRAJECTORY.CHANGED_BY_ID, author.account().value())
                        .where(
                                present(author.organisation()),
                                TRAJECTORY.ID.eq(stored.id().value()),
                                TRAJECTORY.VERSION.eq(stored.version()))
                        .execute()
                == 1;
    }

    /** Gives a draft another design; never anything else than a draft. */
    void updateDesign(OrganisationId organisation, TrajectoryId id, int number, Design design) {
        String text = DesignJson.write(design);
        db.update(TRAJECTORY_VERSION)
                .set(TRAJECTORY_VERSION.FORM, DesignJson.FORM)
                .set(TRAJECTORY_VERSION.DESIGN, text)
                .set(TRAJECTORY_VERSION.SHA256, DesignJson.sha256(text))
                .set(TRAJECTORY_VERSION.VERSION, TRAJECTORY_VERSION.VERSION.plus(1))
                .where(
                        ofTrajectory(organisation, id),
                        TRAJECTORY_VERSION.NUMBER.eq(number),
                        TRAJECTORY_VERSION.STATE.eq(DesignState.DRAFT.name()))
                .execute();
    }

    void updateState(SignedIn author, TrajectoryId id, int number, DesignState state, Instant at) {
        var update = db.update(TRAJECTORY_VERSION)
                .set(TRAJECTORY_VERSION.STATE, state.name())
                .set(TRAJECTORY_VERSION.VERSION, TRAJECTORY_VERSION.VERSION.plus(1));
        long who = author.account().value();
        var change = switch (state) {
            case DRAFT -> update.setNull(TRAJECTORY_VERSION.PROPOSED_AT).setNull(TRAJECTORY_VERSION.PROPOSED_BY_ID);
            case PROPOSED -> update.set(TRAJECTORY_VERSION.PROPOSED_AT, at).set(TRAJECTORY_VERSION.PROPOSED_BY_ID, who);
            case PUBLISHED ->
                update.set(TRAJECTORY_VERSION.PUBLISHED_AT, at).set(TRAJECTORY_VERSION.PUBLISHED_BY_ID, who);
            case WITHDRAWN ->
                update.set(TRAJECTORY_VERSION.WITHDRAWN_AT, at).set(TRAJECTORY_VERSION.WITHDRAWN_BY_ID, who);
        };
        change.where(ofTrajectory(author.organisation(), id), TRAJECTORY_VERSION.NUMBER.eq(number))
                .execute();
    }

    /** Waits until nobody else is changing the trajectory, and makes others wait. */
    void lock(OrganisationId organisation, UUID uuid) {
        db.select(TRAJECTORY.ID)
                .from(TRAJECTORY)
                .where(TenantScope.of(TRAJECTORY, organisation), TRAJECTORY.UUID.eq(uuid))
                .forUpdate()
                .fetch();
    }

    boolean markDeleted(SignedIn user, UUID uuid, Instant at) {
        return db.update(TRAJECTORY)
                        .set(TRAJECTORY.DELETED_AT, at)
                        .set(TRAJECTORY.DELETED_BY_ID, user.account().value())
                        .set(TRAJECTORY.VERSION, TRAJECTORY.VERSION.plus(1))
                        .where(present(user.organisation()), TRAJECTORY.UUID.eq(uuid))
                        .execute()
                == 1;
    }

    /** Brings back what was deleted after a moment. */
    boolean unmarkDeleted(OrganisationId organisation, UUID uuid, Instant after) {
        return db.update(TRAJECTORY)
                        .setNull(TRAJECTORY.DELETED_AT)
                        .setNull(TRAJECTORY.DELETED_BY_ID)
                        .set(TRAJECTORY.VERSION, TRAJECTORY.VERSION.plus(1))
                        .where(
                                TenantScope.of(TRAJECTORY, organisation),
                                TRAJECTORY.UUID.eq(uuid),
                                TRAJECTORY.DELETED_AT.ge(after))
                        .execute()
                == 1;
    }

    private static Condition present(OrganisationId organisation) {
        return TenantScope.of(TRAJECTORY, organisation).and(TRAJECTORY.DELETED_AT.isNull());
    }

    private static Condition ofTrajectory(OrganisationId organisation, TrajectoryId id) {
        return TenantScope.of(TRAJECTORY_VERSION, organisation).and(TRAJECTORY_VERSION.TRAJECTORY_ID.eq(id.value()));
    }
}
