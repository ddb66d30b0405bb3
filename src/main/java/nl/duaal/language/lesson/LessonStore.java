package nl.duaal.language.lesson;

import static nl.duaal.persistence.db.Tables.ATTENDANCE;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.LESSON;
import static nl.duaal.persistence.db.Tables.LESSON_GROUP;
import static nl.duaal.persistence.db.Tables.LESSON_SERIES;
import static org.jooq.impl.DSL.count;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of series and lessons; every method asks for a running transaction and an organisation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LessonStore {

    /** A lesson as it is stored, with the keys of its row and of its group. */
    record Stored(long id, long group, Lesson lesson) {}

    /** How many lessons there are, and of how many something still has to be said. */
    record Counts(int there, int said) {}

    /** Minutes that were planned, those of extra lessons apart, and minutes that were given. */
    record Minutes(int planned, int given) {}

    private final DSLContext db;

    LessonStore(DSLContext db) {
        this.db = db;
    }

    // --- series ---

    long insertSeries(OrganisationId organisation, UUID uuid, long group, SeriesData data) {
        return db.insertInto(LESSON_SERIES)
                .set(LESSON_SERIES.ORGANISATION_ID, organisation.value())
                .set(LESSON_SERIES.UUID, uuid)
                .set(LESSON_SERIES.GROUP_ID, group)
                .set(LESSON_SERIES.DAYS, days(data.days()))
                .set(LESSON_SERIES.FROM_MINUTE, data.from())
                .set(LESSON_SERIES.UNTIL_MINUTE, data.until())
                .set(LESSON_SERIES.FIRST_ON, data.first())
                .set(LESSON_SERIES.LAST_ON, data.last())
                .set(LESSON_SERIES.SKIPS_HOLIDAYS, data.skipsHolidays())
                .set(LESSON_SERIES.PLACE, data.place())
                .set(LESSON_SERIES.TEACHER, data.teacher())
                .returningResult(LESSON_SERIES.ID)
                .fetchSingle(LESSON_SERIES.ID);
    }

    List<Series> series(OrganisationId organisation, long group) {
        Map<Long, Integer> lessons = db.select(LESSON.SERIES_ID, count())
                .from(LESSON)
                .where(TenantScope.of(LESSON, organisation), LESSON.GROUP_ID.eq(group), LESSON.SERIES_ID.isNotNull())
                .groupBy(LESSON.SERIES_ID)
                .fetchMap(LESSON.SERIES_ID, count());
        return db.selectFrom(LESSON_SERIES)
                .where(TenantScope.of(LESSON_SERIES, organisation), LESSON_SERIES.GROUP_ID.eq(group))
                .orderBy(LESSON_SERIES.FIRST_ON, LESSON_SERIES.ID)
                .fetch(row -> new Series(
                        row.get(LESSON_SERIES.UUID),
                        row.get(LESSON_SERIES.VERSION),
                        new SeriesData(
                                days(row.get(LESSON_SERIES.DAYS)),
                                row.get(LESSON_SERIES.FROM_MINUTE),
                                row.get(LESSON_SERIES.UNTIL_MINUTE),
                                row.get(LESSON_SERIES.FIRST_ON),
                                row.get(LESSON_SERIES.LAST_ON),
                                row.get(LESSON_SERIES.SKIPS_HOLIDAYS),
                                row.get(LESSON_SERIES.PLACE),
                                row.get(LESSON_SERIES.TEACHER)),
                        lessons.getOrDefault(row.get(LESSON_SERIES.ID), 0)));
    }

    /**
     * Ends a series: lessons from a day on of which nobody said anything go. False when it was changed meanwhile.
     *
     * @param from not before the first day of the series
     */
    boolean endSeries(OrganisationId organisation, long group, UUID series, long version, LocalDate from) {
        var mine = TenantScope.of(LESSON_SERIES, organisation)
                .and(LESSON_SERIES.GROUP_ID.eq(group))
                .and(LESSON_SERIES.UUID.eq(series));
        Long id = db.select(LESSON_SERIES.ID).from(LESSON_SERIES).where(mine).fetchOne(LESSON_SERIES.ID);
        boolean ended = id != null
                && db.update(LESSON_SERIES)
                                .set(LESSON_SERIES.VERSION, version + 1)
                                .set(
                                        LESSON_SERIES.LAST_ON,
                                        DSL.greatest(LESSON_SERIES.FIRST_ON, DSL.val(from.minusDays(1))))
                                .where(mine, LESSON_SERIES.VERSION.eq(version))
                                .execute()
                        == 1;
        if (!ended) return false;
        db.deleteFrom(LESSON)
                .where(
                        TenantScope.of(LESSON, organisation),
                        LESSON.SERIES_ID.eq(id),
                        LESSON.HELD_ON.ge(from),
                        LESSON.STATE.ne(LessonState.GIVEN.name()))
                .execute();
        return true;
    }

    private static String days(Set<DayOfWeek> days) {
        return days.stream().map(day -> day.name().substring(0, 3)).collect(Collectors.joining(" "));
    }

    private static Set<DayOfWeek> days(String stored) {
        return java.util.Arrays.stream(DayOfWeek.values())
                .filter(day -> stored.contains(day.name().substring(0, 3)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    // --- lessons ---

    void insert(
            SignedIn author, long group, @Nullable Long series, UUID uuid, LessonChange data, int minutes, Instant at) {
        db.insertInto(LESSON)
                .set(LESSON.ORGANISATION_ID, author.organisation().value())
                .set(LESSON.UUID, uuid)
                .set(LESSON.GROUP_ID, group)
                .set(LESSON.SERIES_ID, series)
                .set(LESSON.PLANNED_ON, series == null ? null : data.on())
                .set(LESSON.HELD_ON, data.on())
                .set(LESSON.FROM_MINUTE, data.from())
                .set(LESSON.UNTIL_MINUTE, data.until())
                .set(LESSON.MINUTES, minutes)
                .set(LESSON.PLACE, data.place())
                .set(LESSON.TEACHER, data.teacher())
                .set(LESSON.REASON, data.reason())
                .set(LESSON.CHANGED_AT, at)
                .set(LESSON.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    Optional<Stored> find(OrganisationId organisation, UUID uuid) {
        return fetch(organisation, LESSON.UUID.eq(uuid)).stream().findFirst();
    }

    /** Lessons of a group from a day until (not on) a day, in order. */
    List<Stored> list(OrganisationId organisation, long group, LocalDate from, LocalDate until) {
        return fetch(organisation, LESSON.GROUP_ID.eq(group).and(between(from, until)));
    }

    /** Lessons of a group before a day of which nothing was said yet, in order. */
    List<Stored> unsaidBefore(OrganisationId organisation, long group, LocalDate day) {
        var which = LESSON.GROUP_ID
                .eq(group)
                .and(LESSON.STATE.eq(LessonState.PLANNED.name()))
                .and(LESSON.HELD_ON.lt(day));
        return fetch(organisation, which, Map.of());
    }

    /** Minutes of lessons of a group up to and with a day. */
    Minutes minutes(OrganisationId organisation, long group, LocalDate day) {
        return db.select(
                        DSL.sum(DSL.when(LESSON.PLANNED_ON.isNotNull(), LESSON.MINUTES)
                                .else_(0)),
                        DSL.sum(DSL.when(LESSON.STATE.eq(LessonState.GIVEN.name()), LESSON.MINUTES)
                                .else_(0)))
                .from(LESSON)
                .where(TenantScope.of(LESSON, organisation), LESSON.GROUP_ID.eq(group), LESSON.HELD_ON.le(day))
                .fetchSingle(row -> new Minutes(
                        row.value1() == null ? 0 : row.value1().intValue(),
                        row.value2() == null ? 0 : row.value2().intValue()));
    }

    /** The day of the last lesson of each group, whether it was held or not; groups without lessons are missing. */
    Map<Long, LocalDate> lastDays(OrganisationId organisation, Collection<Long> groups) {
        if (groups.isEmpty()) return Map.of();
        var last = DSL.max(LESSON.HELD_ON);
        return db.select(LESSON.GROUP_ID, last)
                .from(LESSON)
                .where(TenantScope.of(LESSON, organisation), LESSON.GROUP_ID.in(groups))
                .groupBy(LESSON.GROUP_ID)
                .fetchMap(LESSON.GROUP_ID, last);
    }

    private static Condition between(LocalDate from, LocalDate until) {
        return LESSON.HELD_ON.ge(from).and(LESSON.HELD_ON.lt(until));
    }

    private List<Stored> fetch(OrganisationId organisation, Condition which) {
        return fetch(organisation, which, counts(organisation, which));
    }

    private Map<Long, Counts> counts(OrganisationId organisation, Condition which) {
        Map<Long, Counts> counts = new HashMap<>();
        db.select(
                        ATTENDANCE.LESSON_ID,
                        DSL.sum(DSL.when(ATTENDANCE.STATE.in("PRESENT", "LATE"), 1)
                                .else_(0)),
                        count(ATTENDANCE.STATE))
                .from(LESSON)
                .join(ATTENDANCE)
                .on(ATTENDANCE.LESSON_ID.eq(LESSON.ID), TenantScope.of(ATTENDANCE, organisation))
                .where(TenantScope.of(LESSON, organisation), which)
                .groupBy(ATTENDANCE.LESSON_ID)
                .forEach(row -> counts.put(
                        row.value1(),
                        new Counts(row.value2() == null ? 0 : row.value2().intValue(), row.value3())));
        return counts;
    }

    private List<Stored> fetch(OrganisationId organisation, Condition which, Map<Long, Counts> counts) {
        return db.select(
                        LESSON.ID,
                        LESSON.GROUP_ID,
                        LESSON.UUID,
                        LESSON.VERSION,
                        LESSON.PLANNED_ON,
                        LESSON.HELD_ON,
                        LESSON.FROM_MINUTE,
                        LESSON.UNTIL_MINUTE,
                        LESSON.MINUTES,
                        LESSON.PLACE,
                        LESSON.TEACHER,
                        LESSON.STATE,
                        LESSON.IS_MOVED,
                        LESSON.REASON)
                .from(LESSON)
                .where(TenantScope.of(LESSON, organisation), which)
                .orderBy(LESSON.HELD_ON, LESSON.FROM_MINUTE, LESSON.ID)
                .fetch(row -> {
                    var counted = counts.getOrDefault(row.value1(), new Counts(0, 0));
                    return new Stored(
                            row.value1(),
                            row.value2(),
                            new Lesson(
                                    row.value3(),
                                    row.value4(),
                                    row.value5(),
                                    row.value6(),
                                    row.value7(),
                                    row.value8(),
                                    row.value9(),
                                    row.value10(),
                                    row.value11(),
                                    LessonState.valueOf(row.value12()),
                                    row.value13(),
                                    row.value14(),
                                    counted.there(),
                                    counted.said()));
                });
    }

    /** The days and times at which a group has lessons that are not called off; in minutes after midnight. */
    boolean overlaps(OrganisationId organisation, long group, LocalDate day, int from, int until, @Nullable Long but) {
        return db.fetchExists(db.selectOne()
                .from(LESSON)
                .where(
                        TenantScope.of(LESSON, organisation),
                        LESSON.GROUP_ID.eq(group),
                        LESSON.HELD_ON.eq(day),
                        LESSON.FROM_MINUTE.lt(until),
                        LESSON.UNTIL_MINUTE.gt(from),
                        LESSON.STATE.ne(LessonState.CALLED_OFF.name()),
                        but == null ? DSL.noCondition() : LESSON.ID.ne(but)));
    }

    /** False when the version is not the stored one any more. */
    boolean move(SignedIn author, Stored before, long version, LessonChange data, int minutes, Instant at) {
        boolean elsewhere = !data.on().equals(before.lesson().on())
                || data.from() != before.lesson().from()
                || data.until() != before.lesson().until();
        return db.update(LESSON)
                        .set(LESSON.VERSION, version + 1)
                        .set(LESSON.HELD_ON, data.on())
                        .set(LESSON.FROM_MINUTE, data.from())
                        .set(LESSON.UNTIL_MINUTE, data.until())
                        .set(LESSON.MINUTES, minutes)
                        .set(LESSON.PLACE, data.place())
                        .set(LESSON.TEACHER, data.teacher())
                        .set(LESSON.IS_MOVED, before.lesson().moved() || elsewhere)
                        .set(LESSON.REASON, data.reason())
                        .set(LESSON.CHANGED_AT, at)
                        .set(LESSON.CHANGED_BY_ID, author.account().value())
                        .where(
                                TenantScope.of(LESSON, author.organisation()),
                                LESSON.ID.eq(before.id()),
                                LESSON.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** False when the version is not the stored one any more. */
    boolean state(SignedIn author, long lesson, long version, LessonState state, String reason, Instant at) {
        return db.update(LESSON)
                        .set(LESSON.VERSION, version + 1)
                        .set(LESSON.STATE, state.name())
                        .set(LESSON.REASON, reason)
                        .set(LESSON.CHANGED_AT, at)
                        .set(LESSON.CHANGED_BY_ID, author.account().value())
                        .where(
                                TenantScope.of(LESSON, author.organisation()),
                                LESSON.ID.eq(lesson),
                                LESSON.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Waits until nobody else is saying who was there, and makes others wait. */
    void lock(OrganisationId organisation, long lesson) {
        db.select(LESSON.ID)
                .from(LESSON)
                .where(TenantScope.of(LESSON, organisation), LESSON.ID.eq(lesson))
                .forUpdate()
                .fetch();
    }

    /** Lessons up to a day of which nothing was said, per group. */
    Map<Long, Integer> unsaid(OrganisationId organisation, Collection<Long> groups, LocalDate day) {
        if (groups.isEmpty()) return Map.of();
        return db.select(LESSON.GROUP_ID, count())
                .from(LESSON)
                .where(
                        TenantScope.of(LESSON, organisation),
                        LESSON.GROUP_ID.in(groups),
                        LESSON.HELD_ON.le(day),
                        LESSON.STATE.eq(LessonState.PLANNED.name()))
                .groupBy(LESSON.GROUP_ID)
                .fetchMap(LESSON.GROUP_ID, count());
    }

    /** The first lesson per group from a day on that is not called off. */
    Map<Long, Lesson> next(OrganisationId organisation, Collection<Long> groups, LocalDate day) {
        if (groups.isEmpty()) return Map.of();
        var earliest = DSL.min(LESSON.HELD_ON);
        var first = db.select(LESSON.GROUP_ID, earliest)
                .from(LESSON)
                .where(
                        TenantScope.of(LESSON, organisation),
                        LESSON.GROUP_ID.in(groups),
                        LESSON.HELD_ON.ge(day),
                        LESSON.STATE.ne(LessonState.CALLED_OFF.name()))
                .groupBy(LESSON.GROUP_ID)
                .fetchMap(LESSON.GROUP_ID, earliest);
        Map<Long, Lesson> found = new HashMap<>();
        var which = DSL.noCondition();
        for (var one : first.entrySet()) {
            which = which.or(LESSON.GROUP_ID.eq(one.getKey()).and(LESSON.HELD_ON.eq(one.getValue())));
        }
        if (first.isEmpty()) return found;
        fetch(organisation, which).stream()
                .filter(one -> one.lesson().state() != LessonState.CALLED_OFF)
                .forEach(one -> found.putIfAbsent(one.group(), one.lesson()));
        return found;
    }

    /** The group of a lesson that another organisation gave to a provider; none when there is none. */
    Optional<UUID> groupGivenTo(OrganisationId provider, UUID lesson) {
        var everywhere =
                TenantScope.acrossOrganisations(db, "a provider asks in which group a lesson is that it was given");
        // a lesson is found by its owner and its UUID; the owners are few
        var owners = everywhere
                .selectDistinct(LESSON_GROUP.ORGANISATION_ID)
                .from(LESSON_GROUP)
                .where(LESSON_GROUP.PROVIDER_ID.eq(provider.value()))
                .fetch(LESSON_GROUP.ORGANISATION_ID);
        return everywhere
                .select(LESSON_GROUP.UUID)
                .from(LESSON)
                .join(LESSON_GROUP)
                .on(LESSON_GROUP.ID.eq(LESSON.GROUP_ID))
                .where(
                        LESSON.ORGANISATION_ID.in(owners),
                        LESSON.UUID.eq(lesson),
                        LESSON_GROUP.PROVIDER_ID.eq(provider.value()))
                .fetchOptional(LESSON_GROUP.UUID);
    }

    /** The group of a lesson. */
    Optional<UUID> groupOf(OrganisationId organisation, UUID lesson) {
        return db.select(LESSON_GROUP.UUID)
                .from(LESSON)
                .join(LESSON_GROUP)
                .on(LESSON_GROUP.ID.eq(LESSON.GROUP_ID), TenantScope.of(LESSON_GROUP, organisation))
                .where(TenantScope.of(LESSON, organisation), LESSON.UUID.eq(lesson))
                .fetchOptional(LESSON_GROUP.UUID);
    }

    /** Minutes of lessons of a cohort that were given, by day. */
    Map<LocalDate, Long> givenMinutes(OrganisationId organisation, UUID cohort) {
        var minutes = DSL.sum(LESSON.MINUTES).cast(Long.class);
        return db.select(LESSON.HELD_ON, minutes)
                .from(LESSON)
                .join(LESSON_GROUP)
                .on(LESSON_GROUP.ID.eq(LESSON.GROUP_ID), TenantScope.of(LESSON_GROUP, organisation))
                .join(COHORT)
                .on(COHORT.ID.eq(LESSON_GROUP.COHORT_ID), TenantScope.of(COHORT, organisation))
                .where(
                        TenantScope.of(LESSON, organisation),
                        COHORT.UUID.eq(cohort),
                        LESSON.STATE.eq(LessonState.GIVEN.name()))
                .groupBy(LESSON.HELD_ON)
                .fetchMap(LESSON.HELD_ON, minutes);
    }
}
