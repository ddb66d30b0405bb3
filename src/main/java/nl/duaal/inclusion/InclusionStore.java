package nl.duaal.inclusion;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.COHORT_PLACE;
import static nl.duaal.persistence.db.Tables.EMPLOYER;
import static nl.duaal.persistence.db.Tables.INCLUSION_POINT;
import static nl.duaal.persistence.db.Tables.INCLUSION_POINT_CHANGE;
import static nl.duaal.persistence.db.Tables.JOB_FUNCTION;
import static nl.duaal.persistence.db.Tables.LIBRARY_INCLUSION_POINT;
import static nl.duaal.persistence.db.Tables.WORK_TEAM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import nl.duaal.engine.Model;
import nl.duaal.library.Wording;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.CohortId;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of points; every method asks for a running transaction and an organisation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class InclusionStore {

    /** An employer or a team that has points. */
    record Subject(PointScope scope, long id, UUID uuid, String name) {}

    /** A point as it is stored. */
    record Stored(long id, long subject, UUID uuid, long version, PointData data, List<PointChange> history) {}

    /** A point past its day, in a cohort where somebody sees to it. */
    record Late(UUID uuid, CohortId cohort, String name, String where, LocalDate due) {}

    private final DSLContext db;

    InclusionStore(DSLContext db) {
        this.db = db;
    }

    /** Every point of the library, those of the past too, in the order in which they are offered. */
    List<PointKind> kinds(LocalDate today) {
        var t = LIBRARY_INCLUSION_POINT;
        return db.select(
                        t.POINT_KEY,
                        t.SCOPE,
                        t.LABEL_NL,
                        t.LABEL_EN,
                        t.HELP_NL,
                        t.HELP_EN,
                        t.VALID_FROM_ON,
                        t.VALID_UNTIL_ON,
                        t.SOURCE,
                        t.MARK)
                .from(t)
                .orderBy(t.POSITION, t.POINT_KEY)
                .fetch(row -> {
                    LocalDate until = row.value8();
                    return new PointKind(
                            row.value1(),
                            PointScope.valueOf(row.value2()),
                            new Wording(row.value3(), row.value4()),
                            new Wording(row.value5(), row.value6()),
                            !row.value7().isAfter(today) && (until == null || until.isAfter(today)),
                            row.value9(),
                            Model.Mark.valueOf(row.value10()));
                });
    }

    /** An employer that the organisation keeps. */
    Optional<Subject> employer(OrganisationId organisation, UUID employer) {
        return db.select(EMPLOYER.ID, EMPLOYER.UUID, EMPLOYER.NAME)
                .from(EMPLOYER)
                .where(TenantScope.of(EMPLOYER, organisation), EMPLOYER.UUID.eq(employer), EMPLOYER.DELETED_AT.isNull())
                .fetchOptional(row -> new Subject(PointScope.EMPLOYER, row.value1(), row.value2(), row.value3()));
    }

    /**
     * Employers that the organisation keeps and that have places in a cohort: by a function of theirs, or by name.
     *
     * @param partner only at whose places; none: at all
     */
    List<Subject> employers(OrganisationId organisation, UUID cohort, @Nullable OrganisationId partner) {
        return db.selectDistinct(EMPLOYER.ID, EMPLOYER.UUID, EMPLOYER.NAME)
                .from(COHORT_PLACE)
                .join(COHORT)
                .on(COHORT.ID.eq(COHORT_PLACE.COHORT_ID), TenantScope.of(COHORT, organisation))
                .leftJoin(JOB_FUNCTION)
                .on(
                        JOB_FUNCTION.UUID.cast(String.class).eq(COHORT_PLACE.WORKPLACE_UUID),
                        TenantScope.of(JOB_FUNCTION, organisation))
                .join(EMPLOYER)
                .on(isAt(), TenantScope.of(EMPLOYER, organisation), EMPLOYER.DELETED_AT.isNull())
                .where(
                        TenantScope.of(COHORT_PLACE, organisation),
                        COHORT.UUID.eq(cohort),
                        partner == null ? DSL.noCondition() : COHORT_PLACE.EMPLOYER_ID.eq(partner.value()))
                .orderBy(EMPLOYER.NAME, EMPLOYER.ID)
                .fetch(row -> new Subject(PointScope.EMPLOYER, row.value1(), row.value2(), row.value3()));
    }

    /** Ids of teams. */
    Map<UUID, Long> teams(OrganisationId organisation, Collection<UUID> teams) {
        return db.select(WORK_TEAM.UUID, WORK_TEAM.ID)
                .from(WORK_TEAM)
                .where(TenantScope.of(WORK_TEAM, organisation), WORK_TEAM.UUID.in(teams))
                .fetchMap(WORK_TEAM.UUID, WORK_TEAM.ID);
    }

    /**
     * Points past their day at the places of a partner in these cohorts, of those that are not over: of teams, and of
     * employers that the owner keeps; by day.
     */
    List<LatePoint> lateAt(
            OrganisationId organisation, Collection<UUID> cohorts, OrganisationId partner, LocalDate before) {
        var found = new LinkedHashMap<UUID, LatePoint>();
        Condition own = COHORT.UUID
                .in(cohorts)
                .and(isOpen())
                .and(COHORT_PLACE.EMPLOYER_ID.eq(partner.value()))
                .and(isLate(before));
        var t = INCLUSION_POINT;
        db.select(late(WORK_TEAM.NAME))
                .from(t)
                .join(WORK_TEAM)
                .on(WORK_TEAM.ID.eq(t.TEAM_ID), TenantScope.of(WORK_TEAM, organisation), WORK_TEAM.REMOVED_AT.isNull())
                .join(COHORT_PLACE)
                .on(COHORT_PLACE.ID.eq(WORK_TEAM.PLACE_ID), TenantScope.of(COHORT_PLACE, organisation))
                .join(COHORT)
                .on(COHORT.ID.eq(WORK_TEAM.COHORT_ID), TenantScope.of(COHORT, organisation))
                .leftJoin(LIBRARY_INCLUSION_POINT)
                .on(LIBRARY_INCLUSION_POINT.POINT_KEY.eq(t.POINT_KEY))
                .where(TenantScope.of(t, organisation), own)
                .orderBy(COHORT.START_MONTH.desc(), COHORT.ID.desc(), t.ID)
                .forEach(row -> found.putIfAbsent(row.get(t.UUID), latePoint(row, WORK_TEAM.NAME)));
        db.select(late(EMPLOYER.NAME))
                .from(COHORT_PLACE)
                .join(COHORT)
                .on(COHORT.ID.eq(COHORT_PLACE.COHORT_ID), TenantScope.of(COHORT, organisation))
                .leftJoin(JOB_FUNCTION)
                .on(
                        JOB_FUNCTION.UUID.cast(String.class).eq(COHORT_PLACE.WORKPLACE_UUID),
                        TenantScope.of(JOB_FUNCTION, organisation))
                .join(EMPLOYER)
                .on(isAt(), TenantScope.of(EMPLOYER, organisation), EMPLOYER.DELETED_AT.isNull())
                .join(t)
                .on(t.EMPLOYER_ID.eq(EMPLOYER.ID), TenantScope.of(t, organisation))
                .leftJoin(LIBRARY_INCLUSION_POINT)
                .on(LIBRARY_INCLUSION_POINT.POINT_KEY.eq(t.POINT_KEY))
                .where(TenantScope.of(COHORT_PLACE, organisation), own)
                .orderBy(COHORT.START_MONTH.desc(), COHORT.ID.desc(), t.ID)
                .forEach(row -> found.putIfAbsent(row.get(t.UUID), latePoint(row, EMPLOYER.NAME)));
        return found.values().stream()
                .sorted(Comparator.comparing(LatePoint::due))
                .toList();
    }

    private static List<Field<?>> late(Field<String> where) {
        var t = INCLUSION_POINT;
        return List.of(
                t.UUID,
                COHORT.UUID,
                COHORT.NAME,
                LIBRARY_INCLUSION_POINT.LABEL_NL,
                LIBRARY_INCLUSION_POINT.LABEL_EN,
                t.TITLE,
                where,
                t.OWNER,
                t.DUE_ON);
    }

    private static LatePoint latePoint(Record row, Field<String> where) {
        var t = INCLUSION_POINT;
        String nl = row.get(LIBRARY_INCLUSION_POINT.LABEL_NL);
        String title = row.get(t.TITLE);
        return new LatePoint(
                row.get(COHORT.UUID),
                row.get(COHORT.NAME),
                nl == null ? new Wording(title, title) : new Wording(nl, row.get(LIBRARY_INCLUSION_POINT.LABEL_EN)),
                row.get(where),
                row.get(t.OWNER),
                row.get(t.DUE_ON));
    }

    /** A place of an employer that the organisation keeps: by a function of its, or by name. */
    private static Condition isAt() {
        return DSL.or(
                EMPLOYER.ID.eq(JOB_FUNCTION.EMPLOYER_ID),
                JOB_FUNCTION.ID.isNull().and(EMPLOYER.NAME.eq(COHORT_PLACE.EMPLOYER)));
    }

    /** Waits until nobody else is changing points of it, and makes others wait. */
    void lock(OrganisationId organisation, Subject subject) {
        switch (subject.scope()) {
            case EMPLOYER ->
                db.select(EMPLOYER.ID)
                        .from(EMPLOYER)
                        .where(TenantScope.of(EMPLOYER, organisation), EMPLOYER.ID.eq(subject.id()))
                        .forUpdate()
                        .fetch();
            case TEAM ->
                db.select(WORK_TEAM.ID)
                        .from(WORK_TEAM)
                        .where(TenantScope.of(WORK_TEAM, organisation), WORK_TEAM.ID.eq(subject.id()))
                        .forUpdate()
                        .fetch();
        }
    }

    /** Points of employers or of teams that are there, by these. */
    Map<Long, List<Stored>> points(OrganisationId organisation, PointScope scope, Collection<Long> subjects) {
        if (subjects.isEmpty()) return Map.of();
        return stored(organisation, scope, subject(scope).in(subjects).and(INCLUSION_POINT.REMOVED_AT.isNull()))
                .stream()
                .collect(Collectors.groupingBy(Stored::subject));
    }

    /** A point of an employer or a team, one that was taken away as well. */
    Optional<Stored> point(OrganisationId organisation, Subject of, Condition which) {
        return stored(organisation, of.scope(), subject(of.scope()).eq(of.id()).and(which)).stream()
                .findFirst();
    }

    Optional<Stored> point(OrganisationId organisation, Subject of, UUID uuid) {
        return point(organisation, of, INCLUSION_POINT.UUID.eq(uuid));
    }

    Optional<Stored> point(OrganisationId organisation, Subject of, String key) {
        return point(organisation, of, INCLUSION_POINT.POINT_KEY.eq(key));
    }

    private static org.jooq.TableField<?, Long> subject(PointScope scope) {
        return scope == PointScope.EMPLOYER ? INCLUSION_POINT.EMPLOYER_ID : INCLUSION_POINT.TEAM_ID;
    }

    private List<Stored> stored(OrganisationId organisation, PointScope scope, Condition which) {
        var t = INCLUSION_POINT;
        var history = history(organisation, which);
        return db.select(
                        t.ID,
                        subject(scope),
                        t.UUID,
                        t.VERSION,
                        t.POINT_KEY,
                        t.TITLE,
                        t.STATE,
                        t.OWNER,
                        t.DUE_ON,
                        t.NOTE,
                        t.EVIDENCE)
                .from(t)
                .where(TenantScope.of(t, organisation), which)
                .orderBy(t.ID)
                .fetch(row -> new Stored(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        new PointData(
                                row.value5(),
                                row.value6(),
                                PointState.valueOf(row.value7()),
                                row.value8(),
                                row.value9(),
                                row.value10(),
                                row.value11()),
                        history.getOrDefault(row.value1(), List.of())));
    }

    private Map<Long, List<PointChange>> history(OrganisationId organisation, Condition which) {
        var c = INCLUSION_POINT_CHANGE;
        var found = new HashMap<Long, List<PointChange>>();
        db.select(c.POINT_ID, c.CHANGED_AT, ACCOUNT.DISPLAY_NAME, c.FROM_STATE, c.TO_STATE, c.OWNER, c.DUE_ON)
                .from(c)
                .join(INCLUSION_POINT)
                .on(INCLUSION_POINT.ID.eq(c.POINT_ID), TenantScope.of(INCLUSION_POINT, organisation))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(c.CHANGED_BY_ID))
                .where(TenantScope.of(c, organisation), which)
                .orderBy(c.CHANGED_AT.desc(), c.ID.desc())
                .forEach(row -> found.computeIfAbsent(row.value1(), _ -> new java.util.ArrayList<>())
                        .add(new PointChange(
                                row.value2(),
                                row.value3(),
                                PointState.valueOf(row.value4()),
                                PointState.valueOf(row.value5()),
                                row.value6(),
                                row.value7())));
        return found;
    }

    void insert(SignedIn author, Subject of, UUID uuid, PointData data, Instant at) {
        var t = INCLUSION_POINT;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.UUID, uuid)
                .set(t.VERSION, 1L)
                .set(subject(of.scope()), of.id())
                .set(t.POINT_KEY, data.key())
                .set(t.TITLE, data.title())
                .set(t.STATE, data.state().name())
                .set(t.OWNER, data.owner())
                .set(t.DUE_ON, data.due())
                .set(t.NOTE, data.note())
                .set(t.EVIDENCE, data.evidence())
                .set(t.CHANGED_AT, at)
                .set(t.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    /** False when the version is not the stored one any more. */
    boolean update(SignedIn author, Stored before, long version, PointData data, Instant at) {
        var t = INCLUSION_POINT;
        return db.update(t)
                        .set(t.VERSION, version + 1)
                        .set(t.TITLE, data.title())
                        .set(t.STATE, data.state().name())
                        .set(t.OWNER, data.owner())
                        .set(t.DUE_ON, data.due())
                        .set(t.NOTE, data.note())
                        .set(t.EVIDENCE, data.evidence())
                        .set(t.CHANGED_AT, at)
                        .set(t.CHANGED_BY_ID, author.account().value())
                        .where(
                                TenantScope.of(t, author.organisation()),
                                t.ID.eq(before.id()),
                                t.VERSION.eq(version),
                                t.REMOVED_AT.isNull())
                        .execute()
                == 1;
    }

    void insertChange(SignedIn author, UUID point, PointState from, PointData data, Instant at) {
        var c = INCLUSION_POINT_CHANGE;
        var t = INCLUSION_POINT;
        db.insertInto(
                        c,
                        c.ORGANISATION_ID,
                        c.POINT_ID,
                        c.FROM_STATE,
                        c.TO_STATE,
                        c.OWNER,
                        c.DUE_ON,
                        c.CHANGED_AT,
                        c.CHANGED_BY_ID)
                .select(db.select(
                                DSL.val(author.organisation().value()),
                                t.ID,
                                DSL.val(from.name()),
                                DSL.val(data.state().name()),
                                DSL.val(data.owner()),
                                DSL.val(data.due(), c.DUE_ON.getDataType()),
                                DSL.val(at, c.CHANGED_AT.getDataType()),
                                DSL.val(author.account().value()))
                        .from(t)
                        .where(TenantScope.of(t, author.organisation()), t.UUID.eq(point)))
                .execute();
    }

    /** Takes a point in own words away, or brings it back. False when it was so already. */
    boolean mark(SignedIn author, Stored point, @Nullable Instant removed) {
        var t = INCLUSION_POINT;
        return db.update(t)
                        .set(t.VERSION, t.VERSION.plus(1))
                        .set(t.REMOVED_AT, removed)
                        .where(
                                TenantScope.of(t, author.organisation()),
                                t.ID.eq(point.id()),
                                t.POINT_KEY.isNull(),
                                removed == null ? t.REMOVED_AT.isNotNull() : t.REMOVED_AT.isNull())
                        .execute()
                == 1;
    }

    /**
     * Points past their day, each in the open cohort that began last: those of teams, and those of employers with places
     * in one.
     */
    List<Late> late(OrganisationId organisation, LocalDate before) {
        var found = new LinkedHashMap<UUID, Late>();
        lateOfTeams(organisation, before).forEach(one -> found.putIfAbsent(one.uuid(), one));
        lateOfEmployers(organisation, before).forEach(one -> found.putIfAbsent(one.uuid(), one));
        return List.copyOf(found.values());
    }

    private List<Late> lateOfTeams(OrganisationId organisation, LocalDate before) {
        var t = INCLUSION_POINT;
        return db.select(t.UUID, COHORT.ID, LIBRARY_INCLUSION_POINT.LABEL_NL, t.TITLE, WORK_TEAM.NAME, t.DUE_ON)
                .from(t)
                .join(WORK_TEAM)
                .on(WORK_TEAM.ID.eq(t.TEAM_ID), TenantScope.of(WORK_TEAM, organisation), WORK_TEAM.REMOVED_AT.isNull())
                .join(COHORT)
                .on(COHORT.ID.eq(WORK_TEAM.COHORT_ID), TenantScope.of(COHORT, organisation), isOpen())
                .leftJoin(LIBRARY_INCLUSION_POINT)
                .on(LIBRARY_INCLUSION_POINT.POINT_KEY.eq(t.POINT_KEY))
                .where(TenantScope.of(t, organisation), isLate(before))
                .orderBy(t.DUE_ON, t.ID)
                .fetch(row -> new Late(
                        row.value1(),
                        new CohortId(row.value2()),
                        row.value3() == null ? row.value4() : row.value3(),
                        row.value5(),
                        row.value6()));
    }

    private List<Late> lateOfEmployers(OrganisationId organisation, LocalDate before) {
        var t = INCLUSION_POINT;
        return db.selectDistinct(
                        t.UUID,
                        COHORT.ID,
                        LIBRARY_INCLUSION_POINT.LABEL_NL,
                        t.TITLE,
                        EMPLOYER.NAME,
                        t.DUE_ON,
                        COHORT.START_MONTH,
                        t.ID)
                .from(t)
                .join(EMPLOYER)
                .on(EMPLOYER.ID.eq(t.EMPLOYER_ID), TenantScope.of(EMPLOYER, organisation), EMPLOYER.DELETED_AT.isNull())
                .leftJoin(JOB_FUNCTION)
                .on(JOB_FUNCTION.EMPLOYER_ID.eq(EMPLOYER.ID), TenantScope.of(JOB_FUNCTION, organisation))
                .join(COHORT_PLACE)
                .on(
                        TenantScope.of(COHORT_PLACE, organisation),
                        DSL.or(
                                COHORT_PLACE.WORKPLACE_UUID.eq(JOB_FUNCTION.UUID.cast(String.class)),
                                COHORT_PLACE.EMPLOYER.eq(EMPLOYER.NAME)))
                .join(COHORT)
                .on(COHORT.ID.eq(COHORT_PLACE.COHORT_ID), TenantScope.of(COHORT, organisation), isOpen())
                .leftJoin(LIBRARY_INCLUSION_POINT)
                .on(LIBRARY_INCLUSION_POINT.POINT_KEY.eq(t.POINT_KEY))
                .where(TenantScope.of(t, organisation), isLate(before))
                .orderBy(COHORT.START_MONTH.desc(), COHORT.ID.desc(), t.DUE_ON, t.ID)
                .fetch(row -> new Late(
                        row.value1(),
                        new CohortId(row.value2()),
                        row.value3() == null ? row.value4() : row.value3(),
                        row.value5(),
                        row.value6()));
    }

    private static Condition isOpen() {
        return COHORT.STATE.notIn("COMPLETED", "STOPPED");
    }

    private static Condition isLate(LocalDate before) {
        return INCLUSION_POINT
                .DUE_ON
                .lessThan(before)
                .and(INCLUSION_POINT.STATE.notIn(PointState.DONE.name(), PointState.NOT_APPLICABLE.name()))
                .and(INCLUSION_POINT.REMOVED_AT.isNull());
    }
}
