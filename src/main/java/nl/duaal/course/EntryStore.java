package nl.duaal.course;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.CANDIDATE_CHANGE;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.COHORT_MOMENT;
import static nl.duaal.persistence.db.Tables.COHORT_PLACE;
import static nl.duaal.persistence.db.Tables.COURSE_ENTRY;
import static nl.duaal.persistence.db.Tables.LIBRARY_LEAVING;
import static nl.duaal.persistence.db.Tables.PERSON;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Moment;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.library.Wording;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All SQL of facts. What a reader may not see is not asked for: every question says of which kinds. Longer than most, as
 * one table holds facts of every kind.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EntryStore {

    /** A fact with whom it is about, and at which employer's place. */
    record Stored(
            PersonId person, @Nullable Long place, @Nullable Long employer, boolean moved, Entry entry) {}

    /** A candidate whose row nobody else changes until the transaction ends. */
    record Locked(
            long id,
            PersonId person,
            UUID personUuid,
            CandidateState state,
            @Nullable Long place) {}

    /**
     * Somebody of a cohort.
     *
     * @param place where they are now; none: nowhere, or they left
     */
    record Member(
            UUID candidate,
            PersonId person,
            UUID personUuid,
            String givenName,
            String familyName,
            CandidateState state,
            String location,
            @Nullable Long place) {}

    private static final List<Field<?>> COLUMNS = List.of(
            COURSE_ENTRY.UUID,
            COURSE_ENTRY.VERSION,
            COURSE_ENTRY.PERSON_ID,
            COURSE_ENTRY.PLACE_ID,
            COURSE_ENTRY.KIND,
            COURSE_ENTRY.FROM_ON,
            COURSE_ENTRY.UNTIL_ON,
            COURSE_ENTRY.DETAIL,
            COURSE_ENTRY.DESTINATION,
            COURSE_ENTRY.HOURS,
            COURSE_ENTRY.PERCENT,
            COURSE_ENTRY.WAGE_PER_HOUR_CENTS,
            COURSE_ENTRY.TITLE,
            COURSE_ENTRY.ISSUER,
            COURSE_ENTRY.NOTE,
            COURSE_ENTRY.EXPIRES_ON,
            COURSE_ENTRY.MOVED,
            COURSE_ENTRY.NOTED_AT,
            COURSE_ENTRY.NOTED_BY_ID,
            ACCOUNT.DISPLAY_NAME,
            CANDIDATE.UUID,
            COHORT_PLACE.EMPLOYER,
            COHORT_PLACE.LOCATION,
            COHORT_PLACE.EMPLOYER_ID);

    private final DSLContext db;

    EntryStore(DSLContext db) {
        this.db = db;
    }

    /** Facts of somebody, of these kinds, the last first. */
    List<Stored> ofPerson(OrganisationId organisation, PersonId person, Set<Fact.Kind> kinds) {
        return entries(organisation, kinds, COURSE_ENTRY.PERSON_ID.eq(person.value()));
    }

    /** Facts of some people, of these kinds, the last first. */
    List<Stored> ofPeople(OrganisationId organisation, Collection<PersonId> people, Set<Fact.Kind> kinds) {
        return entries(
                organisation,
                kinds,
                COURSE_ENTRY.PERSON_ID.in(people.stream().map(PersonId::value).toList()));
    }

    /** Facts of some candidates, of these kinds, the last first. */
    List<Stored> ofCandidates(OrganisationId organisation, Collection<UUID> candidates, Set<Fact.Kind> kinds) {
        return entries(organisation, kinds, CANDIDATE.UUID.in(candidates));
    }

    /** One of them, if it is of these kinds. */
    Optional<Stored> find(OrganisationId organisation, UUID entry, Set<Fact.Kind> kinds) {
        return entries(organisation, kinds, COURSE_ENTRY.UUID.eq(entry)).stream()
                .findFirst();
    }

    private List<Stored> entries(OrganisationId organisation, Set<Fact.Kind> kinds, Condition which) {
        return db.select(COLUMNS)
                .from(COURSE_ENTRY)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(COURSE_ENTRY.NOTED_BY_ID))
                .leftJoin(CANDIDATE)
                .on(CANDIDATE.ID.eq(COURSE_ENTRY.CANDIDATE_ID), TenantScope.of(CANDIDATE, organisation))
                .leftJoin(COHORT_PLACE)
                .on(COHORT_PLACE.ID.eq(COURSE_ENTRY.PLACE_ID), TenantScope.of(COHORT_PLACE, organisation))
                .where(
                        TenantScope.of(COURSE_ENTRY, organisation),
                        COURSE_ENTRY.KIND.in(kinds.stream().map(Enum::name).toList()),
                        which)
                .orderBy(COURSE_ENTRY.FROM_ON.desc(), COURSE_ENTRY.ID.desc())
                .fetch(EntryStore::stored);
    }

    private static Stored stored(Record row) {
        String employer = row.get(COHORT_PLACE.EMPLOYER);
        String location = row.get(COHORT_PLACE.LOCATION);
        String place =
                employer == null ? "" : location == null || location.isEmpty() ? employer : employer + ", " + location;
        return new Stored(
                new PersonId(row.get(COURSE_ENTRY.PERSON_ID)),
                row.get(COURSE_ENTRY.PLACE_ID),
                row.get(COHORT_PLACE.EMPLOYER_ID),
                row.get(COURSE_ENTRY.MOVED),
                new Entry(
                        row.get(COURSE_ENTRY.UUID),
                        row.get(COURSE_ENTRY.VERSION),
                        row.get(CANDIDATE.UUID),
                        place,
                        fact(row),
                        new AccountId(row.get(COURSE_ENTRY.NOTED_BY_ID)),
                        row.get(ACCOUNT.DISPLAY_NAME),
                        row.get(COURSE_ENTRY.NOTED_AT)));
    }

    private static Fact fact(Record row) {
        var t = COURSE_ENTRY;
        LocalDate from = row.get(t.FROM_ON);
        LocalDate until = row.get(t.UNTIL_ON);
        LocalDate expires = row.get(t.EXPIRES_ON);
        String detail = row.get(t.DETAIL);
        return switch (Fact.Kind.valueOf(row.get(t.KIND))) {
            case PHASE -> new Fact.Phase(detail, from);
            case WORKED -> new Fact.Worked(from, until, row.get(t.HOURS));
            case ABSENCE -> new Fact.Absence(from, until, row.get(t.PERCENT), Fact.Absence.Cause.valueOf(detail));
            case INCIDENT -> new Fact.Incident(from, Fact.Incident.Type.valueOf(detail), row.get(t.NOTE));
            case DROP_OUT -> new Fact.DropOut(from, detail, row.get(t.DESTINATION));
            case CREDENTIAL ->
                new Fact.Credential(
                        from, Fact.Credential.Type.valueOf(detail), row.get(t.TITLE), row.get(t.ISSUER), expires);
            case CONTRACT ->
                new Fact.Contract(
                        from,
                        until,
                        Fact.Contract.Form.valueOf(detail),
                        row.get(t.HOURS),
                        row.get(t.WAGE_PER_HOUR_CENTS));
            case PERMIT -> new Fact.Permit(from, expires);
        };
    }

    /** What the phases of somebody's cohorts are called in the calendar, by their key. */
    Map<String, String> phaseNames(OrganisationId organisation, PersonId person) {
        var t = COHORT_MOMENT;
        Map<String, String> names = new LinkedHashMap<>();
        db.select(t.DESIGN_KEY, t.NAME)
                .from(t)
                .join(CANDIDATE)
                .on(CANDIDATE.COHORT_ID.eq(t.COHORT_ID), TenantScope.of(CANDIDATE, organisation))
                .where(
                        TenantScope.of(t, organisation),
                        CANDIDATE.PERSON_ID.eq(person.value()),
                        t.KIND.eq(Moment.Kind.PHASE.name()),
                        t.DESIGN_KEY.isNotNull())
                .orderBy(t.ID)
                .forEach(row -> names.put(row.value1(), row.value2()));
        return names;
    }

    /** Locks a candidate, so that two people do not write down the same days; none when there is no such candidate. */
    Optional<Locked> lock(OrganisationId organisation, UUID candidate) {
        return db.select(CANDIDATE.ID, CANDIDATE.PERSON_ID, CANDIDATE.STATE, CANDIDATE.PLACE_ID)
                .from(CANDIDATE)
                .where(TenantScope.of(CANDIDATE, organisation), CANDIDATE.UUID.eq(candidate))
                .forUpdate()
                .fetchOptional()
                .map(row -> new Locked(
                        row.value1(),
                        new PersonId(row.value2()),
                        personUuid(organisation, row.value2()),
                        CandidateState.valueOf(row.value3()),
                        row.value4() == null ? lastPlace(organisation, row.value1()) : row.value4()));
    }

    /** Where somebody worked until they left; none when they did not leave, or had no place. */
    private @Nullable Long lastPlace(OrganisationId organisation, long candidate) {
        return db.select(CANDIDATE_CHANGE.PLACE_ID)
                .from(CANDIDATE_CHANGE)
                .where(
                        TenantScope.of(CANDIDATE_CHANGE, organisation),
                        CANDIDATE_CHANGE.CANDIDATE_ID.eq(candidate),
                        CANDIDATE_CHANGE.TO_STATE.eq(CandidateState.DROPPED_OUT.name()))
                .orderBy(CANDIDATE_CHANGE.ID.desc())
                .limit(1)
                .fetchOne(CANDIDATE_CHANGE.PLACE_ID);
    }

    private UUID personUuid(OrganisationId organisation, long person) {
        return db.select(PERSON.UUID)
                .from(PERSON)
                .where(TenantScope.of(PERSON, organisation), PERSON.ID.eq(person))
                .fetchSingle(PERSON.UUID);
    }

    /** Whether a place is at an employer. */
    boolean isAt(OrganisationId organisation, @Nullable Long place, OrganisationId employer) {
        return place != null
                && db.fetchExists(db.selectOne()
                        .from(COHORT_PLACE)
                        .where(
                                TenantScope.of(COHORT_PLACE, organisation),
                                COHORT_PLACE.ID.eq(place),
                                COHORT_PLACE.EMPLOYER_ID.eq(employer.value())));
    }

    /** Everybody of a cohort, by name. */
    List<Member> members(OrganisationId organisation, UUID cohort) {
        return members(organisation, COHORT.UUID.eq(cohort));
    }

    /** Those of a cohort who are at an employer's places, by name. */
    List<Member> membersAt(OrganisationId organisation, UUID cohort, OrganisationId employer) {
        return members(organisation, COHORT.UUID.eq(cohort).and(COHORT_PLACE.EMPLOYER_ID.eq(employer.value())));
    }

    private List<Member> members(OrganisationId organisation, Condition which) {
        return db.select(
                        CANDIDATE.UUID,
                        CANDIDATE.PERSON_ID,
                        PERSON.UUID,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        CANDIDATE.STATE,
                        COHORT_PLACE.LOCATION,
                        CANDIDATE.PLACE_ID)
                .from(CANDIDATE)
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), TenantScope.of(COHORT, organisation))
                .join(PERSON)
                .on(PERSON.ID.eq(CANDIDATE.PERSON_ID), TenantScope.of(PERSON, organisation))
                .leftJoin(COHORT_PLACE)
                .on(COHORT_PLACE.ID.eq(CANDIDATE.PLACE_ID), TenantScope.of(COHORT_PLACE, organisation))
                .where(TenantScope.of(CANDIDATE, organisation), which)
                .orderBy(PERSON.FAMILY_NAME, PERSON.GIVEN_NAME, CANDIDATE.NUMBER)
                .fetch(row -> new Member(
                        row.value1(),
                        new PersonId(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        CandidateState.valueOf(row.value6()),
                        row.value7() == null ? "" : row.value7(),
                        row.value8()));
    }

    /**
     * Everybody of a cohort who was selected at some time and is in it, or left it after that; with the employer where
     * they have a place, or had one when they left, empty for none.
     */
    Map<UUID, String> began(OrganisationId organisation, UUID cohort) {
        var inside = Arrays.stream(CandidateState.values())
                .filter(CandidateState::mayHavePlace)
                .map(Enum::name)
                .toList();
        Map<UUID, String> found = new LinkedHashMap<>();
        db.select(CANDIDATE.UUID, COHORT_PLACE.EMPLOYER)
                .from(CANDIDATE)
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), TenantScope.of(COHORT, organisation))
                .leftJoin(COHORT_PLACE)
                .on(COHORT_PLACE.ID.eq(CANDIDATE.PLACE_ID), TenantScope.of(COHORT_PLACE, organisation))
                .where(TenantScope.of(CANDIDATE, organisation), COHORT.UUID.eq(cohort), CANDIDATE.STATE.in(inside))
                .forEach(row -> found.put(row.value1(), row.value2() == null ? "" : row.value2()));
        db.select(CANDIDATE.UUID, COHORT_PLACE.EMPLOYER)
                .from(CANDIDATE)
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), TenantScope.of(COHORT, organisation))
                .join(CANDIDATE_CHANGE)
                .on(
                        CANDIDATE_CHANGE.CANDIDATE_ID.eq(CANDIDATE.ID),
                        TenantScope.of(CANDIDATE_CHANGE, organisation),
                        CANDIDATE_CHANGE.TO_STATE.eq(CandidateState.DROPPED_OUT.name()),
                        CANDIDATE_CHANGE.FROM_STATE.in(inside))
                .leftJoin(COHORT_PLACE)
                .on(COHORT_PLACE.ID.eq(CANDIDATE_CHANGE.PLACE_ID), TenantScope.of(COHORT_PLACE, organisation))
                .where(
                        TenantScope.of(CANDIDATE, organisation),
                        COHORT.UUID.eq(cohort),
                        CANDIDATE.STATE.eq(CandidateState.DROPPED_OUT.name()))
                .orderBy(CANDIDATE_CHANGE.ID)
                .forEach(row -> found.put(row.value1(), row.value2() == null ? "" : row.value2()));
        return found;
    }

    /** When these people were born, of those of whom it is known. */
    Map<UUID, LocalDate> births(OrganisationId organisation, Collection<UUID> people) {
        return db.select(PERSON.UUID, PERSON.BORN_ON)
                .from(PERSON)
                .where(TenantScope.of(PERSON, organisation), PERSON.UUID.in(people), PERSON.BORN_ON.isNotNull())
                .fetchMap(PERSON.UUID, PERSON.BORN_ON);
    }

    /** When those of a cohort who left were brought into that state, the last time. */
    Map<UUID, Instant> leftAt(OrganisationId organisation, UUID cohort) {
        var last = max(CANDIDATE_CHANGE.CHANGED_AT);
        return db.select(CANDIDATE.UUID, last)
                .from(CANDIDATE)
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), TenantScope.of(COHORT, organisation))
                .join(CANDIDATE_CHANGE)
                .on(CANDIDATE_CHANGE.CANDIDATE_ID.eq(CANDIDATE.ID), TenantScope.of(CANDIDATE_CHANGE, organisation))
                .where(
                        TenantScope.of(CANDIDATE, organisation),
                        COHORT.UUID.eq(cohort),
                        CANDIDATE.STATE.eq(CandidateState.DROPPED_OUT.name()),
                        CANDIDATE_CHANGE.TO_STATE.eq(CandidateState.DROPPED_OUT.name()))
                .groupBy(CANDIDATE.UUID)
                .fetchMap(CANDIDATE.UUID, last);
    }

    void insert(
            SignedIn author,
            PersonId person,
            @Nullable Locked candidate,
            UUID uuid,
            Fact fact,
            boolean moved,
            Instant at) {
        var t = COURSE_ENTRY;
        var columns = columns(fact);
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.UUID, uuid)
                .set(t.PERSON_ID, person.value())
                .set(t.CANDIDATE_ID, candidate == null ? null : candidate.id())
                .set(t.PLACE_ID, candidate == null ? null : candidate.place())
                .set(t.MOVED, moved)
                .set(t.NOTED_AT, at)
                .set(t.NOTED_BY_ID, author.account().value())
                .set(columns)
                .execute();
    }

    boolean update(OrganisationId organisation, UUID uuid, long version, Fact fact) {
        var t = COURSE_ENTRY;
        return db.update(t)
                        .set(t.VERSION, version + 1)
                        .set(columns(fact))
                        .where(TenantScope.of(t, organisation), t.UUID.eq(uuid), t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean delete(OrganisationId organisation, UUID uuid, long version) {
        var t = COURSE_ENTRY;
        return db.deleteFrom(t)
                        .where(TenantScope.of(t, organisation), t.UUID.eq(uuid), t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private Record columns(Fact fact) {
        var t = COURSE_ENTRY;
        var row = db.newRecord(
                t.KIND,
                t.FROM_ON,
                t.UNTIL_ON,
                t.DETAIL,
                t.DESTINATION,
                t.HOURS,
                t.PERCENT,
                t.WAGE_PER_HOUR_CENTS,
                t.TITLE,
                t.ISSUER,
                t.NOTE,
                t.EXPIRES_ON);
        row.set(t.KIND, fact.kind().name());
        row.set(t.FROM_ON, fact.from());
        row.set(t.UNTIL_ON, fact.until());
        row.set(t.DETAIL, "");
        row.set(t.TITLE, "");
        row.set(t.ISSUER, "");
        row.set(t.NOTE, "");
        switch (fact) {
            case Fact.Phase phase -> row.set(t.DETAIL, phase.key());
            case Fact.Worked worked -> row.set(t.HOURS, worked.hours());
            case Fact.Absence absence -> {
                row.set(t.DETAIL, absence.cause().name());
                row.set(t.PERCENT, absence.percent());
            }
            case Fact.Incident incident -> {
                row.set(t.DETAIL, incident.type().name());
                row.set(t.NOTE, incident.done());
            }
            case Fact.DropOut out -> {
                row.set(t.DETAIL, out.reason());
                row.set(t.DESTINATION, out.destination());
            }
            case Fact.Credential paper -> {
                row.set(t.DETAIL, paper.type().name());
                row.set(t.TITLE, paper.title());
                row.set(t.ISSUER, paper.issuer());
                row.set(t.EXPIRES_ON, paper.expires());
            }
            case Fact.Contract contract -> {
                row.set(t.DETAIL, contract.form().name());
                row.set(t.HOURS, contract.hoursPerWeek());
                row.set(t.WAGE_PER_HOUR_CENTS, contract.wagePerHour());
            }
            case Fact.Permit permit -> row.set(t.EXPIRES_ON, permit.expires());
        }
        return row;
    }

    /** Reasons and destinations, those of the past too, in the order in which they are offered. */
    List<Leaving> leavings(LocalDate today) {
        var t = LIBRARY_LEAVING;
        return db.select(
                        t.PART,
                        t.LEAVING_KEY,
                        t.LABEL_NL,
                        t.LABEL_EN,
                        t.GOOD,
                        t.CANDIDATE_KEY,
                        t.VALID_FROM_ON,
                        t.VALID_UNTIL_ON)
                .from(t)
                .orderBy(t.POSITION)
                .fetch(row -> new Leaving(
                        Leaving.Part.valueOf(row.value1()),
                        row.value2(),
                        new Wording(row.value3(), row.value4()),
                        row.value5(),
                        row.value6(),
                        !row.value7().isAfter(today)
                                && (row.value8() == null || row.value8().isAfter(today))));
    }
}
