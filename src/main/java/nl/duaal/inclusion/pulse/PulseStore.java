package nl.duaal.inclusion.pulse;

import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.COHORT_PLACE;
import static nl.duaal.persistence.db.Tables.PULSE_COUNT;
import static nl.duaal.persistence.db.Tables.PULSE_RESULT;
import static nl.duaal.persistence.db.Tables.PULSE_ROUND;
import static nl.duaal.persistence.db.Tables.PULSE_TURN;
import static nl.duaal.persistence.db.Tables.WORK_TEAM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.CohortId;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The SQL of rounds. Who answered and what was answered stand in tables that nothing joins, and of answers only counts
 * are kept.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PulseStore {

    private static final List<String> AT_WORK = Arrays.stream(CandidateState.values())
            .filter(CandidateState::mayHavePlace)
            .map(Enum::name)
            .toList();

    /** A round as it is stored. */
    record Stored(long id, CohortId cohort, PulseRound round) {}

    /** What was counted in one group. */
    record Counted(PulseSide side, String employer, long team, int question, int score, int answers) {}

    /** A published result with whose it is. */
    record StoredResult(UUID round, @Nullable Long employer, PulseResult result) {}

    /** A group with a question that scores low, of the round that was published last in its cohort. */
    record Low(UUID round, CohortId cohort, PulseResult result, LocalDate since) {}

    private final DSLContext db;

    /** The score under which it is counted how often a question was left out. */
    static final int LEFT_OUT = 0;

    PulseStore(DSLContext db) {
        this.db = db;
    }

    /** Rounds of a cohort, the last first. */
    List<Stored> rounds(OrganisationId organisation, UUID cohort) {
        return rounds(organisation, COHORT.UUID.eq(cohort));
    }

    Optional<Stored> round(OrganisationId organisation, UUID round) {
        return rounds(organisation, PULSE_ROUND.UUID.eq(round)).stream().findFirst();
    }

    private List<Stored> rounds(OrganisationId organisation, Condition which) {
        var t = PULSE_ROUND;
        return db.select(t.ID, t.COHORT_ID, t.UUID, t.VERSION, t.OPENS_ON, t.CLOSES_ON, t.PUBLISHED_ON, t.GROUP_LEAST)
                .from(t)
                .join(COHORT)
                .on(COHORT.ID.eq(t.COHORT_ID), TenantScope.of(COHORT, organisation))
                .where(TenantScope.of(t, organisation), which)
                .orderBy(t.OPENS_ON.desc(), t.ID.desc())
                .fetch(row -> new Stored(
                        row.value1(),
                        new CohortId(row.value2()),
                        new PulseRound(
                                row.value3(), row.value4(), row.value5(), row.value6(), row.value7(), row.value8())));
    }

    /** Waits until nobody else begins or closes a round of the cohort, and makes others wait. */
    void lockCohort(OrganisationId organisation, CohortId cohort) {
        db.select(COHORT.ID)
                .from(COHORT)
                .where(TenantScope.of(COHORT, organisation), COHORT.ID.eq(cohort.value()))
                .forUpdate()
                .fetch();
    }

    /** Waits until nobody else answers in or closes the round, and makes others wait. */
    void lock(OrganisationId organisation, long round) {
        db.select(PULSE_ROUND.ID)
                .from(PULSE_ROUND)
                .where(TenantScope.of(PULSE_ROUND, organisation), PULSE_ROUND.ID.eq(round))
                .forUpdate()
                .fetch();
    }

    void insert(SignedIn author, CohortId cohort, UUID uuid, LocalDate opens, LocalDate closes, Instant at) {
        var t = PULSE_ROUND;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.UUID, uuid)
                .set(t.COHORT_ID, cohort.value())
                .set(t.OPENS_ON, opens)
                .set(t.CLOSES_ON, closes)
                .set(t.CHANGED_AT, at)
                .set(t.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    /** False when the version is not the stored one any more, or it was published already. */
    boolean publish(SignedIn author, Stored round, long version, LocalDate on, int least, Instant at) {
        var t = PULSE_ROUND;
        return db.update(t)
                        .set(t.VERSION, version + 1)
                        .set(t.PUBLISHED_ON, on)
                        .set(t.GROUP_LEAST, least)
                        .set(t.CHANGED_AT, at)
                        .set(t.CHANGED_BY_ID, author.account().value())
                        .where(
                                TenantScope.of(t, author.organisation()),
                                t.ID.eq(round.id()),
                                t.VERSION.eq(version),
                                t.PUBLISHED_ON.isNull())
                        .execute()
                == 1;
    }

    /** How many participants of a cohort have a place at each employer. */
    Map<String, Integer> atWork(OrganisationId organisation, CohortId cohort) {
        return db.select(COHORT_PLACE.EMPLOYER, DSL.count())
                .from(CANDIDATE)
                .join(COHORT_PLACE)
                .on(COHORT_PLACE.ID.eq(CANDIDATE.PLACE_ID), TenantScope.of(COHORT_PLACE, organisation))
                .where(
                        TenantScope.of(CANDIDATE, organisation),
                        CANDIDATE.COHORT_ID.eq(cohort.value()),
                        CANDIDATE.STATE.in(AT_WORK))
                .groupBy(COHORT_PLACE.EMPLOYER)
                .fetchMap(COHORT_PLACE.EMPLOYER, row -> row.get(1, Integer.class));
    }

    /** Rounds that somebody can answer in today: who has a place, and did not answer. The employer of the place with it. */
    Map<UUID, String> openTo(OrganisationId organisation, PersonId person, LocalDate today) {
        var t = PULSE_ROUND;
        return db.select(t.UUID, COHORT_PLACE.EMPLOYER)
                .from(t)
                .join(CANDIDATE)
                .on(
                        CANDIDATE.COHORT_ID.eq(t.COHORT_ID),
                        TenantScope.of(CANDIDATE, organisation),
                        CANDIDATE.PERSON_ID.eq(person.value()),
                        CANDIDATE.STATE.in(AT_WORK))
                .join(COHORT_PLACE)
                .on(COHORT_PLACE.ID.eq(CANDIDATE.PLACE_ID), TenantScope.of(COHORT_PLACE, organisation))
                .where(
                        TenantScope.of(t, organisation),
                        t.PUBLISHED_ON.isNull(),
                        t.OPENS_ON.lessOrEqual(today),
                        t.CLOSES_ON.greaterOrEqual(today),
                        DSL.notExists(DSL.selectOne()
                                .from(PULSE_TURN)
                                .where(
                                        TenantScope.of(PULSE_TURN, organisation),
                                        PULSE_TURN.ROUND_ID.eq(t.ID),
                                        PULSE_TURN.PERSON_ID.eq(person.value()))))
                .orderBy(t.OPENS_ON, t.ID)
                .fetch()
                .intoMap(t.UUID, COHORT_PLACE.EMPLOYER);
    }

    void insertTurn(OrganisationId organisation, long round, PersonId person) {
        db.insertInto(PULSE_TURN)
                .set(PULSE_TURN.ORGANISATION_ID, organisation.value())
                .set(PULSE_TURN.ROUND_ID, round)
                .set(PULSE_TURN.PERSON_ID, person.value())
                .execute();
    }

    /** On which days rounds began in which somebody answered. */
    List<LocalDate> turns(OrganisationId organisation, PersonId person) {
        return db.select(PULSE_ROUND.OPENS_ON)
                .from(PULSE_TURN)
                .join(PULSE_ROUND)
                .on(PULSE_ROUND.ID.eq(PULSE_TURN.ROUND_ID), TenantScope.of(PULSE_ROUND, organisation))
                .where(TenantScope.of(PULSE_TURN, organisation), PULSE_TURN.PERSON_ID.eq(person.value()))
                .orderBy(PULSE_ROUND.OPENS_ON)
                .fetch(PULSE_ROUND.OPENS_ON);
    }

    /** How many participants answered in a round. */
    int answered(OrganisationId organisation, long round) {
        return db.fetchCount(
                PULSE_TURN, TenantScope.of(PULSE_TURN, organisation).and(PULSE_TURN.ROUND_ID.eq(round)));
    }

    /** So many more of a score. */
    void count(OrganisationId organisation, long round, Counted more) {
        var t = PULSE_COUNT;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, organisation.value())
                .set(t.ROUND_ID, round)
                .set(t.SIDE, more.side().name())
                .set(t.EMPLOYER, more.employer())
                .set(t.TEAM_NUMBER, more.team())
                .set(t.QUESTION, more.question())
                .set(t.SCORE, more.score())
                .set(t.ANSWERS, more.answers())
                .onDuplicateKeyUpdate()
                .set(t.ANSWERS, t.ANSWERS.plus(more.answers()))
                .execute();
    }

    /** What was counted of a team before goes. */
    void forgetTeam(OrganisationId organisation, long round, long team) {
        db.deleteFrom(PULSE_COUNT)
                .where(
                        TenantScope.of(PULSE_COUNT, organisation),
                        PULSE_COUNT.ROUND_ID.eq(round),
                        PULSE_COUNT.TEAM_NUMBER.eq(team))
                .execute();
    }

    List<Counted> counted(OrganisationId organisation, long round) {
        var t = PULSE_COUNT;
        return db.select(t.SIDE, t.EMPLOYER, t.TEAM_NUMBER, t.QUESTION, t.SCORE, t.ANSWERS)
                .from(t)
                .where(TenantScope.of(t, organisation), t.ROUND_ID.eq(round))
                .orderBy(t.SIDE, t.EMPLOYER, t.TEAM_NUMBER, t.QUESTION, t.SCORE)
                .fetch(row -> new Counted(
                        PulseSide.valueOf(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    /** How many sheets were counted of each team. */
    Map<Long, Integer> sheets(OrganisationId organisation, long round) {
        return counted(organisation, round).stream()
                .filter(one -> one.side() == PulseSide.TEAM && one.question() == 1)
                .collect(Collectors.groupingBy(Counted::team, Collectors.summingInt(Counted::answers)));
    }

    /** Counts are gone once a round is published. */
    void forget(OrganisationId organisation, long round) {
        db.deleteFrom(PULSE_COUNT)
                .where(TenantScope.of(PULSE_COUNT, organisation), PULSE_COUNT.ROUND_ID.eq(round))
                .execute();
    }

    /** The organisations of employers with places in a cohort, by the name that they have there. */
    Map<String, Long> organisations(OrganisationId organisation, CohortId cohort) {
        return db
                .selectDistinct(COHORT_PLACE.EMPLOYER, COHORT_PLACE.EMPLOYER_ID)
                .from(COHORT_PLACE)
                .where(
                        TenantScope.of(COHORT_PLACE, organisation),
                        COHORT_PLACE.COHORT_ID.eq(cohort.value()),
                        COHORT_PLACE.EMPLOYER_ID.isNotNull())
                .fetch()
                .stream()
                .collect(Collectors.toMap(row -> row.value1(), row -> row.value2(), (one, other) -> one));
    }

    /** Names of teams, by id; and their ids by what others call them. */
    Map<Long, String> teamNames(OrganisationId organisation, Set<Long> teams) {
        return db.select(WORK_TEAM.ID, WORK_TEAM.NAME)
                .from(WORK_TEAM)
                .where(TenantScope.of(WORK_TEAM, organisation), WORK_TEAM.ID.in(teams))
                .fetchMap(WORK_TEAM.ID, WORK_TEAM.NAME);
    }

    Map<UUID, Long> teams(OrganisationId organisation, List<UUID> teams) {
        return db.select(WORK_TEAM.UUID, WORK_TEAM.ID)
                .from(WORK_TEAM)
                .where(TenantScope.of(WORK_TEAM, organisation), WORK_TEAM.UUID.in(teams))
                .fetchMap(WORK_TEAM.UUID, WORK_TEAM.ID);
    }

    void insertResult(OrganisationId organisation, long round, PulseResult result, @Nullable Long employer) {
        var t = PULSE_RESULT;
        boolean shown = !result.isHidden();
        db.insertInto(t)
                .set(t.ORGANISATION_ID, organisation.value())
                .set(t.ROUND_ID, round)
                .set(t.SIDE, result.side().name())
                .set(t.PART, result.part().name())
                .set(t.EMPLOYER, result.employer())
                .set(t.EMPLOYER_ID, employer)
                .set(t.TEAM, result.team())
                .set(t.ANSWERS, result.answers())
                .set(t.TENTHS_1, shown ? result.tenths().get(0) : null)
                .set(t.TENTHS_2, shown ? result.tenths().get(1) : null)
                .set(t.TENTHS_3, shown ? result.tenths().get(2) : null)
                .set(t.SPREAD, result.spread().isEmpty() ? null : written(result.spread()))
                .execute();
    }

    private static String written(List<List<Integer>> spread) {
        return spread.stream()
                .map(one -> one.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
    }

    private static List<List<Integer>> read(@Nullable String spread) {
        if (spread == null) return List.of();
        return Arrays.stream(spread.split(";", -1))
                .map(one ->
                        Arrays.stream(one.split(",", -1)).map(Integer::valueOf).toList())
                .toList();
    }

    /** What was published of a cohort, the last round first, each in the order in which it was published. */
    List<StoredResult> results(OrganisationId organisation, UUID cohort) {
        var t = PULSE_RESULT;
        return db.select(
                        PULSE_ROUND.UUID,
                        t.EMPLOYER_ID,
                        t.SIDE,
                        t.PART,
                        t.EMPLOYER,
                        t.TEAM,
                        t.ANSWERS,
                        t.TENTHS_1,
                        t.TENTHS_2,
                        t.TENTHS_3,
                        t.SPREAD)
                .from(t)
                .join(PULSE_ROUND)
                .on(PULSE_ROUND.ID.eq(t.ROUND_ID), TenantScope.of(PULSE_ROUND, organisation))
                .join(COHORT)
                .on(COHORT.ID.eq(PULSE_ROUND.COHORT_ID), TenantScope.of(COHORT, organisation))
                .where(TenantScope.of(t, organisation), COHORT.UUID.eq(cohort))
                .orderBy(PULSE_ROUND.OPENS_ON.desc(), PULSE_ROUND.ID.desc(), t.ID)
                .fetch(row -> new StoredResult(
                        row.value1(),
                        row.value2(),
                        new PulseResult(
                                PulseSide.valueOf(row.value3()),
                                PulseResult.Part.valueOf(row.value4()),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                tenths(row.value8(), row.value9(), row.value10()),
                                read(row.value11()))));
    }

    private static List<Integer> tenths(@Nullable Integer one, @Nullable Integer two, @Nullable Integer three) {
        return one == null || two == null || three == null ? List.of() : List.of(one, two, three);
    }

    /** Groups of the round that was published last in each open cohort, in which a question scores below this. */
    List<Low> low(OrganisationId organisation, int tenths) {
        var t = PULSE_RESULT;
        var last = PULSE_ROUND.as("later");
        return db.select(
                        PULSE_ROUND.UUID,
                        PULSE_ROUND.COHORT_ID,
                        t.SIDE,
                        t.PART,
                        t.EMPLOYER,
                        t.TEAM,
                        t.ANSWERS,
                        t.TENTHS_1,
                        t.TENTHS_2,
                        t.TENTHS_3,
                        PULSE_ROUND.PUBLISHED_ON)
                .from(t)
                .join(PULSE_ROUND)
                .on(PULSE_ROUND.ID.eq(t.ROUND_ID), TenantScope.of(PULSE_ROUND, organisation))
                .join(COHORT)
                .on(
                        COHORT.ID.eq(PULSE_ROUND.COHORT_ID),
                        TenantScope.of(COHORT, organisation),
                        COHORT.STATE.notIn("COMPLETED", "STOPPED"))
                .where(
                        TenantScope.of(t, organisation),
                        t.TENTHS_1
                                .lessThan(tenths)
                                .or(t.TENTHS_2.lessThan(tenths))
                                .or(t.TENTHS_3.lessThan(tenths)),
                        DSL.notExists(DSL.selectOne()
                                .from(last)
                                .where(
                                        TenantScope.of(last, organisation),
                                        last.COHORT_ID.eq(PULSE_ROUND.COHORT_ID),
                                        last.PUBLISHED_ON.isNotNull(),
                                        last.ID.gt(PULSE_ROUND.ID))))
                .orderBy(t.ID)
                .fetch(row -> new Low(
                        row.value1(),
                        new CohortId(row.value2()),
                        new PulseResult(
                                PulseSide.valueOf(row.value3()),
                                PulseResult.Part.valueOf(row.value4()),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                tenths(row.value8(), row.value9(), row.value10()),
                                List.of()),
                        row.value11()));
    }
}
