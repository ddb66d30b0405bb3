package nl.duaal.insight.board;

import static nl.duaal.persistence.db.Tables.ATTENDANCE;
import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.COHORT_PLACE;
import static nl.duaal.persistence.db.Tables.COURSE_ENTRY;
import static nl.duaal.persistence.db.Tables.LANGUAGE_LEVEL;
import static nl.duaal.persistence.db.Tables.LESSON;
import static nl.duaal.persistence.db.Tables.LESSON_GROUP;
import static nl.duaal.persistence.db.Tables.LIBRARY_OUTCOME_MOMENT;
import static nl.duaal.persistence.db.Tables.OUTCOME_ANSWER;
import static nl.duaal.persistence.db.Tables.PERSON;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.course.Fact;
import nl.duaal.language.MeasuredLevel;
import nl.duaal.language.lesson.LessonState;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of people of cohorts as rows, one after the other from one statement. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BoardPeopleStore {

    /** Rows that come from the database at a time. */
    private static final int FETCHED = 500;

    /** A day as it begins a text of a day and a key. */
    private static final int DAY_LENGTH = 11;

    private final DSLContext db;

    BoardPeopleStore(DSLContext db) {
        this.db = db;
    }

    /** After how many months people are asked, of whatever year. */
    List<Integer> moments() {
        return db.selectDistinct(LIBRARY_OUTCOME_MOMENT.MONTHS)
                .from(LIBRARY_OUTCOME_MOMENT)
                .orderBy(LIBRARY_OUTCOME_MOMENT.MONTHS)
                .fetch(LIBRARY_OUTCOME_MOMENT.MONTHS);
    }

    /** Names of the phases of cohorts, by cohort and key. */
    private Map<Long, Map<String, String>> phases(OrganisationId organisation, Collection<Long> cohorts) {
        Map<Long, Map<String, String>> found = new HashMap<>();
        db.select(COHORT.ID, COHORT.DESIGN)
                .from(COHORT)
                .where(TenantScope.of(COHORT, organisation), COHORT.ID.in(cohorts))
                .forEach(row -> {
                    var names = found.computeIfAbsent(row.value1(), id -> new HashMap<>());
                    var design = JsonMapper.shared().readTree(String.valueOf(row.value2()));
                    for (var phase : design.path("phases")) {
                        names.put(
                                phase.path("key").asString(""),
                                phase.path("name").asString(""));
                    }
                });
        return found;
    }

    /** Gives everybody of these cohorts, by cohort and number, without holding them. */
    void each(
            OrganisationId organisation, Collection<Long> cohorts, List<Integer> moments, Consumer<Participant> taker) {
        if (cohorts.isEmpty()) return;
        // asked before, as nothing else can be asked while rows come
        var phases = phases(organisation, cohorts);
        var facts = facts(organisation, cohorts);
        var levels = levels(organisation, cohorts);
        var lessons = lessons(organisation, cohorts);
        var outcomes = outcomes(organisation, cohorts, moments);
        try (var rows = db.select(
                        CANDIDATE.COHORT_ID,
                        COHORT.NAME,
                        CANDIDATE.NUMBER,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        CANDIDATE.STATE,
                        COHORT_PLACE.EMPLOYER)
                .select(facts.fields())
                .select(levels.fields())
                .select(lessons.fields())
                .select(outcomes.fields())
                .from(CANDIDATE)
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), TenantScope.of(COHORT, organisation))
                .join(PERSON)
                .on(PERSON.ID.eq(CANDIDATE.PERSON_ID), TenantScope.of(PERSON, organisation))
                .leftJoin(COHORT_PLACE)
                .on(COHORT_PLACE.ID.eq(CANDIDATE.PLACE_ID), TenantScope.of(COHORT_PLACE, organisation))
                .leftJoin(facts)
                .on(number(facts, "fact_of").eq(CANDIDATE.ID))
                .leftJoin(levels)
                .on(
                        number(levels, "level_cohort").eq(CANDIDATE.COHORT_ID),
                        number(levels, "level_of").eq(CANDIDATE.PERSON_ID.coerce(Long.class)))
                .leftJoin(lessons)
                .on(
                        number(lessons, "lesson_cohort").eq(CANDIDATE.COHORT_ID),
                        number(lessons, "lesson_of").eq(CANDIDATE.PERSON_ID.coerce(Long.class)))
                .leftJoin(outcomes)
                .on(number(outcomes, "outcome_of").eq(CANDIDATE.ID))
                .where(TenantScope.of(CANDIDATE, organisation), CANDIDATE.COHORT_ID.in(cohorts))
                .orderBy(COHORT.START_MONTH.desc(), COHORT.ID.desc(), CANDIDATE.NUMBER)
                .fetchSize(FETCHED)
                .fetchLazy()) {
            for (var row : rows) taker.accept(participant(row, phases, moments));
        }
    }

    private static Participant participant(Record row, Map<Long, Map<String, String>> phases, List<Integer> moments) {
        var state = CandidateState.valueOf(row.get(CANDIDATE.STATE));
        String phase = row.get("last_phase", String.class);
        String key = phase == null || phase.length() < DAY_LENGTH ? "" : phase.substring(DAY_LENGTH);
        String employer = row.get(COHORT_PLACE.EMPLOYER);
        return new Participant(
                row.get(COHORT.NAME),
                row.get(CANDIDATE.NUMBER),
                row.get(PERSON.GIVEN_NAME),
                row.get(PERSON.FAMILY_NAME),
                state,
                row.get("first_phase", java.time.LocalDate.class),
                state == CandidateState.DROPPED_OUT ? row.get("last_day", java.time.LocalDate.class) : null,
                employer == null ? "" : employer,
                phases.getOrDefault(row.get(CANDIDATE.COHORT_ID), Map.of()).getOrDefault(key, key),
                level(row.get("level_first", BigDecimal.class)),
                level(row.get("level_last", BigDecimal.class)),
                hours(row.get("followed", BigDecimal.class)) / 60,
                hours(row.get("worked", BigDecimal.class)),
                moments.stream()
                        .map(months -> row.get("work_" + months, String.class))
                        .map(work -> work == null ? "" : work)
                        .toList());
    }

    private static double hours(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.doubleValue();
    }

    private static @Nullable MeasuredLevel level(@Nullable BigDecimal steps) {
        if (steps == null) return null;
        int step = Math.toIntExact(Math.round(steps.doubleValue()));
        return MeasuredLevel.all().stream()
                .filter(one -> one.step() == step)
                .findFirst()
                .orElse(null);
    }

    private static Field<Long> number(Table<?> table, String name) {
        return table.field(name, Long.class);
    }

    private Table<?> facts(OrganisationId organisation, Collection<Long> cohorts) {
        var e = COURSE_ENTRY;
        var c = CANDIDATE.as("c");
        var isPhase = e.KIND.eq(Fact.Kind.PHASE.name());
        return db.select(
                        e.CANDIDATE_ID.as("fact_of"),
                        min(when(isPhase, e.FROM_ON)).as("first_phase"),
                        max(when(isPhase, concat(e.FROM_ON.cast(String.class), inline(" "), e.DETAIL)))
                                .as("last_phase"),
                        max(when(e.KIND.eq(Fact.Kind.DROP_OUT.name()), e.FROM_ON))
                                .as("last_day"),
                        sum(when(e.KIND.eq(Fact.Kind.WORKED.name()), e.HOURS)).as("worked"))
                .from(e)
                .join(c)
                .on(c.ID.eq(e.CANDIDATE_ID), TenantScope.of(c, organisation))
                .where(TenantScope.of(e, organisation), c.COHORT_ID.in(cohorts))
                .groupBy(e.CANDIDATE_ID)
                .asTable("facts");
    }

    private Table<?> levels(OrganisationId organisation, Collection<Long> cohorts) {
        var c = CANDIDATE.as("lc");
        var h = COHORT.as("lh");
        var key = BoardStore.dayAndSteps();
        var skills = db.select(
                        c.COHORT_ID.as("level_cohort"),
                        c.PERSON_ID.coerce(Long.class).as("level_of"),
                        max(when(BoardStore.atStart(h.START_MONTH), key)).as("first_level"),
                        max(key).as("level_now"))
                .from(c)
                .join(h)
                .on(h.ID.eq(c.COHORT_ID), TenantScope.of(h, organisation))
                .join(LANGUAGE_LEVEL)
                .on(LANGUAGE_LEVEL.PERSON_ID.eq(c.PERSON_ID), TenantScope.of(LANGUAGE_LEVEL, organisation))
                .where(TenantScope.of(c, organisation), c.COHORT_ID.in(cohorts))
                .groupBy(c.COHORT_ID, c.PERSON_ID, LANGUAGE_LEVEL.SKILL)
                .asTable("skills");
        return db.select(
                        number(skills, "level_cohort"),
                        number(skills, "level_of"),
                        avg(number(skills, "first_level").mod(BoardStore.LEVELS).minus(1))
                                .as("level_first"),
                        avg(number(skills, "level_now").mod(BoardStore.LEVELS).minus(1))
                                .as("level_last"))
                .from(skills)
                .groupBy(number(skills, "level_cohort"), number(skills, "level_of"))
                .asTable("levels");
    }

    /** The minutes that somebody was there, as {@code Attendance.followed} says. */
    private Table<?> lessons(OrganisationId organisation, Collection<Long> cohorts) {
        return db.select(
                        LESSON_GROUP.COHORT_ID.as("lesson_cohort"),
                        ATTENDANCE.PERSON_ID.coerce(Long.class).as("lesson_of"),
                        sum(when(ATTENDANCE.STATE.eq("PRESENT"), LESSON.MINUTES)
                                        .when(
                                                ATTENDANCE.STATE.eq("LATE"),
                                                greatest(inline(0), LESSON.MINUTES.minus(ATTENDANCE.LATE_MINUTES)))
                                        .otherwise(inline(0)))
                                .as("followed"))
                .from(LESSON_GROUP)
                .join(LESSON)
                .on(LESSON.GROUP_ID.eq(LESSON_GROUP.ID), TenantScope.of(LESSON, organisation))
                .join(ATTENDANCE)
                .on(ATTENDANCE.LESSON_ID.eq(LESSON.ID), TenantScope.of(ATTENDANCE, organisation))
                .where(
                        TenantScope.of(LESSON_GROUP, organisation),
                        LESSON_GROUP.COHORT_ID.in(cohorts),
                        LESSON.STATE.eq(LessonState.GIVEN.name()))
                .groupBy(LESSON_GROUP.COHORT_ID, ATTENDANCE.PERSON_ID)
                .asTable("lessons");
    }

    private Table<?> outcomes(OrganisationId organisation, Collection<Long> cohorts, List<Integer> moments) {
        var o = OUTCOME_ANSWER;
        var c = CANDIDATE.as("oc");
        var work =
                when(o.ANSWERED.isTrue(), coalesce(o.WORK, inline("UNKNOWN"))).otherwise(inline(Participant.NO_ANSWER));
        return db.select(o.CANDIDATE_ID.as("outcome_of"))
                .select(moments.stream()
                        .map(months -> max(when(o.MONTHS.eq(months), work)).as("work_" + months))
                        .toList())
                .from(o)
                .join(c)
                .on(c.ID.eq(o.CANDIDATE_ID), TenantScope.of(c, organisation))
                .where(TenantScope.of(o, organisation), c.COHORT_ID.in(cohorts))
                .groupBy(o.CANDIDATE_ID)
                .asTable("outcomes");
    }
}
