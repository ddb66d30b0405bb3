package nl.duaal.mine;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.COACHING_CONTACT;
import static nl.duaal.persistence.db.Tables.COACHING_GOAL;
import static nl.duaal.persistence.db.Tables.COACHING_PROMISE;
import static nl.duaal.persistence.db.Tables.COACHING_STEP;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.COHORT_GROUP;
import static nl.duaal.persistence.db.Tables.COHORT_PLACE;
import static nl.duaal.persistence.db.Tables.EXAM_ATTEMPT;
import static nl.duaal.persistence.db.Tables.LESSON;
import static nl.duaal.persistence.db.Tables.LESSON_GROUP;
import static nl.duaal.persistence.db.Tables.LESSON_MEMBER;
import static nl.duaal.persistence.db.Tables.LIBRARY_EXAM;
import static nl.duaal.persistence.db.Tables.PERSON;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.duaal.coaching.Contact;
import nl.duaal.coaching.ItemState;
import nl.duaal.coaching.OwedBy;
import nl.duaal.cohort.CohortState;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.language.integration.ExamAttempt;
import nl.duaal.language.lesson.LessonState;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The SQL of what somebody sees of their own days and agreements. It asks for the columns that are shown and for no
 * other, so that what is written for colleagues never comes near the page.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class OwnStore {

    /** Agreements that are done are of interest for so long. */
    private static final int DAYS_DONE = 30;

    private final DSLContext db;

    OwnStore(DSLContext db) {
        this.db = db;
    }

    /** Who looks after somebody, and how to reach them; none of it where nobody does. */
    record Coach(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {
        static final Coach NOBODY = new Coach(null, null, null);
    }

    /** The course that somebody is in: the last they came into, of those that go on first. */
    record Course(
            long candidate,
            long cohort,
            String cohortName,
            CandidateState state,
            LocalDate start,
            Coach coach,
            String employer,
            String location) {}

    Optional<Course> course(OrganisationId organisation, PersonId person) {
        var own = ACCOUNT.as("own");
        var ofGroup = ACCOUNT.as("of_group");
        return db
                .select(
                        CANDIDATE.ID,
                        COHORT.ID,
                        COHORT.NAME,
                        CANDIDATE.STATE,
                        COHORT.START_MONTH,
                        coalesce(own.DISPLAY_NAME, ofGroup.DISPLAY_NAME),
                        COHORT_PLACE.EMPLOYER,
                        COHORT_PLACE.LOCATION,
                        COHORT.STATE,
                        CANDIDATE.ARRIVED_AT,
                        when(own.ID.isNotNull(), own.WORK_PHONE).otherwise(ofGroup.WORK_PHONE),
                        when(own.ID.isNotNull(), own.EMAIL).otherwise(ofGroup.EMAIL))
                .from(CANDIDATE)
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), TenantScope.of(COHORT, organisation))
                .leftJoin(COHORT_GROUP)
                .on(COHORT_GROUP.ID.eq(CANDIDATE.GROUP_ID), TenantScope.of(COHORT_GROUP, organisation))
                .leftJoin(COHORT_PLACE)
                .on(COHORT_PLACE.ID.eq(CANDIDATE.PLACE_ID), TenantScope.of(COHORT_PLACE, organisation))
                .leftJoin(own)
                .on(own.ID.eq(CANDIDATE.COACH_ID))
                .leftJoin(ofGroup)
                .on(ofGroup.ID.eq(COHORT_GROUP.COACH_ID))
                .where(TenantScope.of(CANDIDATE, organisation), CANDIDATE.PERSON_ID.eq(person.value()))
                .orderBy(CANDIDATE.ARRIVED_AT.desc(), CANDIDATE.ID.desc())
                .fetch()
                .stream()
                .filter(row -> !CandidateState.valueOf(row.value4()).isOut())
                .sorted(Comparator.comparing(
                        row -> CohortState.valueOf(row.value9()).isOpen() ? 0 : 1))
                .findFirst()
                .map(row -> new Course(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        CandidateState.valueOf(row.value4()),
                        row.value5(),
                        new Coach(row.value6(), row.value11(), row.value12()),
                        row.value7() == null ? "" : row.value7(),
                        row.value8() == null ? "" : row.value8()));
    }

    /** Lessons of own groups on these days, both included. */
    List<OwnWeek.Lesson> lessons(OrganisationId organisation, PersonId person, LocalDate from, LocalDate until) {
        return db.select(
                        LESSON.HELD_ON,
                        LESSON.FROM_MINUTE,
                        LESSON.UNTIL_MINUTE,
                        LESSON_GROUP.NAME,
                        coalesce(nullif(LESSON.PLACE, ""), LESSON_GROUP.PLACE),
                        coalesce(nullif(LESSON.TEACHER, ""), LESSON_GROUP.TEACHER),
                        LESSON.STATE)
                .from(LESSON)
                .join(LESSON_GROUP)
                .on(LESSON_GROUP.ID.eq(LESSON.GROUP_ID), TenantScope.of(LESSON_GROUP, organisation))
                .join(LESSON_MEMBER)
                .on(LESSON_MEMBER.GROUP_ID.eq(LESSON_GROUP.ID), TenantScope.of(LESSON_MEMBER, organisation))
                .where(
                        TenantScope.of(LESSON, organisation),
                        LESSON_MEMBER.PERSON_ID.eq(person.value()),
                        LESSON.HELD_ON.between(from, until),
                        LESSON_MEMBER.FROM_ON.le(LESSON.HELD_ON),
                        LESSON_MEMBER.UNTIL_ON.isNull().or(LESSON_MEMBER.UNTIL_ON.gt(LESSON.HELD_ON)))
                .orderBy(LESSON.HELD_ON, LESSON.FROM_MINUTE, LESSON.ID)
                .fetch(row -> new OwnWeek.Lesson(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        LessonState.CALLED_OFF.name().equals(row.value7())));
    }

    /** The last day on which somebody and a coach spoke. */
    Optional<LocalDate> spoken(OrganisationId organisation, PersonId person) {
        var t = COACHING_CONTACT;
        return db.select(max(t.HELD_ON))
                .from(t)
                .where(
                        TenantScope.of(t, organisation),
                        t.PERSON_ID.eq(person.value()),
                        t.KIND.ne(Contact.Kind.NOT_REACHED.name()))
                .fetchOptional(row -> row.value1());
    }

    /** The day that was thought of at the last contact, if it is still to come. */
    Optional<LocalDate> next(OrganisationId organisation, PersonId person, LocalDate today) {
        var t = COACHING_CONTACT;
        return db.select(t.NEXT_CONTACT_ON)
                .from(t)
                .where(TenantScope.of(t, organisation), t.PERSON_ID.eq(person.value()))
                .orderBy(t.HELD_ON.desc(), t.ID.desc())
                .limit(1)
                .fetchOptional(row -> row.value1())
                .filter(day -> !day.isBefore(today));
    }

    Optional<OwnWeek.Exam> exam(OrganisationId organisation, PersonId person, LocalDate today) {
        var t = EXAM_ATTEMPT;
        return db.select(LIBRARY_EXAM.LABEL_NL, LIBRARY_EXAM.LABEL_EN, t.SAT_ON)
                .from(t)
                .join(LIBRARY_EXAM)
                .on(LIBRARY_EXAM.EXAM_KEY.eq(t.EXAM_KEY))
                .where(
                        TenantScope.of(t, organisation),
                        t.PERSON_ID.eq(person.value()),
                        t.RESULT.eq(ExamAttempt.Result.OPEN.name()),
                        t.SAT_ON.ge(today))
                .orderBy(t.SAT_ON, t.ID)
                .limit(1)
                .fetchOptional(row -> new OwnWeek.Exam(row.value1(), row.value2(), row.value3()));
    }

    /** Open ones by day, then those that were done lately; what was dropped is not shown, since its reason is not. */
    List<OwnAgreements.Promise> promises(OrganisationId organisation, PersonId person, LocalDate today) {
        var t = COACHING_PROMISE;
        return db.select(t.UUID, t.VERSION, t.WHAT, t.OWED_BY, t.DUE_ON, t.CLOSED_ON)
                .from(t)
                .where(
                        TenantScope.of(t, organisation),
                        t.PERSON_ID.eq(person.value()),
                        t.STATE
                                .eq(ItemState.OPEN.name())
                                .or(t.STATE.eq(ItemState.DONE.name()).and(t.CLOSED_ON.gt(today.minusDays(DAYS_DONE)))))
                .orderBy(t.CLOSED_ON.isNotNull(), t.DUE_ON, t.ID)
                .fetch(row -> new OwnAgreements.Promise(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        OwedBy.valueOf(row.value4()),
                        row.value5(),
                        row.value6()));
    }

    List<OwnAgreements.Goal> goals(OrganisationId organisation, PersonId person, LocalDate today) {
        var t = COACHING_GOAL;
        var of = t.PERSON_ID
                .eq(person.value())
                .and(t.STATE
                        .eq(ItemState.OPEN.name())
                        .or(t.STATE.eq(ItemState.DONE.name()).and(t.CLOSED_ON.gt(today.minusDays(DAYS_DONE)))));
        Map<Long, List<OwnAgreements.Step>> steps = new HashMap<>();
        db.select(COACHING_STEP.GOAL_ID, COACHING_STEP.WHAT, COACHING_STEP.DONE_ON)
                .from(COACHING_STEP)
                .join(t)
                .on(t.ID.eq(COACHING_STEP.GOAL_ID), TenantScope.of(t, organisation))
                .where(TenantScope.of(COACHING_STEP, organisation), of)
                .orderBy(COACHING_STEP.POSITION)
                .forEach(row -> steps.computeIfAbsent(row.value1(), goal -> new ArrayList<>())
                        .add(new OwnAgreements.Step(row.value2(), row.value3() != null)));
        return db.select(t.ID, t.WHAT, t.DUE_ON, t.STATE)
                .from(t)
                .where(TenantScope.of(t, organisation), of)
                .orderBy(t.CLOSED_ON.isNotNull(), t.DUE_ON.isNull(), t.DUE_ON, t.ID)
                .fetch(row -> new OwnAgreements.Goal(
                        row.value2(),
                        row.value3(),
                        ItemState.DONE.name().equals(row.value4()),
                        steps.getOrDefault(row.value1(), List.of())));
    }

    OwnDetails details(OrganisationId organisation, PersonId person) {
        return db.select(
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        PERSON.PHONE,
                        PERSON.EMAIL,
                        PERSON.BORN_ON,
                        PERSON.TOWN,
                        PERSON.LANGUAGES,
                        PERSON.AVAILABLE_DAYS)
                .from(PERSON)
                .where(TenantScope.of(PERSON, organisation), PERSON.ID.eq(person.value()))
                .fetchSingle(row -> new OwnDetails(
                        row.value1(),
                        row.value2(),
                        row.value3() == null ? "" : row.value3(),
                        row.value4() == null ? "" : row.value4(),
                        row.value5(),
                        row.value6(),
                        words(row.value7()),
                        days(row.value8())));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    private static Set<DayOfWeek> days(String text) {
        var words = words(text);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> words.contains(day.name().substring(0, 3)))
                .collect(Collectors.toSet());
    }
}
