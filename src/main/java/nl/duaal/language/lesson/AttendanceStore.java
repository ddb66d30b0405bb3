package nl.duaal.language.lesson;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.ATTENDANCE;
import static nl.duaal.persistence.db.Tables.ATTENDANCE_CHANGE;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.LESSON;
import static nl.duaal.persistence.db.Tables.LESSON_GROUP;
import static nl.duaal.persistence.db.Tables.LESSON_MEMBER;
import static nl.duaal.persistence.db.Tables.PERSON;
import static org.jooq.impl.DSL.count;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.language.LearnedHours;
import nl.duaal.library.Ledger;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of who was at lessons; every method asks for a running transaction and an organisation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AttendanceStore {

    /** What was said of somebody at a lesson, in short. */
    record Short(UUID lesson, UUID person, Attendance state, int lateMinutes) {}

    /** How often something was said of somebody, how often they were there, and the minutes that they followed. */
    record Sum(int said, int there, int followed) {

        static final Sum NONE = new Sum(0, 0, 0);
    }

    /** A lesson of somebody's, with what was said of them, for that somebody to read. */
    record OfPerson(
            String cohort,
            String group,
            LocalDate on,
            int minutes,
            LessonState lesson,
            @Nullable Attendance state,
            int lateMinutes,
            String by) {}

    private final DSLContext db;

    AttendanceStore(DSLContext db) {
        this.db = db;
    }

    /** Who was to be at a lesson, by name, with what was said of them; of one coach only when there is one. */
    List<Said> sheet(OrganisationId organisation, LessonStore.Stored lesson, @Nullable AccountId coach) {
        return db.select(
                        PERSON.UUID,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        ATTENDANCE.VERSION,
                        ATTENDANCE.STATE,
                        ATTENDANCE.LATE_MINUTES,
                        ATTENDANCE.ENTERED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(LESSON_MEMBER)
                .join(PERSON)
                .on(PERSON.ID.eq(LESSON_MEMBER.PERSON_ID), TenantScope.of(PERSON, organisation))
                .leftJoin(ATTENDANCE)
                .on(
                        ATTENDANCE.PERSON_ID.eq(PERSON.ID),
                        ATTENDANCE.LESSON_ID.eq(lesson.id()),
                        TenantScope.of(ATTENDANCE, organisation))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(ATTENDANCE.ENTERED_BY_ID))
                .where(
                        TenantScope.of(LESSON_MEMBER, organisation),
                        LESSON_MEMBER.GROUP_ID.eq(lesson.group()),
                        // somebody who left keeps what was said of them
                        isMemberOn(DSL.val(lesson.lesson().on())).or(ATTENDANCE.STATE.isNotNull()),
                        GroupStore.coachedBy(organisation, coach))
                .orderBy(PERSON.FAMILY_NAME, PERSON.GIVEN_NAME, PERSON.ID)
                .fetch(row -> new Said(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4() == null ? 0 : row.value4(),
                        state(row.value5()),
                        row.value6() == null ? 0 : row.value6(),
                        row.value7(),
                        row.value8() == null ? "" : row.value8()));
    }

    private static Condition isMemberOn(org.jooq.Field<LocalDate> day) {
        return LESSON_MEMBER.FROM_ON.le(day).and(LESSON_MEMBER.UNTIL_ON.isNull().or(LESSON_MEMBER.UNTIL_ON.gt(day)));
    }

    static @Nullable Attendance state(@Nullable String stored) {
        return stored == null ? null : Attendance.valueOf(stored);
    }

    private static @Nullable String name(@Nullable Attendance state) {
        return state == null ? null : state.name();
    }

    /** What was said of somebody at a lesson and taken back too. */
    record Stands(
            UUID lesson,
            UUID person,
            long version,
            @Nullable Attendance state,
            int lateMinutes) {}

    /** Whatever was said at some lessons, and taken back. */
    List<Stands> stands(OrganisationId organisation, Collection<Long> lessons) {
        if (lessons.isEmpty()) return List.of();
        return db.select(LESSON.UUID, PERSON.UUID, ATTENDANCE.VERSION, ATTENDANCE.STATE, ATTENDANCE.LATE_MINUTES)
                .from(ATTENDANCE)
                .join(LESSON)
                .on(LESSON.ID.eq(ATTENDANCE.LESSON_ID), TenantScope.of(LESSON, organisation))
                .join(PERSON)
                .on(PERSON.ID.eq(ATTENDANCE.PERSON_ID), TenantScope.of(PERSON, organisation))
                .where(TenantScope.of(ATTENDANCE, organisation), ATTENDANCE.LESSON_ID.in(lessons))
                .fetch(row -> new Stands(row.value1(), row.value2(), row.value3(), state(row.value4()), row.value5()));
    }

    /** Keeps what is said of somebody, after the lesson was locked; what was said before stays readable. */
    void keep(SignedIn author, long lesson, Said before, Entry entry, Instant at) {
        var person = db.select(PERSON.ID)
                .from(PERSON)
                .where(TenantScope.of(PERSON, author.organisation()), PERSON.UUID.eq(entry.person()))
                .fetchSingle(PERSON.ID);
        if (!keep(author, lesson, person, before.state(), before.lateMinutes(), entry, at)) {
            throw new IllegalStateException("changed under the lock of its lesson");
        }
    }

    /**
     * Keeps what is said of somebody, of whom this was said before.
     *
     * @param entry with the version of what was said before
     * @return false when somebody said something since
     */
    boolean keep(
            SignedIn author,
            long lesson,
            long person,
            @Nullable Attendance was,
            int wasLateMinutes,
            Entry entry,
            Instant at) {
        var organisation = author.organisation();
        if (entry.version() == 0) {
            db.insertInto(ATTENDANCE)
                    .set(ATTENDANCE.ORGANISATION_ID, organisation.value())
                    .set(ATTENDANCE.VERSION, 1L)
                    .set(ATTENDANCE.LESSON_ID, lesson)
                    .set(ATTENDANCE.PERSON_ID, person)
                    .set(ATTENDANCE.STATE, name(entry.state()))
                    .set(ATTENDANCE.LATE_MINUTES, entry.lateMinutes())
                    .set(ATTENDANCE.ENTERED_AT, at)
                    .set(ATTENDANCE.ENTERED_BY_ID, author.account().value())
                    .execute();
            return true;
        }
        int changed = db.update(ATTENDANCE)
                .set(ATTENDANCE.VERSION, entry.version() + 1)
                .set(ATTENDANCE.STATE, name(entry.state()))
                .set(ATTENDANCE.LATE_MINUTES, entry.lateMinutes())
                .set(ATTENDANCE.ENTERED_AT, at)
                .set(ATTENDANCE.ENTERED_BY_ID, author.account().value())
                .where(
                        TenantScope.of(ATTENDANCE, organisation),
                        ATTENDANCE.LESSON_ID.eq(lesson),
                        ATTENDANCE.PERSON_ID.eq(person),
                        ATTENDANCE.VERSION.eq(entry.version()))
                .execute();
        if (changed != 1) return false;
        db.insertInto(ATTENDANCE_CHANGE)
                .set(ATTENDANCE_CHANGE.ORGANISATION_ID, organisation.value())
                .set(ATTENDANCE_CHANGE.LESSON_ID, lesson)
                .set(ATTENDANCE_CHANGE.PERSON_ID, person)
                .set(ATTENDANCE_CHANGE.WAS, name(was))
                .set(ATTENDANCE_CHANGE.WAS_LATE_MINUTES, wasLateMinutes)
                .set(ATTENDANCE_CHANGE.BECAME, name(entry.state()))
                .set(ATTENDANCE_CHANGE.BECAME_LATE_MINUTES, entry.lateMinutes())
                .set(ATTENDANCE_CHANGE.CHANGED_AT, at)
                .set(ATTENDANCE_CHANGE.CHANGED_BY_ID, author.account().value())
                .execute();
        return true;
    }

    /** What was corrected at a lesson, the last first; of one coach's people only when there is one. */
    List<AttendanceChange> changes(OrganisationId organisation, long lesson, @Nullable AccountId coach) {
        return db.select(
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        ATTENDANCE_CHANGE.WAS,
                        ATTENDANCE_CHANGE.WAS_LATE_MINUTES,
                        ATTENDANCE_CHANGE.BECAME,
                        ATTENDANCE_CHANGE.BECAME_LATE_MINUTES,
                        ATTENDANCE_CHANGE.CHANGED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(ATTENDANCE_CHANGE)
                .join(PERSON)
                .on(PERSON.ID.eq(ATTENDANCE_CHANGE.PERSON_ID), TenantScope.of(PERSON, organisation))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ATTENDANCE_CHANGE.CHANGED_BY_ID))
                .where(
                        TenantScope.of(ATTENDANCE_CHANGE, organisation),
                        ATTENDANCE_CHANGE.LESSON_ID.eq(lesson),
                        GroupStore.coachedBy(organisation, coach))
                .orderBy(ATTENDANCE_CHANGE.CHANGED_AT.desc(), ATTENDANCE_CHANGE.ID.desc())
                .fetch(row -> new AttendanceChange(
                        (row.value1() + " " + row.value2()).strip(),
                        state(row.value3()),
                        row.value4(),
                        state(row.value5()),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    /** What was said at some lessons; of one coach's people only when there is one. */
    List<Short> said(OrganisationId organisation, Collection<Long> lessons, @Nullable AccountId coach) {
        if (lessons.isEmpty()) return List.of();
        return db.select(LESSON.UUID, PERSON.UUID, ATTENDANCE.STATE, ATTENDANCE.LATE_MINUTES)
                .from(ATTENDANCE)
                .join(LESSON)
                .on(LESSON.ID.eq(ATTENDANCE.LESSON_ID), TenantScope.of(LESSON, organisation))
                .join(PERSON)
                .on(PERSON.ID.eq(ATTENDANCE.PERSON_ID), TenantScope.of(PERSON, organisation))
                .where(
                        TenantScope.of(ATTENDANCE, organisation),
                        ATTENDANCE.LESSON_ID.in(lessons),
                        ATTENDANCE.STATE.isNotNull(),
                        GroupStore.coachedBy(organisation, coach))
                .fetch(row -> new Short(row.value1(), row.value2(), Attendance.valueOf(row.value3()), row.value4()));
    }

    /**
     * How often something was said of each of a group, how often they were there, and the minutes that they followed, by
     * the key of the person. Who nothing was said of is missing.
     */
    Map<Long, Sum> sums(OrganisationId organisation, long group) {
        Map<Long, Sum> found = new HashMap<>();
        var late = DSL.greatest(DSL.val(0), LESSON.MINUTES.minus(ATTENDANCE.LATE_MINUTES));
        db.select(
                        ATTENDANCE.PERSON_ID,
                        count(),
                        DSL.sum(DSL.when(ATTENDANCE.STATE.in("PRESENT", "LATE"), 1)
                                .else_(0)),
                        DSL.sum(DSL.when(ATTENDANCE.STATE.eq("PRESENT"), LESSON.MINUTES)
                                .when(ATTENDANCE.STATE.eq("LATE"), late)
                                .else_(0)))
                .from(LESSON)
                .join(ATTENDANCE)
                .on(ATTENDANCE.LESSON_ID.eq(LESSON.ID), TenantScope.of(ATTENDANCE, organisation))
                .where(TenantScope.of(LESSON, organisation), LESSON.GROUP_ID.eq(group), ATTENDANCE.STATE.isNotNull())
                .groupBy(ATTENDANCE.PERSON_ID)
                .forEach(row -> found.put(
                        row.value1(),
                        new Sum(
                                row.value2(),
                                row.value3().intValue(),
                                row.value4().intValue())));
        return found;
    }

    /** What was said of some people at the lessons of a group before a day, the last first. */
    Map<UUID, List<Attendance>> before(
            OrganisationId organisation, long group, Collection<UUID> people, LocalDate day) {
        Map<UUID, List<Attendance>> found = new HashMap<>();
        if (people.isEmpty()) return found;
        db.select(PERSON.UUID, ATTENDANCE.STATE)
                .from(PERSON)
                .join(ATTENDANCE)
                .on(ATTENDANCE.PERSON_ID.eq(PERSON.ID), TenantScope.of(ATTENDANCE, organisation))
                .join(LESSON)
                .on(LESSON.ID.eq(ATTENDANCE.LESSON_ID), TenantScope.of(LESSON, organisation))
                .where(
                        TenantScope.of(PERSON, organisation),
                        PERSON.UUID.in(people),
                        LESSON.GROUP_ID.eq(group),
                        LESSON.HELD_ON.lt(day),
                        ATTENDANCE.STATE.isNotNull())
                .orderBy(LESSON.HELD_ON.desc(), LESSON.FROM_MINUTE.desc(), LESSON.ID.desc())
                .forEach(row -> found.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                        .add(Attendance.valueOf(row.value2())));
        return found;
    }

    /**
     * Per group how often something was said of somebody, and how often they were there.
     *
     * @param since at lessons from this day on; none: at all
     */
    Map<Long, LessonStore.Counts> counts(
            OrganisationId organisation, Collection<Long> groups, @Nullable LocalDate since) {
        Map<Long, LessonStore.Counts> found = new HashMap<>();
        if (groups.isEmpty()) return found;
        db.select(
                        LESSON.GROUP_ID,
                        DSL.sum(DSL.when(ATTENDANCE.STATE.in("PRESENT", "LATE"), 1)
                                .else_(0)),
                        count(ATTENDANCE.STATE))
                .from(LESSON)
                .join(ATTENDANCE)
                .on(ATTENDANCE.LESSON_ID.eq(LESSON.ID), TenantScope.of(ATTENDANCE, organisation))
                .where(
                        TenantScope.of(LESSON, organisation),
                        LESSON.GROUP_ID.in(groups),
                        since == null ? DSL.noCondition() : LESSON.HELD_ON.ge(since))
                .groupBy(LESSON.GROUP_ID)
                .forEach(row -> found.put(
                        row.value1(), new LessonStore.Counts(row.value2().intValue(), row.value3())));
        return found;
    }

    /** Every lesson that some people were to follow or followed, as activities, of each in order. */
    Map<PersonId, List<LearnedHours.Activity>> activities(OrganisationId organisation, Collection<PersonId> people) {
        Map<PersonId, List<LearnedHours.Activity>> found = new HashMap<>();
        // a few groups for thousands of lessons
        Map<String, Set<Ledger>> ledgers = new HashMap<>();
        db.select(
                        LESSON_MEMBER.PERSON_ID,
                        LESSON.HELD_ON,
                        LESSON.MINUTES,
                        LESSON.STATE,
                        LESSON_GROUP.LEDGERS,
                        ATTENDANCE.STATE,
                        ATTENDANCE.LATE_MINUTES)
                .from(LESSON_MEMBER)
                .join(LESSON_GROUP)
                .on(LESSON_GROUP.ID.eq(LESSON_MEMBER.GROUP_ID), TenantScope.of(LESSON_GROUP, organisation))
                .join(LESSON)
                .on(LESSON.GROUP_ID.eq(LESSON_MEMBER.GROUP_ID), TenantScope.of(LESSON, organisation))
                .leftJoin(ATTENDANCE)
                .on(
                        ATTENDANCE.LESSON_ID.eq(LESSON.ID),
                        ATTENDANCE.PERSON_ID.eq(LESSON_MEMBER.PERSON_ID),
                        TenantScope.of(ATTENDANCE, organisation))
                .where(
                        TenantScope.of(LESSON_MEMBER, organisation),
                        LESSON_MEMBER.PERSON_ID.in(
                                people.stream().map(PersonId::value).toList()),
                        isMemberOn(LESSON.HELD_ON).or(ATTENDANCE.STATE.isNotNull()))
                .orderBy(LESSON.HELD_ON, LESSON.FROM_MINUTE, LESSON.ID)
                .forEach(row -> {
                    int minutes = row.value3();
                    boolean given = row.value4().equals(LessonState.GIVEN.name());
                    var state = state(row.value6());
                    found.computeIfAbsent(new PersonId(row.value1()), _ -> new ArrayList<>())
                            .add(new LearnedHours.Activity(
                                    row.value2(),
                                    ledgers.computeIfAbsent(row.value5(), GroupStore::ledgers),
                                    minutes,
                                    given ? minutes : 0,
                                    given && state != null ? state.followed(minutes, row.value7()) : 0));
                });
        return found;
    }

    /** Every lesson of somebody's with what was said of them, for them to read. */
    List<OfPerson> ofPerson(OrganisationId organisation, PersonId person) {
        return db.select(
                        COHORT.NAME,
                        LESSON_GROUP.NAME,
                        LESSON.HELD_ON,
                        LESSON.MINUTES,
                        LESSON.STATE,
                        ATTENDANCE.STATE,
                        ATTENDANCE.LATE_MINUTES,
                        ACCOUNT.DISPLAY_NAME)
                .from(LESSON_MEMBER)
                .join(LESSON_GROUP)
                .on(LESSON_GROUP.ID.eq(LESSON_MEMBER.GROUP_ID), TenantScope.of(LESSON_GROUP, organisation))
                .join(COHORT)
                .on(COHORT.ID.eq(LESSON_GROUP.COHORT_ID), TenantScope.of(COHORT, organisation))
                .join(LESSON)
                .on(LESSON.GROUP_ID.eq(LESSON_MEMBER.GROUP_ID), TenantScope.of(LESSON, organisation))
                .leftJoin(ATTENDANCE)
                .on(
                        ATTENDANCE.LESSON_ID.eq(LESSON.ID),
                        ATTENDANCE.PERSON_ID.eq(LESSON_MEMBER.PERSON_ID),
                        TenantScope.of(ATTENDANCE, organisation))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(ATTENDANCE.ENTERED_BY_ID))
                .where(
                        TenantScope.of(LESSON_MEMBER, organisation),
                        LESSON_MEMBER.PERSON_ID.eq(person.value()),
                        isMemberOn(LESSON.HELD_ON).or(ATTENDANCE.STATE.isNotNull()))
                .orderBy(LESSON.HELD_ON, LESSON.FROM_MINUTE, LESSON.ID)
                .fetch(row -> new OfPerson(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        LessonState.valueOf(row.value5()),
                        state(row.value6()),
                        row.value7() == null ? 0 : row.value7(),
                        row.value8() == null ? "" : row.value8()));
    }

    /** What was corrected of somebody, the last first. */
    List<AttendanceChange> changesOf(OrganisationId organisation, PersonId person) {
        return db.select(
                        LESSON.HELD_ON,
                        ATTENDANCE_CHANGE.WAS,
                        ATTENDANCE_CHANGE.WAS_LATE_MINUTES,
                        ATTENDANCE_CHANGE.BECAME,
                        ATTENDANCE_CHANGE.BECAME_LATE_MINUTES,
                        ATTENDANCE_CHANGE.CHANGED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(ATTENDANCE_CHANGE)
                .join(LESSON)
                .on(LESSON.ID.eq(ATTENDANCE_CHANGE.LESSON_ID), TenantScope.of(LESSON, organisation))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ATTENDANCE_CHANGE.CHANGED_BY_ID))
                .where(TenantScope.of(ATTENDANCE_CHANGE, organisation), ATTENDANCE_CHANGE.PERSON_ID.eq(person.value()))
                .orderBy(ATTENDANCE_CHANGE.CHANGED_AT.desc(), ATTENDANCE_CHANGE.ID.desc())
                .fetch(row -> new AttendanceChange(
                        row.value1().toString(),
                        state(row.value2()),
                        row.value3(),
                        state(row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    /** What was said of somebody at lessons of any group, the last first. */
    List<PersonLessons.AtLesson> atLessons(OrganisationId organisation, PersonId person) {
        return db.select(LESSON.HELD_ON, LESSON_GROUP.NAME, ATTENDANCE.STATE)
                .from(ATTENDANCE)
                .join(LESSON)
                .on(LESSON.ID.eq(ATTENDANCE.LESSON_ID), TenantScope.of(LESSON, organisation))
                .join(LESSON_GROUP)
                .on(LESSON_GROUP.ID.eq(LESSON.GROUP_ID), TenantScope.of(LESSON_GROUP, organisation))
                .where(
                        TenantScope.of(ATTENDANCE, organisation),
                        ATTENDANCE.PERSON_ID.eq(person.value()),
                        ATTENDANCE.STATE.isNotNull())
                .orderBy(LESSON.HELD_ON.desc(), LESSON.FROM_MINUTE.desc(), LESSON.ID.desc())
                .fetch(row -> new PersonLessons.AtLesson(row.value1(), row.value2(), Attendance.valueOf(row.value3())));
    }
}
