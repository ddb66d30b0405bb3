package nl.duaal.cohort.candidate;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.CANDIDATE_CHANGE;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.COHORT_GROUP;
import static nl.duaal.persistence.db.Tables.COHORT_PLACE;
import static nl.duaal.persistence.db.Tables.PERSON;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortState;
import nl.duaal.cohort.Colleague;
import nl.duaal.cohort.Place;
import nl.duaal.persistence.Parts;
import nl.duaal.persistence.TenantScope;
import nl.duaal.person.PersonRow;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.CandidateId;
import nl.duaal.shared.id.CohortId;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of candidates; every method asks for a running transaction and an organisation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CandidateStore {

    /** What of a cohort has to be known to move people in it. */
    record CohortKey(CohortId id, CohortState state) {}

    /** Places of one row, locked. */
    record LockedPlace(long id, long cohort, Place place) {}

    /** A candidacy in somebody's file. */
    record Candidacy(UUID cohort, String cohortName, Candidate candidate) {}

    private final DSLContext db;

    /** Who coaches a candidate: their own coach, else that of their group. */
    private static final Field<@Nullable Long> COACHING = coalesce(CANDIDATE.COACH_ID, COHORT_GROUP.COACH_ID);

    CandidateStore(DSLContext db) {
        this.db = db;
    }

    Optional<CohortKey> cohort(OrganisationId organisation, UUID uuid) {
        return db.select(COHORT.ID, COHORT.STATE)
                .from(COHORT)
                .where(TenantScope.of(COHORT, organisation), COHORT.UUID.eq(uuid))
                .fetchOptional(row -> new CohortKey(new CohortId(row.value1()), CohortState.valueOf(row.value2())));
    }

    Optional<CohortKey> cohort(OrganisationId organisation, CohortId id) {
        return db.select(COHORT.ID, COHORT.STATE)
                .from(COHORT)
                .where(TenantScope.of(COHORT, organisation), COHORT.ID.eq(id.value()))
                .fetchOptional(row -> new CohortKey(new CohortId(row.value1()), CohortState.valueOf(row.value2())));
    }

    /** Candidates of a cohort by number; of one coach only when there is one. */
    List<Candidate> list(OrganisationId organisation, CohortId cohort, @Nullable AccountId coach) {
        Map<Long, Instant> since = db.select(CANDIDATE_CHANGE.CANDIDATE_ID, max(CANDIDATE_CHANGE.CHANGED_AT))
                .from(CANDIDATE_CHANGE)
                .join(CANDIDATE)
                .on(CANDIDATE.ID.eq(CANDIDATE_CHANGE.CANDIDATE_ID))
                .and(TenantScope.of(CANDIDATE, organisation))
                .where(
                        TenantScope.of(CANDIDATE_CHANGE, organisation),
                        CANDIDATE.COHORT_ID.eq(cohort.value()),
                        CANDIDATE_CHANGE.FROM_STATE.ne(CANDIDATE_CHANGE.TO_STATE))
                .groupBy(CANDIDATE_CHANGE.CANDIDATE_ID)
                .fetchMap(CANDIDATE_CHANGE.CANDIDATE_ID, max(CANDIDATE_CHANGE.CHANGED_AT));
        return fetch(organisation, CANDIDATE.COHORT_ID.eq(cohort.value()), coach, since);
    }

    Optional<Candidate> find(OrganisationId organisation, UUID uuid, @Nullable AccountId coach) {
        return fetch(organisation, CANDIDATE.UUID.eq(uuid), coach, Map.of()).stream()
                .findFirst()
                .map(found -> withSince(organisation, found));
    }

    private Candidate withSince(OrganisationId organisation, Candidate found) {
        var since = db.select(max(CANDIDATE_CHANGE.CHANGED_AT))
                .from(CANDIDATE_CHANGE)
                .where(
                        TenantScope.of(CANDIDATE_CHANGE, organisation),
                        CANDIDATE_CHANGE.CANDIDATE_ID.eq(found.id().value()),
                        CANDIDATE_CHANGE.FROM_STATE.ne(CANDIDATE_CHANGE.TO_STATE))
                .fetchSingle()
                .value1();
        if (since == null) return found;
        return new Candidate(
                found.id(),
                found.uuid(),
                found.version(),
                found.cohort(),
                found.number(),
                found.person(),
                found.state(),
                found.arrivedAt(),
                found.source(),
                found.place(),
                found.group(),
                found.coach(),
                since);
    }

    private List<Candidate> fetch(
            OrganisationId organisation, Condition which, @Nullable AccountId coach, Map<Long, Instant> since) {
        return db.select(
                        CANDIDATE.ID,
                        CANDIDATE.UUID,
                        CANDIDATE.VERSION,
                        CANDIDATE.COHORT_ID,
                        CANDIDATE.NUMBER,
                        PERSON.ID,
                        PERSON.UUID,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        PERSON.TOWN,
                        PERSON.MADE_UP,
                        CANDIDATE.STATE,
                        CANDIDATE.ARRIVED_AT,
                        CANDIDATE.SOURCE,
                        COHORT_PLACE.UUID,
                        COHORT_PLACE.EMPLOYER,
                        COHORT_PLACE.LOCATION,
                        COHORT_GROUP.UUID,
                        COHORT_GROUP.NAME,
                        ACCOUNT.UUID,
                        ACCOUNT.DISPLAY_NAME)
                .from(CANDIDATE)
                .join(PERSON)
                .on(PERSON.ID.eq(CANDIDATE.PERSON_ID), TenantScope.of(PERSON, organisation))
                .leftJoin(COHORT_PLACE)
                .on(COHORT_PLACE.ID.eq(CANDIDATE.PLACE_ID), TenantScope.of(COHORT_PLACE, organisation))
                .leftJoin(COHORT_GROUP)
                .on(COHORT_GROUP.ID.eq(CANDIDATE.GROUP_ID), TenantScope.of(COHORT_GROUP, organisation))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(COACHING))
                .where(
                        TenantScope.of(CANDIDATE, organisation),
                        which,
                        coach == null ? DSL.noCondition() : COACHING.eq(coach.value()))
                .orderBy(CANDIDATE.COHORT_ID, CANDIDATE.NUMBER)
                .fetch(row -> new Candidate(
                        new CandidateId(row.value1()),
                        row.value2(),
                        row.value3(),
                        new CohortId(row.value4()),
                        row.value5(),
                        new PersonRow(
                                new PersonId(row.value6()),
                                row.value7(),
                                row.value8(),
                                row.value9(),
                                row.value10(),
                                row.value11()),
                        CandidateState.valueOf(row.value12()),
                        row.value13(),
                        Candidate.Source.valueOf(row.value14()),
                        row.value15() == null
                                ? null
                                : new Candidate.PlaceRef(row.value15(), label(row.value16(), row.value17())),
                        row.value18() == null ? null : new Candidate.GroupRef(row.value18(), row.value19()),
                        row.value20() == null ? null : new Colleague(row.value20(), row.value21()),
                        since.getOrDefault(row.value1(), row.value13())));
    }

    /** Who is in a cohort that is not over; of one coach only when there is one. */
    List<Candidacy> inOpenCohorts(OrganisationId organisation, @Nullable AccountId coach) {
        return inOpenCohorts(organisation, DSL.noCondition(), coach);
    }

    /** The same of whom one coach looks after, and of others. */
    List<Candidacy> inOpenCohorts(OrganisationId organisation, AccountId coach, Collection<PersonId> others) {
        if (others.isEmpty()) return inOpenCohorts(organisation, coach);
        var also = CANDIDATE.PERSON_ID.in(others.stream().map(PersonId::value).toList());
        return inOpenCohorts(organisation, COACHING.eq(coach.value()).or(also), null);
    }

    /** The same of one person. */
    List<Candidacy> inOpenCohorts(OrganisationId organisation, @Nullable AccountId coach, PersonId person) {
        return inOpenCohorts(organisation, CANDIDATE.PERSON_ID.eq(person.value()), coach);
    }

    private List<Candidacy> inOpenCohorts(OrganisationId organisation, Condition which, @Nullable AccountId coach) {
        var open = Arrays.stream(CohortState.values())
                .filter(CohortState::isOpen)
                .map(Enum::name)
                .toList();
        var cohorts = new HashMap<Long, Candidacies>();
        db.select(COHORT.ID, COHORT.UUID, COHORT.NAME)
                .from(COHORT)
                .where(TenantScope.of(COHORT, organisation), COHORT.STATE.in(open))
                .forEach(row -> cohorts.put(row.value1(), new Candidacies(row.value2(), row.value3())));
        if (cohorts.isEmpty()) return List.of();
        return fetch(organisation, CANDIDATE.COHORT_ID.in(cohorts.keySet()).and(which), coach, Map.of()).stream()
                .map(candidate -> {
                    var cohort = cohorts.get(candidate.cohort().value());
                    if (cohort == null) throw new IllegalStateException("asked for cohorts that are not over");
                    return new Candidacy(cohort.uuid(), cohort.name(), candidate);
                })
                .toList();
    }

    private record Candidacies(UUID uuid, String name) {}

    /** Numbers and states of a cohort, by number; nobody's name is read. */
    List<NumberedCandidate> numbered(OrganisationId organisation, CohortId cohort) {
        return db.select(CANDIDATE.ID, CANDIDATE.UUID, CANDIDATE.NUMBER, CANDIDATE.STATE)
                .from(CANDIDATE)
                .where(TenantScope.of(CANDIDATE, organisation), CANDIDATE.COHORT_ID.eq(cohort.value()))
                .orderBy(CANDIDATE.NUMBER)
                .fetch(row -> new NumberedCandidate(
                        new CandidateId(row.value1()),
                        row.value2(),
                        row.value3(),
                        CandidateState.valueOf(row.value4())));
    }

    /** How many are in which state now. */
    Map<CandidateState, Integer> counts(OrganisationId organisation, CohortId cohort) {
        var counts = new EnumMap<CandidateState, Integer>(CandidateState.class);
        db.select(CANDIDATE.STATE, count())
                .from(CANDIDATE)
                .where(TenantScope.of(CANDIDATE, organisation), CANDIDATE.COHORT_ID.eq(cohort.value()))
                .groupBy(CANDIDATE.STATE)
                .forEach(row -> counts.put(CandidateState.valueOf(row.value1()), row.value2()));
        return counts;
    }

    /** How many came into which state at some time. */
    Map<CandidateState, Integer> entered(OrganisationId organisation, CohortId cohort) {
        var counts = new EnumMap<CandidateState, Integer>(CandidateState.class);
        db.select(CANDIDATE_CHANGE.TO_STATE, countDistinct(CANDIDATE_CHANGE.CANDIDATE_ID))
                .from(CANDIDATE_CHANGE)
                .join(CANDIDATE)
                .on(CANDIDATE.ID.eq(CANDIDATE_CHANGE.CANDIDATE_ID), TenantScope.of(CANDIDATE, organisation))
                .where(
                        TenantScope.of(CANDIDATE_CHANGE, organisation),
                        CANDIDATE.COHORT_ID.eq(cohort.value()),
                        CANDIDATE_CHANGE.FROM_STATE.ne(CANDIDATE_CHANGE.TO_STATE))
                .groupBy(CANDIDATE_CHANGE.TO_STATE)
                .forEach(row -> counts.put(CandidateState.valueOf(row.value1()), row.value2()));
        return counts;
    }

    /** Who of these people stands in a cohort already: their candidates. */
    Map<Long, UUID> inCohort(OrganisationId organisation, CohortId cohort) {
        return db.select(CANDIDATE.PERSON_ID, CANDIDATE.UUID)
                .from(CANDIDATE)
                .where(TenantScope.of(CANDIDATE, organisation), CANDIDATE.COHORT_ID.eq(cohort.value()))
                .fetchMap(CANDIDATE.PERSON_ID, CANDIDATE.UUID);
    }

    /** Takes so many numbers; the first of them. Others who want some wait for the end of the transaction. */
    int takeNumbers(OrganisationId organisation, CohortId cohort, int many) {
        db.update(COHORT)
                .set(COHORT.NEWEST_NUMBER, COHORT.NEWEST_NUMBER.plus(many))
                .where(TenantScope.of(COHORT, organisation), COHORT.ID.eq(cohort.value()))
                .execute();
        int newest = db.select(COHORT.NEWEST_NUMBER)
                .from(COHORT)
                .where(TenantScope.of(COHORT, organisation), COHORT.ID.eq(cohort.value()))
                .fetchSingle(COHORT.NEWEST_NUMBER);
        return newest - many + 1;
    }

    /** Somebody who comes in. */
    record Arrival(UUID uuid, PersonId person, int number, Instant at) {}

    /** Candidates who come in together; many go in one statement. */
    void insert(
            SignedIn author,
            CohortId cohort,
            List<Arrival> arrivals,
            Candidate.Source source,
            @Nullable AccountId coach) {
        for (var part : Parts.of(arrivals)) {
            var insert = db.insertInto(CANDIDATE)
                    .columns(
                            CANDIDATE.ORGANISATION_ID,
                            CANDIDATE.UUID,
                            CANDIDATE.COHORT_ID,
                            CANDIDATE.PERSON_ID,
                            CANDIDATE.NUMBER,
                            CANDIDATE.ARRIVED_AT,
                            CANDIDATE.SOURCE,
                            CANDIDATE.COACH_ID,
                            CANDIDATE.CHANGED_AT,
                            CANDIDATE.CHANGED_BY_ID);
            for (var one : part) {
                insert = insert.values(
                        author.organisation().value(),
                        one.uuid(),
                        cohort.value(),
                        one.person().value(),
                        one.number(),
                        one.at(),
                        source.name(),
                        coach == null ? null : coach.value(),
                        one.at(),
                        author.account().value());
            }
            insert.execute();
        }
    }

    /** Makes everybody else who puts people forward wait; before anything is read, so that it is read as it is then. */
    void lock(OrganisationId organisation, UUID cohort) {
        db.select(COHORT.ID)
                .from(COHORT)
                .where(TenantScope.of(COHORT, organisation), COHORT.UUID.eq(cohort))
                .forUpdate()
                .fetch();
    }

    /** False when the version is not the stored one any more. Who is out or waits has no place. */
    boolean move(SignedIn author, Candidate before, CandidateState to, Instant at) {
        var update = db.update(CANDIDATE)
                .set(CANDIDATE.VERSION, before.version() + 1)
                .set(CANDIDATE.STATE, to.name())
                .set(CANDIDATE.CHANGED_AT, at)
                .set(CANDIDATE.CHANGED_BY_ID, author.account().value());
        var all = to.mayHavePlace() ? update : update.setNull(CANDIDATE.PLACE_ID);
        return all.where(mine(author, before)).execute() == 1;
    }

    boolean place(SignedIn author, Candidate before, @Nullable Long place, Instant at) {
        return db.update(CANDIDATE)
                        .set(CANDIDATE.VERSION, before.version() + 1)
                        .set(CANDIDATE.PLACE_ID, place)
                        .set(CANDIDATE.CHANGED_AT, at)
                        .set(CANDIDATE.CHANGED_BY_ID, author.account().value())
                        .where(mine(author, before))
                        .execute()
                == 1;
    }

    boolean assign(SignedIn author, Candidate before, @Nullable Long group, @Nullable Long coach, Instant at) {
        return db.update(CANDIDATE)
                        .set(CANDIDATE.VERSION, before.version() + 1)
                        .set(CANDIDATE.GROUP_ID, group)
                        .set(CANDIDATE.COACH_ID, coach)
                        .set(CANDIDATE.CHANGED_AT, at)
                        .set(CANDIDATE.CHANGED_BY_ID, author.account().value())
                        .where(mine(author, before))
                        .execute()
                == 1;
    }

    private static Condition mine(SignedIn author, Candidate before) {
        return TenantScope.of(CANDIDATE, author.organisation())
                .and(CANDIDATE.ID.eq(before.id().value()))
                .and(CANDIDATE.VERSION.eq(before.version()));
    }

    void insertChange(
            SignedIn author, Candidate before, CandidateState to, @Nullable Long place, Reason reason, Instant at) {
        db.insertInto(CANDIDATE_CHANGE)
                .set(CANDIDATE_CHANGE.ORGANISATION_ID, author.organisation().value())
                .set(CANDIDATE_CHANGE.CANDIDATE_ID, before.id().value())
                .set(CANDIDATE_CHANGE.PERSON_ID, before.person().id().value())
                .set(CANDIDATE_CHANGE.FROM_STATE, before.state().name())
                .set(CANDIDATE_CHANGE.TO_STATE, to.name())
                .set(CANDIDATE_CHANGE.PLACE_ID, place)
                .set(CANDIDATE_CHANGE.REASON_KEY, name(reason.key()))
                .set(CANDIDATE_CHANGE.REASON, reason.text())
                .set(CANDIDATE_CHANGE.DESTINATION, name(reason.destination()))
                .set(CANDIDATE_CHANGE.CHANGED_AT, at)
                .set(CANDIDATE_CHANGE.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    /** Changes of a candidate, the last first. */
    List<CandidateChange> changes(OrganisationId organisation, CandidateId id) {
        return db.select(
                        CANDIDATE_CHANGE.FROM_STATE,
                        CANDIDATE_CHANGE.TO_STATE,
                        CANDIDATE_CHANGE.REASON_KEY,
                        CANDIDATE_CHANGE.REASON,
                        CANDIDATE_CHANGE.DESTINATION,
                        COHORT_PLACE.EMPLOYER,
                        COHORT_PLACE.LOCATION,
                        CANDIDATE_CHANGE.CHANGED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(CANDIDATE_CHANGE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CANDIDATE_CHANGE.CHANGED_BY_ID))
                .leftJoin(COHORT_PLACE)
                .on(COHORT_PLACE.ID.eq(CANDIDATE_CHANGE.PLACE_ID), TenantScope.of(COHORT_PLACE, organisation))
                .where(TenantScope.of(CANDIDATE_CHANGE, organisation), CANDIDATE_CHANGE.CANDIDATE_ID.eq(id.value()))
                .orderBy(CANDIDATE_CHANGE.CHANGED_AT.desc(), CANDIDATE_CHANGE.ID.desc())
                .fetch(row -> new CandidateChange(
                        CandidateState.valueOf(row.value1()),
                        CandidateState.valueOf(row.value2()),
                        new Reason(
                                row.value3() == null ? null : ReasonKey.valueOf(row.value3()),
                                row.value4(),
                                row.value5() == null ? null : Reason.Destination.valueOf(row.value5())),
                        row.value6() == null ? "" : label(row.value6(), row.value7()),
                        row.value8(),
                        row.value9()));
    }

    /** The place that somebody had before the last change of state; none when there was none. */
    @Nullable
    Long placeBefore(OrganisationId organisation, CandidateId id) {
        return db.select(CANDIDATE_CHANGE.PLACE_ID)
                .from(CANDIDATE_CHANGE)
                .where(TenantScope.of(CANDIDATE_CHANGE, organisation), CANDIDATE_CHANGE.CANDIDATE_ID.eq(id.value()))
                .orderBy(CANDIDATE_CHANGE.ID.desc())
                .limit(1)
                .fetchOne(CANDIDATE_CHANGE.PLACE_ID);
    }

    /** The places that these candidates have, each once. */
    Set<UUID> placesOf(OrganisationId organisation, List<UUID> candidates) {
        var places = new HashSet<UUID>();
        for (var part : Parts.of(candidates)) {
            places.addAll(db.selectDistinct(COHORT_PLACE.UUID)
                    .from(CANDIDATE)
                    .join(COHORT_PLACE)
                    .on(COHORT_PLACE.ID.eq(CANDIDATE.PLACE_ID), TenantScope.of(COHORT_PLACE, organisation))
                    .where(TenantScope.of(CANDIDATE, organisation), CANDIDATE.UUID.in(part))
                    .fetch(COHORT_PLACE.UUID));
        }
        return places;
    }

    /** Waits until nobody else fills these places, and makes others wait; with how many somebody has now. */
    Optional<LockedPlace> lockPlace(OrganisationId organisation, UUID uuid) {
        return lock(organisation, COHORT_PLACE.UUID.eq(uuid));
    }

    /** {@link #lockPlace(OrganisationId, UUID)} by its key. */
    Optional<LockedPlace> lockPlace(OrganisationId organisation, long id) {
        return lock(organisation, COHORT_PLACE.ID.eq(id));
    }

    private Optional<LockedPlace> lock(OrganisationId organisation, Condition which) {
        return db.select(
                        COHORT_PLACE.ID,
                        COHORT_PLACE.COHORT_ID,
                        COHORT_PLACE.UUID,
                        COHORT_PLACE.VERSION,
                        COHORT_PLACE.EMPLOYER,
                        COHORT_PLACE.LOCATION,
                        COHORT_PLACE.PLACES)
                .from(COHORT_PLACE)
                .where(TenantScope.of(COHORT_PLACE, organisation), which)
                .forUpdate()
                .fetchOptional(row -> new LockedPlace(
                        row.value1(),
                        row.value2(),
                        new Place(
                                row.value3(),
                                row.value4(),
                                new Place.Data(row.value5(), null, row.value6(), row.value7(), null),
                                taken(organisation, row.value1()))));
    }

    private int taken(OrganisationId organisation, long place) {
        return db.fetchCount(CANDIDATE, TenantScope.of(CANDIDATE, organisation).and(CANDIDATE.PLACE_ID.eq(place)));
    }

    Optional<Long> group(OrganisationId organisation, CohortId cohort, UUID uuid) {
        return db.select(COHORT_GROUP.ID)
                .from(COHORT_GROUP)
                .where(
                        TenantScope.of(COHORT_GROUP, organisation),
                        COHORT_GROUP.COHORT_ID.eq(cohort.value()),
                        COHORT_GROUP.UUID.eq(uuid))
                .fetchOptional(COHORT_GROUP.ID);
    }

    /** Which group somebody is in, and who looks after them by their own name. */
    record Assigned(@Nullable UUID group, @Nullable UUID coach) {}

    Assigned assigned(OrganisationId organisation, UUID candidate) {
        return db.select(COHORT_GROUP.UUID, ACCOUNT.UUID)
                .from(CANDIDATE)
                .leftJoin(COHORT_GROUP)
                .on(COHORT_GROUP.ID.eq(CANDIDATE.GROUP_ID), TenantScope.of(COHORT_GROUP, organisation))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(CANDIDATE.COACH_ID))
                .where(TenantScope.of(CANDIDATE, organisation), CANDIDATE.UUID.eq(candidate))
                .fetchOptional(row -> new Assigned(row.value1(), row.value2()))
                .orElse(new Assigned(null, null));
    }

    Optional<Long> account(UUID uuid) {
        return db.select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.UUID.eq(uuid)).fetchOptional(ACCOUNT.ID);
    }

    /** Everything that somebody is or was a candidate for, the last first. */
    List<Candidacy> ofPerson(OrganisationId organisation, PersonId person) {
        Map<Long, Candidacy> cohorts = new java.util.HashMap<>();
        var found = fetch(organisation, CANDIDATE.PERSON_ID.eq(person.value()), null, Map.of());
        var names = db.select(COHORT.ID, COHORT.UUID, COHORT.NAME)
                .from(COHORT)
                .where(
                        TenantScope.of(COHORT, organisation),
                        COHORT.ID.in(
                                found.stream().map(one -> one.cohort().value()).toList()))
                .fetchMap(COHORT.ID);
        for (var one : found) {
            var row = names.get(one.cohort().value());
            if (row == null) continue;
            cohorts.put(one.id().value(), new Candidacy(row.value2(), row.value3(), withSince(organisation, one)));
        }
        return cohorts.values().stream()
                .sorted(java.util.Comparator.comparing(
                                (Candidacy one) -> one.candidate().arrivedAt())
                        .reversed())
                .toList();
    }

    /** Whether somebody looks after a person, by their own name or by that of a group. */
    boolean isCoached(OrganisationId organisation, AccountId coach, UUID person) {
        return db.fetchExists(db.selectOne()
                .from(CANDIDATE)
                .join(PERSON)
                .on(PERSON.ID.eq(CANDIDATE.PERSON_ID), TenantScope.of(PERSON, organisation))
                .leftJoin(COHORT_GROUP)
                .on(COHORT_GROUP.ID.eq(CANDIDATE.GROUP_ID), TenantScope.of(COHORT_GROUP, organisation))
                .where(
                        TenantScope.of(CANDIDATE, organisation),
                        PERSON.UUID.eq(person),
                        coalesce(CANDIDATE.COACH_ID, COHORT_GROUP.COACH_ID).eq(coach.value())));
    }

    /** Who comes to the places of an employer: what work needs and no more, by name. */
    List<PlacedPerson> placed(OrganisationId owner, CohortId cohort, OrganisationId employer) {
        return db.select(
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        PERSON.AVAILABLE_DAYS,
                        PERSON.AVAILABILITY,
                        CANDIDATE.STATE,
                        COHORT_PLACE.LOCATION)
                .from(CANDIDATE)
                .join(PERSON)
                .on(PERSON.ID.eq(CANDIDATE.PERSON_ID), TenantScope.of(PERSON, owner))
                .join(COHORT_PLACE)
                .on(COHORT_PLACE.ID.eq(CANDIDATE.PLACE_ID), TenantScope.of(COHORT_PLACE, owner))
                .where(
                        TenantScope.of(CANDIDATE, owner),
                        CANDIDATE.COHORT_ID.eq(cohort.value()),
                        COHORT_PLACE.EMPLOYER_ID.eq(employer.value()))
                .orderBy(PERSON.FAMILY_NAME, PERSON.GIVEN_NAME, CANDIDATE.NUMBER)
                .fetch(row -> new PlacedPerson(
                        row.value1(),
                        row.value2(),
                        CandidateState.valueOf(row.value5()),
                        row.value6(),
                        row.value3(),
                        row.value4()));
    }

    private static String label(String employer, String location) {
        return location.isEmpty() ? employer : employer + ", " + location;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
