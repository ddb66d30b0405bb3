package nl.duaal.language.lesson;

import static nl.duaal.persistence.db.Tables.ATTENDANCE;
import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.LESSON;
import static nl.duaal.persistence.db.Tables.LESSON_GROUP;
import static nl.duaal.persistence.db.Tables.LESSON_MEMBER;
import static nl.duaal.persistence.db.Tables.PERSON;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.duaal.cohort.signal.Sign;
import nl.duaal.cohort.signal.Watch;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.CohortId;
import nl.duaal.shared.id.PersonId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of what lessons ask attention for. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LessonSignStore {

    /** Somebody in a group. */
    record Member(CohortId cohort, PersonId person, UUID groupUuid, UUID personUuid, String group) {

        /** One id for the two of them, the same each time. */
        UUID uuid() {
            return UUID.nameUUIDFromBytes((groupUuid + " " + personUuid).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What was said of somebody at a lesson. */
    record Said(Member member, LocalDate on, Attendance state) {}

    private final DSLContext db;

    LessonSignStore(DSLContext db) {
        this.db = db;
    }

    /** What was said of those who are in a group now and not out of its cohort, from a day on, in order. */
    List<Said> said(Watch watch, LocalDate from) {
        var organisation = watch.organisation();
        var only = watch.only();
        return db.select(
                        LESSON_GROUP.COHORT_ID,
                        LESSON_MEMBER.PERSON_ID,
                        LESSON_GROUP.UUID,
                        PERSON.UUID,
                        LESSON_GROUP.NAME,
                        LESSON.HELD_ON,
                        ATTENDANCE.STATE)
                .from(LESSON_MEMBER)
                .join(LESSON_GROUP)
                .on(LESSON_GROUP.ID.eq(LESSON_MEMBER.GROUP_ID), TenantScope.of(LESSON_GROUP, organisation))
                .join(PERSON)
                .on(PERSON.ID.eq(LESSON_MEMBER.PERSON_ID), TenantScope.of(PERSON, organisation))
                .join(CANDIDATE)
                .on(
                        CANDIDATE.PERSON_ID.eq(LESSON_MEMBER.PERSON_ID),
                        CANDIDATE.COHORT_ID.eq(LESSON_GROUP.COHORT_ID),
                        CANDIDATE.STATE.notIn("REJECTED", "DROPPED_OUT"),
                        TenantScope.of(CANDIDATE, organisation))
                .join(COHORT)
                .on(
                        COHORT.ID.eq(LESSON_GROUP.COHORT_ID),
                        COHORT.STATE.notIn("COMPLETED", "STOPPED"),
                        TenantScope.of(COHORT, organisation))
                .join(LESSON)
                .on(
                        LESSON.GROUP_ID.eq(LESSON_GROUP.ID),
                        LESSON.HELD_ON.between(from, watch.today()),
                        TenantScope.of(LESSON, organisation))
                .join(ATTENDANCE)
                .on(
                        ATTENDANCE.LESSON_ID.eq(LESSON.ID),
                        ATTENDANCE.PERSON_ID.eq(LESSON_MEMBER.PERSON_ID),
                        ATTENDANCE.STATE.isNotNull(),
                        TenantScope.of(ATTENDANCE, organisation))
                .where(
                        TenantScope.of(LESSON_MEMBER, organisation),
                        LESSON_MEMBER.FROM_ON.le(watch.today()),
                        LESSON_MEMBER.UNTIL_ON.isNull().or(LESSON_MEMBER.UNTIL_ON.gt(watch.today())),
                        only == null ? DSL.noCondition() : LESSON_MEMBER.PERSON_ID.eq(only.value()))
                .orderBy(LESSON.HELD_ON, LESSON.FROM_MINUTE, LESSON.ID)
                .fetch(row -> new Said(
                        new Member(
                                new CohortId(row.value1()),
                                new PersonId(row.value2()),
                                row.value3(),
                                row.value4(),
                                row.value5()),
                        row.value6(),
                        Attendance.valueOf(row.value7())));
    }

    /** Groups with at least so many lessons that are over and of which nobody said anything. */
    List<Sign> untold(Watch watch, String kind, int least) {
        var organisation = watch.organisation();
        return db.select(LESSON_GROUP.UUID, LESSON_GROUP.COHORT_ID, LESSON_GROUP.NAME, count(), min(LESSON.HELD_ON))
                .from(LESSON)
                .join(LESSON_GROUP)
                .on(LESSON_GROUP.ID.eq(LESSON.GROUP_ID), TenantScope.of(LESSON_GROUP, organisation))
                .join(COHORT)
                .on(
                        COHORT.ID.eq(LESSON_GROUP.COHORT_ID),
                        COHORT.STATE.notIn("COMPLETED", "STOPPED"),
                        TenantScope.of(COHORT, organisation))
                .where(
                        TenantScope.of(LESSON, organisation),
                        LESSON.STATE.eq("PLANNED"),
                        LESSON.HELD_ON.lt(watch.today()))
                .groupBy(LESSON_GROUP.UUID, LESSON_GROUP.COHORT_ID, LESSON_GROUP.NAME)
                .having(count().ge(Math.max(1, least)))
                .fetch(row -> new Sign(
                        kind,
                        row.value1(),
                        new CohortId(row.value2()),
                        null,
                        row.value5(),
                        List.of(
                                new Sign.Fact.Count(row.value4()),
                                new Sign.Fact.Name(row.value3()),
                                new Sign.Fact.Day(row.value5()))));
    }
}
