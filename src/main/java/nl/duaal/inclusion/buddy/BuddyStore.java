package nl.duaal.inclusion.buddy;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.COHORT_GROUP;
import static nl.duaal.persistence.db.Tables.COHORT_PLACE;
import static nl.duaal.persistence.db.Tables.PERSON;
import static nl.duaal.persistence.db.Tables.WORK_BUDDY;
import static nl.duaal.persistence.db.Tables.WORK_BUDDY_NOTE;
import static org.jooq.impl.DSL.coalesce;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.candidate.CandidateState;
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

/** The SQL of who stands beside whom; every method asks for a running transaction and an organisation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BuddyStore {

    private static final List<String> AT_WORK = Arrays.stream(CandidateState.values())
            .filter(CandidateState::mayHavePlace)
            .map(Enum::name)
            .toList();

    /** Somebody who began, with their place. */
    record Member(
            long candidate,
            UUID uuid,
            PersonId person,
            UUID personUuid,
            String givenName,
            String familyName,
            @Nullable Long place,
            String where) {}

    /** Who stands beside somebody, at whose place. */
    record Stored(
            long id,
            long candidate,
            PersonId person,
            @Nullable Long employer,
            Buddy buddy) {}

    /** How long somebody stood beside somebody on a day, at which employer's place. */
    record Minutes(LocalDate on, String employer, int minutes) {}

    private final DSLContext db;

    BuddyStore(DSLContext db) {
        this.db = db;
    }

    /** Those of a cohort at the places of an employer, by name. */
    List<Member> membersAt(OrganisationId organisation, UUID cohort, OrganisationId employer) {
        return members(organisation, cohort, COHORT_PLACE.EMPLOYER_ID.eq(employer.value()));
    }

    /** Those of a cohort, by name; if need be only whom somebody looks after. */
    List<Member> members(OrganisationId organisation, UUID cohort, @Nullable AccountId coach) {
        return members(
                organisation,
                cohort,
                coach == null
                        ? DSL.noCondition()
                        : coalesce(CANDIDATE.COACH_ID, COHORT_GROUP.COACH_ID).eq(coach.value()));
    }

    private List<Member> members(OrganisationId organisation, UUID cohort, Condition which) {
        return db.select(
                        CANDIDATE.ID,
                        CANDIDATE.UUID,
                        CANDIDATE.PERSON_ID,
                        PERSON.UUID,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        CANDIDATE.PLACE_ID,
                        COHORT_PLACE.EMPLOYER,
                        COHORT_PLACE.LOCATION)
                .from(CANDIDATE)
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), TenantScope.of(COHORT, organisation))
                .join(PERSON)
                .on(PERSON.ID.eq(CANDIDATE.PERSON_ID), TenantScope.of(PERSON, organisation))
                .leftJoin(COHORT_PLACE)
                .on(COHORT_PLACE.ID.eq(CANDIDATE.PLACE_ID), TenantScope.of(COHORT_PLACE, organisation))
                .leftJoin(COHORT_GROUP)
                .on(COHORT_GROUP.ID.eq(CANDIDATE.GROUP_ID), TenantScope.of(COHORT_GROUP, organisation))
                .where(
                        TenantScope.of(CANDIDATE, organisation),
                        COHORT.UUID.eq(cohort),
                        CANDIDATE.STATE.in(AT_WORK),
                        which)
                .orderBy(PERSON.FAMILY_NAME, PERSON.GIVEN_NAME, CANDIDATE.NUMBER)
                .fetch(row -> new Member(
                        row.value1(),
                        row.value2(),
                        new PersonId(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8() == null
                                ? ""
                                : row.value9().isEmpty() ? row.value8() : row.value8() + ", " + row.value9()));
    }

    /** Who stands or stood beside these candidates, the last first. */
    List<Stored> ofCandidates(OrganisationId organisation, Collection<Long> candidates) {
        return stored(organisation, WORK_BUDDY.CANDIDATE_ID.in(candidates));
    }

    List<Stored> ofPerson(OrganisationId organisation, PersonId person) {
        return stored(organisation, WORK_BUDDY.PERSON_ID.eq(person.value()));
    }

    Optional<Stored> find(OrganisationId organisation, UUID buddy) {
        return stored(organisation, WORK_BUDDY.UUID.eq(buddy)).stream().findFirst();
    }

    /** What was written down of everybody in a cohort. */
    List<Minutes> minutes(OrganisationId organisation, UUID cohort) {
        var t = WORK_BUDDY_NOTE;
        return db.select(t.HELD_ON, COHORT_PLACE.EMPLOYER, t.MINUTES)
                .from(t)
                .join(WORK_BUDDY)
                .on(WORK_BUDDY.ID.eq(t.BUDDY_ID), TenantScope.of(WORK_BUDDY, organisation))
                .join(CANDIDATE)
                .on(CANDIDATE.ID.eq(WORK_BUDDY.CANDIDATE_ID), TenantScope.of(CANDIDATE, organisation))
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), TenantScope.of(COHORT, organisation))
                .leftJoin(COHORT_PLACE)
                .on(COHORT_PLACE.ID.eq(WORK_BUDDY.PLACE_ID), TenantScope.of(COHORT_PLACE, organisation))
                .where(TenantScope.of(t, organisation), COHORT.UUID.eq(cohort))
                .fetch(row -> new Minutes(row.value1(), row.value2() == null ? "" : row.value2(), row.value3()));
    }

    private List<Stored> stored(OrganisationId organisation, Condition which) {
        var t = WORK_BUDDY;
        var notes = notes(organisation, which);
        return db.select(
                        t.ID,
                        t.CANDIDATE_ID,
                        t.PERSON_ID,
                        COHORT_PLACE.EMPLOYER_ID,
                        t.UUID,
                        t.VERSION,
                        t.KIND,
                        t.NAME,
                        t.FROM_ON,
                        t.UNTIL_ON)
                .from(t)
                .leftJoin(COHORT_PLACE)
                .on(COHORT_PLACE.ID.eq(t.PLACE_ID), TenantScope.of(COHORT_PLACE, organisation))
                .where(TenantScope.of(t, organisation), which)
                .orderBy(t.FROM_ON.desc(), t.ID.desc())
                .fetch(row -> new Stored(
                        row.value1(),
                        row.value2(),
                        new PersonId(row.value3()),
                        row.value4(),
                        new Buddy(
                                row.value5(),
                                row.value6(),
                                new BuddyData(
                                        BuddyData.Kind.valueOf(row.value7()),
                                        row.value8(),
                                        row.value9(),
                                        row.value10()),
                                notes.getOrDefault(row.value1(), List.of()))));
    }

    private Map<Long, List<Buddy.Note>> notes(OrganisationId organisation, Condition which) {
        var t = WORK_BUDDY_NOTE;
        var found = new HashMap<Long, List<Buddy.Note>>();
        db.select(t.BUDDY_ID, t.UUID, t.VERSION, t.HELD_ON, t.MINUTES, t.PRACTISED, ACCOUNT.DISPLAY_NAME)
                .from(t)
                .join(WORK_BUDDY)
                .on(WORK_BUDDY.ID.eq(t.BUDDY_ID), TenantScope.of(WORK_BUDDY, organisation))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(t.CHANGED_BY_ID))
                .where(TenantScope.of(t, organisation), which)
                .orderBy(t.HELD_ON.desc(), t.ID.desc())
                .forEach(row -> found.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                        .add(new Buddy.Note(
                                row.value2(),
                                row.value3(),
                                new NoteData(row.value4(), row.value5(), row.value6()),
                                row.value7())));
        return found;
    }

    void insert(SignedIn author, Member of, UUID uuid, BuddyData data, Instant at) {
        var t = WORK_BUDDY;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.UUID, uuid)
                .set(t.PERSON_ID, of.person().value())
                .set(t.CANDIDATE_ID, of.candidate())
                .set(t.PLACE_ID, of.place())
                .set(t.KIND, data.kind().name())
                .set(t.NAME, data.name())
                .set(t.FROM_ON, data.from())
                .set(t.UNTIL_ON, data.until())
                .set(t.CHANGED_AT, at)
                .set(t.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    /** False when the version is not the stored one any more. */
    boolean update(SignedIn author, Stored before, long version, BuddyData data, Instant at) {
        var t = WORK_BUDDY;
        return db.update(t)
                        .set(t.VERSION, version + 1)
                        .set(t.KIND, data.kind().name())
                        .set(t.NAME, data.name())
                        .set(t.FROM_ON, data.from())
                        .set(t.UNTIL_ON, data.until())
                        .set(t.CHANGED_AT, at)
                        .set(t.CHANGED_BY_ID, author.account().value())
                        .where(TenantScope.of(t, author.organisation()), t.ID.eq(before.id()), t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean delete(SignedIn author, Stored buddy, long version) {
        return db.deleteFrom(WORK_BUDDY)
                        .where(
                                TenantScope.of(WORK_BUDDY, author.organisation()),
                                WORK_BUDDY.ID.eq(buddy.id()),
                                WORK_BUDDY.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void insertNote(SignedIn author, Stored of, UUID uuid, NoteData data, Instant at) {
        var t = WORK_BUDDY_NOTE;
        db.insertInto(t)
                .set(t.ORGANISATION_ID, author.organisation().value())
                .set(t.UUID, uuid)
                .set(t.PERSON_ID, of.person().value())
                .set(t.BUDDY_ID, of.id())
                .set(t.HELD_ON, data.on())
                .set(t.MINUTES, data.minutes())
                .set(t.PRACTISED, data.practised())
                .set(t.CHANGED_AT, at)
                .set(t.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    /** False when the version is not the stored one any more. */
    boolean updateNote(SignedIn author, Stored of, UUID note, long version, NoteData data, Instant at) {
        var t = WORK_BUDDY_NOTE;
        return db.update(t)
                        .set(t.VERSION, version + 1)
                        .set(t.HELD_ON, data.on())
                        .set(t.MINUTES, data.minutes())
                        .set(t.PRACTISED, data.practised())
                        .set(t.CHANGED_AT, at)
                        .set(t.CHANGED_BY_ID, author.account().value())
                        .where(
                                TenantScope.of(t, author.organisation()),
                                t.BUDDY_ID.eq(of.id()),
                                t.UUID.eq(note),
                                t.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean deleteNote(SignedIn author, Stored of, UUID note, long version) {
        var t = WORK_BUDDY_NOTE;
        return db.deleteFrom(t)
                        .where(
                                TenantScope.of(t, author.organisation()),
                                t.BUDDY_ID.eq(of.id()),
                                t.UUID.eq(note),
                                t.VERSION.eq(version))
                        .execute()
                == 1;
    }
}
