package nl.duaal.insight.board;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.BOOKING;
import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.CANDIDATE_CHANGE;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.COHORT_GROUP;
import static nl.duaal.persistence.db.Tables.COHORT_PLACE;
import static nl.duaal.persistence.db.Tables.COST_BENEFIT_CASE;
import static nl.duaal.persistence.db.Tables.COURSE_ENTRY;
import static nl.duaal.persistence.db.Tables.LABOUR_MARKET_REGION;
import static nl.duaal.persistence.db.Tables.LANGUAGE_LEVEL;
import static nl.duaal.persistence.db.Tables.LESSON;
import static nl.duaal.persistence.db.Tables.LESSON_GROUP;
import static nl.duaal.persistence.db.Tables.MONTH_BOOK;
import static nl.duaal.persistence.db.Tables.ORGANISATION;
import static nl.duaal.persistence.db.Tables.ORGANISATION_REGION;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.cohort.CohortState;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.course.Fact;
import nl.duaal.insight.board.Board.Payback;
import nl.duaal.insight.board.BoardCohort.Owner;
import nl.duaal.insight.board.BoardCohort.Region;
import nl.duaal.language.MeasuredLevel;
import nl.duaal.language.lesson.LessonState;
import nl.duaal.library.LanguageLevel;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The SQL of figures over cohorts: sums and counts, of however many cohorts in one statement each. Every method asks for
 * a running transaction and whose rows it may reach.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BoardStore {

    /** How far a state is: 1 screened, 2 selected, 3 begun, 4 a paper, 5 lasting work. */
    static final Map<CandidateState, Integer> RANKS = Map.of(
            CandidateState.SCREENING, 1,
            CandidateState.SELECTED, 2,
            CandidateState.PREPARATION, 3,
            CandidateState.TRIAL_PLACEMENT, 3,
            CandidateState.LEARN_WORK, 3,
            CandidateState.QUALIFIED, 4,
            CandidateState.PLACED, 5);

    private static final List<String> INSIDE = Arrays.stream(CandidateState.values())
            .filter(CandidateState::mayHavePlace)
            .map(Enum::name)
            .toList();

    private static final String OUT = CandidateState.DROPPED_OUT.name();

    /** A measurement in the first days still says where somebody began. */
    private static final int START_DAYS = 14;

    /** Makes one number of a day and a level, so that the last level is the largest. */
    static final int LEVELS = 1000;

    /** Of more than these it is less work to read every cohort of an organisation than to name them. */
    private static final int NAMED = 500;

    record Booked(long cohort, YearMonth month, long cents, long subsidy) {}

    /** How many people of a cohort somebody looks after. */
    record Load(long cohort, long account, String name, int people) {}

    record Learned(int people, double levels) {}

    /**
     * Hours that were worked at an employer's places in a cohort.
     *
     * @param until the last day of which hours are known
     */
    record Worked(long cohort, String employer, @Nullable Long employerId, double hours, LocalDate until) {}

    private final DSLContext db;

    BoardStore(DSLContext db) {
        this.db = db;
    }

    /** Who runs cohorts, each with its regions. */
    Map<OrganisationId, Owner> owners(Collection<OrganisationId> owners, OrganisationId own) {
        var regions = db.select(
                        ORGANISATION_REGION.ORGANISATION_ID, LABOUR_MARKET_REGION.REGION_KEY, LABOUR_MARKET_REGION.NAME)
                .from(ORGANISATION_REGION)
                .join(LABOUR_MARKET_REGION)
                .on(LABOUR_MARKET_REGION.REGION_KEY.eq(ORGANISATION_REGION.REGION_KEY))
                .where(TenantScope.ofAny(ORGANISATION_REGION, owners))
                .orderBy(LABOUR_MARKET_REGION.NAME)
                .fetchGroups(ORGANISATION_REGION.ORGANISATION_ID, row -> new Region(row.value2(), row.value3()));
        return db
                .select(ORGANISATION.ID, ORGANISATION.UUID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.in(
                        owners.stream().map(OrganisationId::value).toList()))
                .stream()
                .map(row -> new Owner(
                        new OrganisationId(row.value1()),
                        row.value2(),
                        row.value3(),
                        regions.getOrDefault(row.value1(), List.of()),
                        row.value1() == own.value()))
                .collect(Collectors.toMap(Owner::id, one -> one));
    }

    /** Every cohort of an organisation. */
    List<BoardCohort> cohorts(Owner owner) {
        return cohorts(Map.of(owner.id(), owner), DSL.noCondition());
    }

    /** The keys of some cohorts of an organisation. */
    List<Long> keys(OrganisationId owner, Set<UUID> which) {
        return db.select(COHORT.ID, COHORT.UUID).from(COHORT).where(TenantScope.of(COHORT, owner)).stream()
                .filter(row -> which.contains(row.value2()))
                .map(row -> row.value1())
                .toList();
    }

    /** Some cohorts of organisations. */
    List<BoardCohort> cohorts(Map<OrganisationId, Owner> owners, Collection<UUID> which) {
        if (owners.isEmpty()) return List.of();
        if (which.size() <= NAMED) return cohorts(owners, COHORT.UUID.in(which));
        var named = Set.copyOf(which);
        return cohorts(owners, DSL.noCondition()).stream()
                .filter(one -> named.contains(one.uuid()))
                .toList();
    }

    private List<BoardCohort> cohorts(Map<OrganisationId, Owner> owners, Condition which) {
        return db.select(
                        COHORT.ID,
                        COHORT.UUID,
                        COHORT.NAME,
                        COHORT.SECTOR,
                        COHORT.START_MONTH,
                        COHORT.STATE,
                        COHORT.ORGANISATION_ID)
                .from(COHORT)
                .where(TenantScope.ofAny(COHORT, owners.keySet()), which)
                .fetch(row -> new BoardCohort(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4() == null ? "" : row.value4(),
                        YearMonth.from(row.value5()),
                        CohortState.valueOf(row.value6()),
                        Objects.requireNonNull(owners.get(new OrganisationId(row.value7())))));
    }

    private static Field<Integer> rank(Field<String> state) {
        var rank = when(state.eq(CandidateState.PLACED.name()), inline(5));
        for (var one : RANKS.entrySet()) rank = rank.when(state.eq(one.getKey().name()), inline(one.getValue()));
        return rank.otherwise(inline(0));
    }

    /** How many people had which course, in these cohorts. */
    List<People> people(Collection<OrganisationId> owners, Collection<Long> cohorts) {
        var change = CANDIDATE_CHANGE;
        var candidateId = change.CANDIDATE_ID.as("candidate_id");
        var furthest =
                max(greatest(rank(change.TO_STATE), rank(change.FROM_STATE))).as("furthest");
        var leftAt = max(when(change.TO_STATE.eq(OUT), change.CHANGED_AT)).as("left_at");
        var leaving = max(when(change.TO_STATE.eq(OUT).and(change.FROM_STATE.in(INSIDE)), change.ID))
                .as("leaving");
        var c = CANDIDATE.as("c");
        var changes = db.select(candidateId, furthest, leftAt, leaving)
                .from(change)
                .join(c)
                .on(c.ID.eq(change.CANDIDATE_ID), TenantScope.ofAny(c, owners))
                .where(TenantScope.ofAny(change, owners), c.COHORT_ID.in(cohorts))
                .groupBy(change.CANDIDATE_ID)
                .asTable("changes");
        var e = COURSE_ENTRY;
        var d = CANDIDATE.as("d");
        var ofCandidate = e.CANDIDATE_ID.as("of_candidate");
        var firstPhase = min(when(e.KIND.eq(Fact.Kind.PHASE.name()), e.FROM_ON)).as("first_phase");
        var lastDay = max(when(e.KIND.eq(Fact.Kind.DROP_OUT.name()), e.FROM_ON)).as("last_day");
        var facts = db.select(ofCandidate, firstPhase, lastDay)
                .from(e)
                .join(d)
                .on(d.ID.eq(e.CANDIDATE_ID), TenantScope.ofAny(d, owners))
                .where(
                        TenantScope.ofAny(e, owners),
                        d.COHORT_ID.in(cohorts),
                        e.KIND.in(Fact.Kind.PHASE.name(), Fact.Kind.DROP_OUT.name()))
                .groupBy(e.CANDIDATE_ID)
                .asTable("facts");
        var last = CANDIDATE_CHANGE.as("last_change");
        var isOut = CANDIDATE.STATE.eq(OUT);
        var reached = greatest(rank(CANDIDATE.STATE), coalesce(changes.field(furthest), inline(0)))
                .as("reached");
        var began = when(CANDIDATE.STATE.in(INSIDE), inline(1))
                .when(isOut.and(changes.field(leaving).isNotNull()), inline(1))
                .otherwise(inline(0))
                .as("began");
        var left = when(isOut, facts.field(lastDay)).as("last_in");
        var at = when(isOut.and(facts.field(lastDay).isNull()), changes.field(leftAt))
                .as("out_at");
        return db.select(
                        CANDIDATE.COHORT_ID,
                        COHORT_PLACE.EMPLOYER,
                        COHORT_PLACE.EMPLOYER_ID,
                        reached,
                        began,
                        facts.field(firstPhase),
                        left,
                        at,
                        count())
                .from(CANDIDATE)
                .leftJoin(changes)
                .on(changes.field(candidateId).eq(CANDIDATE.ID))
                .leftJoin(facts)
                .on(facts.field(ofCandidate).eq(CANDIDATE.ID))
                .leftJoin(last)
                .on(last.ID.eq(changes.field(leaving)), TenantScope.ofAny(last, owners))
                .leftJoin(COHORT_PLACE)
                .on(
                        COHORT_PLACE.ID.eq(when(isOut, last.PLACE_ID).otherwise(CANDIDATE.PLACE_ID)),
                        TenantScope.ofAny(COHORT_PLACE, owners))
                .where(TenantScope.ofAny(CANDIDATE, owners), CANDIDATE.COHORT_ID.in(cohorts))
                .groupBy(
                        CANDIDATE.COHORT_ID,
                        COHORT_PLACE.EMPLOYER,
                        COHORT_PLACE.EMPLOYER_ID,
                        reached,
                        began,
                        facts.field(firstPhase),
                        left,
                        at)
                .fetch(row -> new People(
                        row.value1(),
                        row.value2() == null ? "" : row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5() == 1,
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9()));
    }

    /** How many people each coach looks after in each of these cohorts that is not over. */
    List<Load> coaches(Collection<OrganisationId> owners, Collection<Long> cohorts) {
        return db.select(CANDIDATE.COHORT_ID, ACCOUNT.ID, ACCOUNT.DISPLAY_NAME, count())
                .from(CANDIDATE)
                .leftJoin(COHORT_GROUP)
                .on(COHORT_GROUP.ID.eq(CANDIDATE.GROUP_ID), TenantScope.ofAny(COHORT_GROUP, owners))
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), TenantScope.ofAny(COHORT, owners))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(coalesce(CANDIDATE.COACH_ID, COHORT_GROUP.COACH_ID)))
                .where(
                        TenantScope.ofAny(CANDIDATE, owners),
                        CANDIDATE.COHORT_ID.in(cohorts),
                        COHORT.STATE.notIn(CohortState.COMPLETED.name(), CohortState.STOPPED.name()),
                        CANDIDATE.STATE.notIn(CandidateState.REJECTED.name(), OUT))
                .groupBy(CANDIDATE.COHORT_ID, ACCOUNT.ID, ACCOUNT.DISPLAY_NAME)
                .fetch(row -> new Load(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** How many months of each cohort are locked. */
    Map<Long, Integer> locked(Collection<OrganisationId> owners, Collection<Long> cohorts) {
        return db.select(MONTH_BOOK.COHORT_ID, count())
                .from(MONTH_BOOK)
                .where(
                        TenantScope.ofAny(MONTH_BOOK, owners),
                        MONTH_BOOK.COHORT_ID.in(cohorts),
                        MONTH_BOOK.STATE.eq("LOCKED"))
                .groupBy(MONTH_BOOK.COHORT_ID)
                .fetchMap(MONTH_BOOK.COHORT_ID, count());
    }

    /** What was booked in locked months, by cohort and month; also a month without bookings. */
    List<Booked> booked(Collection<OrganisationId> owners, Collection<Long> cohorts) {
        var counted = when(BOOKING.VAT_RECLAIMED.isTrue(), BOOKING.AMOUNT_CENTS)
                .otherwise(BOOKING.AMOUNT_CENTS.plus(BOOKING.VAT_CENTS));
        var isSubsidy = BOOKING.KIND.eq("SUBSIDY");
        return db.select(
                        MONTH_BOOK.COHORT_ID,
                        MONTH_BOOK.MONTH_ON,
                        sum(when(isSubsidy.or(BOOKING.IS_COST.isFalse()), inline(0L))
                                .otherwise(counted)),
                        sum(when(isSubsidy, counted).otherwise(inline(0L))))
                .from(MONTH_BOOK)
                .leftJoin(BOOKING)
                .on(
                        BOOKING.COHORT_ID.eq(MONTH_BOOK.COHORT_ID),
                        BOOKING.MONTH_ON.eq(MONTH_BOOK.MONTH_ON),
                        TenantScope.ofAny(BOOKING, owners))
                .where(
                        TenantScope.ofAny(MONTH_BOOK, owners),
                        MONTH_BOOK.COHORT_ID.in(cohorts),
                        MONTH_BOOK.STATE.eq("LOCKED"))
                .groupBy(MONTH_BOOK.COHORT_ID, MONTH_BOOK.MONTH_ON)
                .fetch(row -> new Booked(
                        row.value1(), YearMonth.from(row.value2()), whole(row.value3()), whole(row.value4())));
    }

    private static long whole(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.longValueExact();
    }

    /** Plans of the whole and of each employer, by name. */
    List<Payback> paybacks(OrganisationId organisation, Collection<Long> cohorts) {
        var t = COST_BENEFIT_CASE;
        return db.select(COHORT.UUID, t.COHORT_EMPLOYER, t.UUID, t.MAIN_PARTY, t.PAYBACK_MONTHS)
                .from(t)
                .join(COHORT)
                .on(COHORT.UUID.eq(t.COHORT_UUID.coerce(COHORT.UUID)), TenantScope.of(COHORT, organisation))
                .where(TenantScope.of(t, organisation), COHORT.ID.in(cohorts), t.DELETED_AT.isNull())
                .orderBy(COHORT.START_MONTH.desc(), COHORT.ID.desc(), t.COHORT_EMPLOYER)
                .fetch(row -> new Payback(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** Hours of lessons that were given up to a day, of all groups of a cohort together. */
    Map<Long, Double> lessonHours(Collection<OrganisationId> owners, Collection<Long> cohorts, LocalDate until) {
        Map<Long, Double> found = new HashMap<>();
        db.select(LESSON_GROUP.COHORT_ID, sum(LESSON.MINUTES))
                .from(LESSON_GROUP)
                .join(LESSON)
                .on(LESSON.GROUP_ID.eq(LESSON_GROUP.ID), TenantScope.ofAny(LESSON, owners))
                .where(
                        TenantScope.ofAny(LESSON_GROUP, owners),
                        LESSON_GROUP.COHORT_ID.in(cohorts),
                        LESSON.STATE.eq(LessonState.GIVEN.name()),
                        LESSON.HELD_ON.le(until))
                .groupBy(LESSON_GROUP.COHORT_ID)
                .forEach(row -> found.put(row.value1(), row.value2().doubleValue() / 60));
        return found;
    }

    private static Field<Integer> steps() {
        var shade = when(LANGUAGE_LEVEL.SHADE.eq(MeasuredLevel.Shade.MINUS.name()), inline(-1))
                .when(LANGUAGE_LEVEL.SHADE.eq(MeasuredLevel.Shade.PLUS.name()), inline(1))
                .otherwise(inline(0));
        var level = when(LANGUAGE_LEVEL.LEVEL.eq(LanguageLevel.A0.name()), inline(0));
        for (var one : LanguageLevel.values()) {
            level = level.when(
                    LANGUAGE_LEVEL.LEVEL.eq(one.name()), inline(one.ordinal() * MeasuredLevel.STEPS_PER_LEVEL));
        }
        // one more, so that none is below zero
        return level.otherwise(inline(0)).plus(shade).plus(1);
    }

    /** A day, and then a level: the last is the largest. */
    static Field<Long> dayAndSteps() {
        var day = LANGUAGE_LEVEL.MEASURED_ON;
        return DSL.year(day)
                .mul(10_000)
                .plus(DSL.month(day).mul(100))
                .plus(DSL.day(day))
                .cast(Long.class)
                .mul(LEVELS)
                .plus(steps());
    }

    /** Whether a measurement says where somebody began. */
    static Condition atStart(Field<LocalDate> start) {
        return LANGUAGE_LEVEL.MEASURED_ON.le(DSL.localDateAdd(start, START_DAYS));
    }

    /**
     * Of those who began or left after it: how many have a level at the start of the cohort and a later one, and the
     * whole levels that they gained together, each as the average of the skills that were measured twice.
     */
    Map<Long, Learned> learned(Collection<OrganisationId> owners, Collection<Long> cohorts) {
        var key = dayAndSteps();
        var atStart = atStart(COHORT.START_MONTH);
        var first = max(when(atStart, key)).as("first_level");
        var now = max(when(DSL.not(atStart), key)).as("level_now");
        var cohort = CANDIDATE.COHORT_ID.as("cohort");
        var person = CANDIDATE.PERSON_ID.as("person");
        var skills = db.select(cohort, person, LANGUAGE_LEVEL.SKILL, first, now)
                .from(CANDIDATE)
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), TenantScope.ofAny(COHORT, owners))
                .join(LANGUAGE_LEVEL)
                .on(LANGUAGE_LEVEL.PERSON_ID.eq(CANDIDATE.PERSON_ID), TenantScope.ofAny(LANGUAGE_LEVEL, owners))
                .where(
                        TenantScope.ofAny(CANDIDATE, owners),
                        CANDIDATE.COHORT_ID.in(cohorts),
                        CANDIDATE.STATE.in(INSIDE).or(CANDIDATE.STATE.eq(OUT)))
                .groupBy(CANDIDATE.COHORT_ID, CANDIDATE.PERSON_ID, LANGUAGE_LEVEL.SKILL)
                .asTable("skills");
        var gained = avg(skills.field(now).mod(LEVELS).minus(skills.field(first).mod(LEVELS)))
                .as("gained");
        var each = db.select(skills.field(cohort), skills.field(person), gained)
                .from(skills)
                .where(skills.field(first).isNotNull(), skills.field(now).isNotNull())
                .groupBy(skills.field(cohort), skills.field(person))
                .asTable("each_person");
        Map<Long, Learned> found = new HashMap<>();
        db.select(each.field(cohort), countDistinct(each.field(person)), sum(each.field(gained)))
                .from(each)
                .groupBy(each.field(cohort))
                .forEach(row -> found.put(
                        row.value1(),
                        new Learned(row.value2(), row.value3().doubleValue() / MeasuredLevel.STEPS_PER_LEVEL)));
        return found;
    }

    /** Hours worked up to a day, by cohort and employer. */
    List<Worked> worked(Collection<OrganisationId> owners, Collection<Long> cohorts, LocalDate until) {
        var last = max(coalesce(COURSE_ENTRY.UNTIL_ON, COURSE_ENTRY.FROM_ON));
        return db.select(
                        COHORT_PLACE.COHORT_ID,
                        COHORT_PLACE.EMPLOYER,
                        COHORT_PLACE.EMPLOYER_ID,
                        sum(COURSE_ENTRY.HOURS),
                        last)
                .from(COURSE_ENTRY)
                .join(COHORT_PLACE)
                .on(COHORT_PLACE.ID.eq(COURSE_ENTRY.PLACE_ID), TenantScope.ofAny(COHORT_PLACE, owners))
                .where(
                        TenantScope.ofAny(COURSE_ENTRY, owners),
                        COHORT_PLACE.COHORT_ID.in(cohorts),
                        COURSE_ENTRY.KIND.eq(Fact.Kind.WORKED.name()),
                        COURSE_ENTRY.FROM_ON.le(until))
                .groupBy(COHORT_PLACE.COHORT_ID, COHORT_PLACE.EMPLOYER, COHORT_PLACE.EMPLOYER_ID)
                .fetch(row -> new Worked(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4() == null ? 0 : row.value4().doubleValue(),
                        row.value5().isAfter(until) ? until : row.value5()));
    }
}
