package nl.duaal.language.result;

import static nl.duaal.persistence.db.Tables.ATTENDANCE;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.LANGUAGE_LEVEL;
import static nl.duaal.persistence.db.Tables.LESSON;
import static nl.duaal.persistence.db.Tables.LESSON_GROUP;
import static nl.duaal.persistence.db.Tables.LESSON_MEMBER;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.duaal.language.MeasuredLevel;
import nl.duaal.language.lesson.LessonState;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of what lessons came to; every method asks for a running transaction and an organisation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ResultStore {

    private final DSLContext db;

    ResultStore(DSLContext db) {
        this.db = db;
    }

    List<ResultCount.Group> groups(OrganisationId organisation, UUID cohort) {
        return db.select(LESSON_GROUP.ID, LESSON_GROUP.UUID, LESSON_GROUP.NAME, LESSON_GROUP.BLOCK_KEY)
                .from(LESSON_GROUP)
                .join(COHORT)
                .on(COHORT.ID.eq(LESSON_GROUP.COHORT_ID), TenantScope.of(COHORT, organisation))
                .where(TenantScope.of(LESSON_GROUP, organisation), COHORT.UUID.eq(cohort))
                .orderBy(LESSON_GROUP.NAME, LESSON_GROUP.ID)
                .fetch(row -> new ResultCount.Group(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Lessons up to and including a day, in order. */
    List<ResultCount.Held> lessons(OrganisationId organisation, long group, LocalDate until) {
        // the minutes that somebody was there, as Attendance.followed says
        var followed = DSL.sum(DSL.when(ATTENDANCE.STATE.eq("PRESENT"), LESSON.MINUTES)
                .when(
                        ATTENDANCE.STATE.eq("LATE"),
                        DSL.greatest(DSL.val(0), LESSON.MINUTES.minus(ATTENDANCE.LATE_MINUTES)))
                .else_(0));
        return db.select(LESSON.HELD_ON, LESSON.MINUTES, LESSON.STATE, followed)
                .from(LESSON)
                .leftJoin(ATTENDANCE)
                .on(ATTENDANCE.LESSON_ID.eq(LESSON.ID), TenantScope.of(ATTENDANCE, organisation))
                .where(TenantScope.of(LESSON, organisation), LESSON.GROUP_ID.eq(group), LESSON.HELD_ON.le(until))
                .groupBy(LESSON.ID, LESSON.HELD_ON, LESSON.MINUTES, LESSON.STATE, LESSON.FROM_MINUTE)
                .orderBy(LESSON.HELD_ON, LESSON.FROM_MINUTE, LESSON.ID)
                .fetch(row -> new ResultCount.Held(
                        row.value1(),
                        row.value2(),
                        row.value3().equals(LessonState.GIVEN.name()),
                        row.value3().equals(LessonState.CALLED_OFF.name()),
                        row.value4() == null ? 0 : row.value4().longValue()));
    }

    List<ResultCount.Member> members(OrganisationId organisation, long group) {
        return db.select(LESSON_MEMBER.PERSON_ID, LESSON_MEMBER.FROM_ON, LESSON_MEMBER.UNTIL_ON)
                .from(LESSON_MEMBER)
                .where(TenantScope.of(LESSON_MEMBER, organisation), LESSON_MEMBER.GROUP_ID.eq(group))
                .fetch(row -> new ResultCount.Member(row.value1(), row.value2(), row.value3()));
    }

    /** What was measured of the people of a group, up to and including a day. */
    List<ResultCount.Level> levels(OrganisationId organisation, long group, LocalDate until) {
        var t = LANGUAGE_LEVEL;
        return db.select(t.PERSON_ID, t.SKILL, t.MEASURED_ON, t.LEVEL, t.SHADE)
                .from(t)
                .join(LESSON_MEMBER)
                .on(LESSON_MEMBER.PERSON_ID.eq(t.PERSON_ID), TenantScope.of(LESSON_MEMBER, organisation))
                .where(TenantScope.of(t, organisation), LESSON_MEMBER.GROUP_ID.eq(group), t.MEASURED_ON.le(until))
                .orderBy(t.MEASURED_ON, t.ID)
                .fetch(row -> new ResultCount.Level(
                        row.value1(),
                        Skill.valueOf(row.value2()),
                        row.value3(),
                        new MeasuredLevel(
                                LanguageLevel.valueOf(row.value4()), MeasuredLevel.Shade.valueOf(row.value5()))));
    }
}
