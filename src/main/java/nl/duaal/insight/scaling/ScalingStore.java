package nl.duaal.insight.scaling;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.LIBRARY_SCALING_ITEM;
import static nl.duaal.persistence.db.Tables.LIBRARY_SCALING_NORM;
import static nl.duaal.persistence.db.Tables.SCALING_CONCLUSION;
import static nl.duaal.persistence.db.Tables.SCALING_LIMIT;
import static nl.duaal.persistence.db.Tables.SCALING_MARK;
import static nl.duaal.persistence.db.Tables.SCALING_SCAN;
import static nl.duaal.persistence.db.Tables.TRAJECTORY;
import static nl.duaal.persistence.db.Tables.TRAJECTORY_LESSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.library.Wording;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of growing. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ScalingStore {

    private final DSLContext db;

    ScalingStore(DSLContext db) {
        this.db = db;
    }

    /** Where everything about a trajectory belongs. */
    record At(long id, String name) {}

    /** A scan without its items. */
    record Stored(
            long id,
            UUID uuid,
            long version,
            LocalDate beganOn,
            @Nullable LocalDate closedOn) {}

    /** A number of the library. */
    record Norm(String key, int number) {}

    Optional<At> trajectory(OrganisationId organisation, UUID uuid) {
        return db.select(TRAJECTORY.ID, TRAJECTORY.NAME)
                .from(TRAJECTORY)
                .where(
                        TenantScope.of(TRAJECTORY, organisation),
                        TRAJECTORY.UUID.eq(uuid),
                        TRAJECTORY.DELETED_AT.isNull())
                .fetchOptional(row -> new At(row.value1(), row.value2()));
    }

    /** Locks a trajectory, so that two people do not begin a scan. */
    void lock(OrganisationId organisation, At at) {
        db.select(TRAJECTORY.ID)
                .from(TRAJECTORY)
                .where(TenantScope.of(TRAJECTORY, organisation), TRAJECTORY.ID.eq(at.id()))
                .forUpdate()
                .fetchOptional();
    }

    /** What a scan that began on a day looks at. */
    List<ScalingItem> items(LocalDate day) {
        var t = LIBRARY_SCALING_ITEM;
        return db.select(t.ITEM_KEY, t.PART, t.LABEL_NL, t.LABEL_EN, t.HELP_NL, t.HELP_EN, t.SOURCE)
                .from(t)
                .where(t.VALID_FROM_ON.le(day), t.VALID_UNTIL_ON.isNull().or(t.VALID_UNTIL_ON.gt(day)))
                .orderBy(t.POSITION)
                .fetch(row -> new ScalingItem(
                        row.value1(),
                        ScalingItem.Part.valueOf(row.value2()),
                        new Wording(row.value3(), row.value4()),
                        new Wording(row.value5(), row.value6()),
                        row.value7()));
    }

    List<Norm> norms(LocalDate day) {
        var t = LIBRARY_SCALING_NORM;
        return db.select(t.NORM_KEY, t.NUMBER)
                .from(t)
                .where(t.VALID_FROM_ON.le(day), t.VALID_UNTIL_ON.isNull().or(t.VALID_UNTIL_ON.gt(day)))
                .orderBy(t.NUMBER)
                .fetch(row -> new Norm(row.value1(), row.value2()));
    }

    /** The scan that began last. */
    Optional<Stored> scan(OrganisationId organisation, At at) {
        var t = SCALING_SCAN;
        return db.select(t.ID, t.UUID, t.VERSION, t.BEGAN_ON, t.CLOSED_ON)
                .from(t)
                .where(TenantScope.of(t, organisation), t.TRAJECTORY_ID.eq(at.id()))
                .orderBy(t.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Stored(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    void begin(SignedIn author, At at, LocalDate day, Instant now) {
        var t = SCALING_SCAN;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.UUID, UUID.randomUUID())
                .set(t.TRAJECTORY_ID, at.id())
                .set(t.BEGAN_ON, day)
                .set(t.CREATED_AT, now)
                .set(t.CREATED_BY_ID, author.account().value())
                .execute();
    }

    boolean close(OrganisationId organisation, Stored scan, long version, LocalDate day) {
        var t = SCALING_SCAN;
        return db.update(t)
                        .set(t.CLOSED_ON, day)
                        .set(t.VERSION, version + 1)
                        .where(
                                TenantScope.of(t, organisation),
                                t.ID.eq(scan.id()),
                                t.VERSION.eq(version),
                                t.CLOSED_ON.isNull())
                        .execute()
                == 1;
    }

    /** Everybody's marks, by item and then the lowest first. */
    List<GivenMark> marks(OrganisationId organisation, Stored scan) {
        var t = SCALING_MARK;
        return db.select(
                        t.ITEM_KEY,
                        t.VERSION,
                        t.ACCOUNT_ID,
                        ACCOUNT.DISPLAY_NAME,
                        t.ORGANISATION_NAME,
                        t.MARK,
                        t.EVIDENCE,
                        t.MARKED_AT)
                .from(t)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.ACCOUNT_ID))
                .where(TenantScope.of(t, organisation), t.SCAN_ID.eq(scan.id()))
                .orderBy(t.ITEM_KEY, t.MARK, t.ID)
                .fetch(row -> new GivenMark(
                        row.value1(),
                        row.value2(),
                        new AccountId(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    void insertMark(
            SignedIn about, Stored scan, String item, String organisation, int mark, String evidence, Instant at) {
        var t = SCALING_MARK;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, about.organisation().value())
                .set(t.SCAN_ID, scan.id())
                .set(t.ITEM_KEY, item)
                .set(t.ACCOUNT_ID, about.account().value())
                .set(t.ORGANISATION_NAME, organisation)
                .set(t.MARK, mark)
                .set(t.EVIDENCE, evidence)
                .set(t.MARKED_AT, at)
                .execute();
    }

    boolean updateMark(SignedIn about, Stored scan, String item, long version, int mark, String evidence, Instant at) {
        var t = SCALING_MARK;
        return db.update(t)
                        .set(t.VERSION, version + 1)
                        .set(t.MARK, mark)
                        .set(t.EVIDENCE, evidence)
                        .set(t.MARKED_AT, at)
                        .where(
                                TenantScope.of(t, about.organisation()),
                                t.SCAN_ID.eq(scan.id()),
                                t.ITEM_KEY.eq(item),
                                t.ACCOUNT_ID.eq(about.account().value()),
                                t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    List<Conclusion> conclusions(OrganisationId organisation, Stored scan) {
        var t = SCALING_CONCLUSION;
        return db.select(t.ITEM_KEY, t.VERSION, t.MARK, t.SETTLED, t.TEXT, t.CHANGED_AT, ACCOUNT.DISPLAY_NAME)
                .from(t)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.CHANGED_BY_ID))
                .where(TenantScope.of(t, organisation), t.SCAN_ID.eq(scan.id()))
                .fetch(row -> new Conclusion(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    void insertConclusion(
            SignedIn author,
            Stored scan,
            String item,
            @Nullable Integer mark,
            @Nullable Boolean settled,
            String text,
            Instant at) {
        var t = SCALING_CONCLUSION;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.SCAN_ID, scan.id())
                .set(t.ITEM_KEY, item)
                .set(t.MARK, mark)
                .set(t.SETTLED, settled)
                .set(t.TEXT, text)
                .set(t.CHANGED_AT, at)
                .set(t.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    boolean updateConclusion(
            SignedIn author,
            Stored scan,
            String item,
            long version,
            @Nullable Integer mark,
            @Nullable Boolean settled,
            String text,
            Instant at) {
        var t = SCALING_CONCLUSION;
        return db.update(t)
                        .set(t.VERSION, version + 1)
                        .set(t.MARK, mark)
                        .set(t.SETTLED, settled)
                        .set(t.TEXT, text)
                        .set(t.CHANGED_AT, at)
                        .set(t.CHANGED_BY_ID, author.account().value())
                        .where(
                                TenantScope.of(t, author.organisation()),
                                t.SCAN_ID.eq(scan.id()),
                                t.ITEM_KEY.eq(item),
                                t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Limits, the tightest first. */
    List<Limit> limits(OrganisationId organisation, At at) {
        var t = SCALING_LIMIT;
        return db.select(t.UUID, t.VERSION, t.NAME, t.PARTICIPANTS, t.NOTE)
                .from(t)
                .where(TenantScope.of(t, organisation), t.TRAJECTORY_ID.eq(at.id()))
                .orderBy(t.PARTICIPANTS, t.NAME)
                .fetch(row -> new Limit(
                        row.value1(), row.value2(), new Limit.Data(row.value3(), row.value4(), row.value5())));
    }

    void insertLimit(SignedIn author, At at, Limit.Data data, Instant now) {
        var t = SCALING_LIMIT;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.UUID, UUID.randomUUID())
                .set(t.TRAJECTORY_ID, at.id())
                .set(t.NAME, data.name())
                .set(t.PARTICIPANTS, data.participants())
                .set(t.NOTE, data.note())
                .set(t.CHANGED_AT, now)
                .set(t.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    boolean updateLimit(SignedIn author, At at, UUID uuid, long version, Limit.Data data, Instant now) {
        var t = SCALING_LIMIT;
        return db.update(t)
                        .set(t.VERSION, version + 1)
                        .set(t.NAME, data.name())
                        .set(t.PARTICIPANTS, data.participants())
                        .set(t.NOTE, data.note())
                        .set(t.CHANGED_AT, now)
                        .set(t.CHANGED_BY_ID, author.account().value())
                        .where(
                                TenantScope.of(t, author.organisation()),
                                t.TRAJECTORY_ID.eq(at.id()),
                                t.UUID.eq(uuid),
                                t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean deleteLimit(OrganisationId organisation, At at, UUID uuid, long version) {
        var t = SCALING_LIMIT;
        return db.deleteFrom(t)
                        .where(
                                TenantScope.of(t, organisation),
                                t.TRAJECTORY_ID.eq(at.id()),
                                t.UUID.eq(uuid),
                                t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Lessons, the last first. */
    List<Lesson> lessons(OrganisationId organisation, At at) {
        var t = TRAJECTORY_LESSON;
        return db.select(t.UUID, t.VERSION, t.ORGANISATION_NAME, t.LEARNED_ON, t.TEXT)
                .from(t)
                .where(TenantScope.of(t, organisation), t.TRAJECTORY_ID.eq(at.id()))
                .orderBy(t.LEARNED_ON.desc(), t.ID.desc())
                .fetch(row -> new Lesson(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    void insertLesson(SignedIn author, At at, LocalDate day, String text, Instant now) {
        var t = TRAJECTORY_LESSON;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.UUID, UUID.randomUUID())
                .set(t.TRAJECTORY_ID, at.id())
                .set(t.ORGANISATION_NAME, author.organisationName())
                .set(t.LEARNED_ON, day)
                .set(t.TEXT, text)
                .set(t.CHANGED_AT, now)
                .set(t.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    boolean updateLesson(SignedIn author, At at, UUID uuid, long version, String text, Instant now) {
        var t = TRAJECTORY_LESSON;
        return db.update(t)
                        .set(t.VERSION, version + 1)
                        .set(t.TEXT, text)
                        .set(t.CHANGED_AT, now)
                        .set(t.CHANGED_BY_ID, author.account().value())
                        .where(
                                TenantScope.of(t, author.organisation()),
                                t.TRAJECTORY_ID.eq(at.id()),
                                t.UUID.eq(uuid),
                                t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean deleteLesson(OrganisationId organisation, At at, UUID uuid, long version) {
        var t = TRAJECTORY_LESSON;
        return db.deleteFrom(t)
                        .where(
                                TenantScope.of(t, organisation),
                                t.TRAJECTORY_ID.eq(at.id()),
                                t.UUID.eq(uuid),
                                t.VERSION.eq(version))
                        .execute()
                == 1;
    }
}
