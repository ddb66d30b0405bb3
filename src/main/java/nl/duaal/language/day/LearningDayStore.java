package nl.duaal.language.day;

import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.EXAM_ATTEMPT;
import static nl.duaal.persistence.db.Tables.LESSON;
import static nl.duaal.persistence.db.Tables.LESSON_GROUP;
import static nl.duaal.persistence.db.Tables.LESSON_MEMBER;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.duaal.language.day.LearningDay.InCohort;
import nl.duaal.library.Skill;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of lessons and exams to come. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LearningDayStore {

    /** Somebody at a lesson to come. */
    record Pupil(
            UUID lesson,
            UUID group,
            String name,
            InCohort cohort,
            LocalDate on,
            int from,
            int until,
            String place,
            PersonId person) {}

    /** An exam that somebody is going to sit. */
    record Sitting(PersonId person, String exam, @Nullable Skill skill, LocalDate on) {}

    private final DSLContext db;

    LearningDayStore(DSLContext db) {
        this.db = db;
    }

    /** Who of these people is in a group that has a lesson on one of these days, in order. */
    List<Pupil> pupils(OrganisationId organisation, Collection<PersonId> people, LocalDate from, LocalDate until) {
        return db.select(
                        LESSON.UUID,
                        LESSON_GROUP.UUID,
                        LESSON_GROUP.NAME,
                        COHORT.UUID,
                        COHORT.NAME,
                        LESSON.HELD_ON,
                        LESSON.FROM_MINUTE,
                        LESSON.UNTIL_MINUTE,
                        LESSON.PLACE,
                        LESSON_GROUP.PLACE,
                        LESSON_MEMBER.PERSON_ID)
                .from(LESSON)
                .join(LESSON_GROUP)
                .on(LESSON_GROUP.ID.eq(LESSON.GROUP_ID), TenantScope.of(LESSON_GROUP, organisation))
                .join(COHORT)
                .on(COHORT.ID.eq(LESSON_GROUP.COHORT_ID), TenantScope.of(COHORT, organisation))
                .join(LESSON_MEMBER)
                .on(LESSON_MEMBER.GROUP_ID.eq(LESSON_GROUP.ID), TenantScope.of(LESSON_MEMBER, organisation))
                .where(
                        TenantScope.of(LESSON, organisation),
                        LESSON.HELD_ON.between(from, until),
                        LESSON.STATE.ne("CALLED_OFF"),
                        LESSON_MEMBER.PERSON_ID.in(
                                people.stream().map(PersonId::value).toList()),
                        LESSON_MEMBER.FROM_ON.le(LESSON.HELD_ON),
                        LESSON_MEMBER.UNTIL_ON.isNull().or(LESSON_MEMBER.UNTIL_ON.gt(LESSON.HELD_ON)))
                .orderBy(LESSON.HELD_ON, LESSON.FROM_MINUTE, LESSON_GROUP.NAME, LESSON.ID)
                .fetch(row -> new Pupil(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        new InCohort(row.value4(), row.value5()),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9().isEmpty() ? row.value10() : row.value9(),
                        new PersonId(row.value11())));
    }

    /** Who of these people sits an exam on one of these days, by day. */
    List<Sitting> sittings(OrganisationId organisation, Collection<PersonId> people, LocalDate from, LocalDate until) {
        var t = EXAM_ATTEMPT;
        return db.select(t.PERSON_ID, t.EXAM_KEY, t.SKILL, t.SAT_ON)
                .from(t)
                .where(
                        TenantScope.of(t, organisation),
                        t.SAT_ON.between(from, until),
                        t.RESULT.eq("OPEN"),
                        t.PERSON_ID.in(people.stream().map(PersonId::value).toList()))
                .orderBy(t.SAT_ON, t.ID)
                .fetch(row -> new Sitting(
                        new PersonId(row.value1()),
                        row.value2(),
                        row.value3() == null ? null : Skill.valueOf(row.value3()),
                        row.value4()));
    }
}
