package nl.duaal.cohort.outreach;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.COHORT_MEETING;
import static nl.duaal.persistence.db.Tables.COHORT_PLACE;
import static nl.duaal.persistence.db.Tables.CONTACT_ATTEMPT;
import static nl.duaal.persistence.db.Tables.HANDOVER;
import static nl.duaal.persistence.db.Tables.MEETING_GUEST;
import static nl.duaal.persistence.db.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortState;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.persistence.TenantScope;
import nl.duaal.person.PersonRow;
import nl.duaal.shared.id.CohortId;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of reaching people and handing them over; every method asks for a transaction and an organisation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class OutreachStore {

    /** What of a cohort has to be known. */
    record CohortKey(CohortId id, CohortState state) {}

    /** What a cohort is called. */
    record CohortName(UUID uuid, String name) {}

    private final DSLContext db;

    OutreachStore(DSLContext db) {
        this.db = db;
    }

    Optional<CohortKey> cohort(OrganisationId organisation, UUID uuid) {
        return db.select(COHORT.ID, COHORT.STATE)
                .from(COHORT)
                .where(TenantScope.of(COHORT, organisation), COHORT.UUID.eq(uuid))
                .fetchOptional(row -> new CohortKey(new CohortId(row.value1()), CohortState.valueOf(row.value2())));
    }

    Optional<CohortState> stateOf(OrganisationId organisation, CohortId cohort) {
        return db.select(COHORT.STATE)
                .from(COHORT)
                .where(TenantScope.of(COHORT, organisation), COHORT.ID.eq(cohort.value()))
                .fetchOptional(row -> CohortState.valueOf(row.value1()));
    }

    /** Meetings of a cohort, the last first. */
    List<Meeting> meetings(OrganisationId organisation, CohortId cohort) {
        return db.select(
                        COHORT_MEETING.UUID,
                        COHORT_MEETING.VERSION,
                        COHORT_MEETING.KIND,
                        COHORT_MEETING.HELD_ON,
                        COHORT_MEETING.LOCATION,
                        COHORT_MEETING.INVITED,
                        COHORT_MEETING.CAME,
                        COHORT_MEETING.NOTE)
                .from(COHORT_MEETING)
                .where(TenantScope.of(COHORT_MEETING, organisation), COHORT_MEETING.COHORT_ID.eq(cohort.value()))
                .orderBy(COHORT_MEETING.HELD_ON.desc(), COHORT_MEETING.ID.desc())
                .fetch(row -> new Meeting(
                        row.value1(),
                        row.value2(),
                        new Meeting.Data(
                                Meeting.Kind.valueOf(row.value3()),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8())));
    }

    void insertMeeting(OrganisationId organisation, CohortId cohort, UUID uuid, Meeting.Data data) {
        db.insertInto(COHORT_MEETING)
                .set(COHORT_MEETING.ORGANISATION_ID, organisation.value())
                .set(COHORT_MEETING.UUID, uuid)
                .set(COHORT_MEETING.COHORT_ID, cohort.value())
                .set(COHORT_MEETING.KIND, data.kind().name())
                .set(COHORT_MEETING.HELD_ON, data.on())
                .set(COHORT_MEETING.LOCATION, data.location())
                .set(COHORT_MEETING.INVITED, data.invited())
                .set(COHORT_MEETING.CAME, data.came())
                .set(COHORT_MEETING.NOTE, data.note())
                .execute();
    }

    boolean updateMeeting(OrganisationId organisation, CohortId cohort, UUID uuid, long version, Meeting.Data data) {
        return db.update(COHORT_MEETING)
                        .set(COHORT_MEETING.VERSION, version + 1)
                        .set(COHORT_MEETING.KIND, data.kind().name())
                        .set(COHORT_MEETING.HELD_ON, data.on())
                        .set(COHORT_MEETING.LOCATION, data.location())
                        .set(COHORT_MEETING.INVITED, data.invited())
                        .set(COHORT_MEETING.CAME, data.came())
                        .set(COHORT_MEETING.NOTE, data.note())
                        .where(
                                TenantScope.of(COHORT_MEETING, organisation),
                                COHORT_MEETING.COHORT_ID.eq(cohort.value()),
                                COHORT_MEETING.UUID.eq(uuid),
                                COHORT_MEETING.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean deleteMeeting(OrganisationId organisation, CohortId cohort, UUID uuid, long version) {
        return db.deleteFrom(COHORT_MEETING)
                        .where(
                                TenantScope.of(COHORT_MEETING, organisation),
                                COHORT_MEETING.COHORT_ID.eq(cohort.value()),
                                COHORT_MEETING.UUID.eq(uuid),
                                COHORT_MEETING.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Whom the meetings of a cohort were for, by name. */
    List<Guest> guests(OrganisationId organisation, CohortId cohort) {
        return db.select(
                        COHORT_MEETING.UUID,
                        PERSON.ID,
                        PERSON.UUID,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        PERSON.TOWN,
                        PERSON.MADE_UP,
                        MEETING_GUEST.CAME)
                .from(MEETING_GUEST)
                .join(COHORT_MEETING)
                .on(COHORT_MEETING.ID.eq(MEETING_GUEST.MEETING_ID), TenantScope.of(COHORT_MEETING, organisation))
                .join(PERSON)
                .on(PERSON.ID.eq(MEETING_GUEST.PERSON_ID), TenantScope.of(PERSON, organisation))
                .where(TenantScope.of(MEETING_GUEST, organisation), COHORT_MEETING.COHORT_ID.eq(cohort.value()))
                .orderBy(PERSON.FAMILY_NAME, PERSON.GIVEN_NAME, PERSON.ID)
                .fetch(row -> new Guest(
                        row.value1(),
                        new PersonRow(
                                new PersonId(row.value2()),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7()),
                        row.value8()));
    }

    /** Puts these in the place of the guests of a meeting who are among the people that the writer sees. */
    void writeGuests(SignedIn author, long meeting, List<PersonId> seen, Map<PersonId, Boolean> came, Instant at) {
        db.deleteFrom(MEETING_GUEST)
                .where(
                        TenantScope.of(MEETING_GUEST, author.organisation()),
                        MEETING_GUEST.MEETING_ID.eq(meeting),
                        MEETING_GUEST.PERSON_ID.in(
                                seen.stream().map(PersonId::value).toList()))
                .execute();
        came.forEach((person, there) -> db.insertInto(MEETING_GUEST)
                .set(MEETING_GUEST.ORGANISATION_ID, author.organisation().value())
                .set(MEETING_GUEST.MEETING_ID, meeting)
                .set(MEETING_GUEST.PERSON_ID, person.value())
                .set(MEETING_GUEST.CAME, there)
                .set(MEETING_GUEST.NOTED_AT, at)
                .set(MEETING_GUEST.NOTED_BY_ID, author.account().value())
                .execute());
    }

    /** Claims the next version of a meeting and answers its key; none when somebody else was faster. */
    Optional<Long> claimMeeting(OrganisationId organisation, CohortId cohort, UUID uuid, long version) {
        boolean claimed = db.update(COHORT_MEETING)
                        .set(COHORT_MEETING.VERSION, version + 1)
                        .where(
                                TenantScope.of(COHORT_MEETING, organisation),
                                COHORT_MEETING.COHORT_ID.eq(cohort.value()),
                                COHORT_MEETING.UUID.eq(uuid),
                                COHORT_MEETING.VERSION.eq(version))
                        .execute()
                == 1;
        if (!claimed) return Optional.empty();
        return db.select(COHORT_MEETING.ID)
                .from(COHORT_MEETING)
                .where(TenantScope.of(COHORT_MEETING, organisation), COHORT_MEETING.UUID.eq(uuid))
                .fetchOptional(COHORT_MEETING.ID);
    }

    /** Meetings that were for somebody, the last first. */
    List<Contacts.AtMeeting> meetings(OrganisationId organisation, PersonId person) {
        return db.select(
                        COHORT.UUID,
                        COHORT.NAME,
                        COHORT_MEETING.UUID,
                        COHORT_MEETING.VERSION,
                        COHORT_MEETING.KIND,
                        COHORT_MEETING.HELD_ON,
                        COHORT_MEETING.LOCATION,
                        COHORT_MEETING.INVITED,
                        COHORT_MEETING.CAME,
                        COHORT_MEETING.NOTE,
                        MEETING_GUEST.CAME)
                .from(MEETING_GUEST)
                .join(COHORT_MEETING)
                .on(COHORT_MEETING.ID.eq(MEETING_GUEST.MEETING_ID), TenantScope.of(COHORT_MEETING, organisation))
                .join(COHORT)
                .on(COHORT.ID.eq(COHORT_MEETING.COHORT_ID), TenantScope.of(COHORT, organisation))
                .where(TenantScope.of(MEETING_GUEST, organisation), MEETING_GUEST.PERSON_ID.eq(person.value()))
                .orderBy(COHORT_MEETING.HELD_ON.desc(), COHORT_MEETING.ID.desc())
                .fetch(row -> new Contacts.AtMeeting(
                        row.value1(),
                        row.value2(),
                        new Meeting(
                                row.value3(),
                                row.value4(),
                                new Meeting.Data(
                                        Meeting.Kind.valueOf(row.value5()),
                                        row.value6(),
                                        row.value7(),
                                        row.value8(),
                                        row.value9(),
                                        row.value10())),
                        row.value11()));
    }

    /** The cohorts that attempts were for, by the UUID of the attempt. */
    Map<UUID, CohortName> cohortsOfAttempts(OrganisationId organisation, PersonId person) {
        return db.select(CONTACT_ATTEMPT.UUID, COHORT.UUID, COHORT.NAME)
                .from(CONTACT_ATTEMPT)
                .join(COHORT)
                .on(COHORT.ID.eq(CONTACT_ATTEMPT.COHORT_ID), TenantScope.of(COHORT, organisation))
                .where(TenantScope.of(CONTACT_ATTEMPT, organisation), CONTACT_ATTEMPT.PERSON_ID.eq(person.value()))
                .fetchMap(row -> row.value1(), row -> new CohortName(row.value2(), row.value3()));
    }

    /** Attempts for a cohort, the last first. */
    List<Attempt> attempts(OrganisationId organisation, CohortId cohort) {
        return attempts(organisation, CONTACT_ATTEMPT.COHORT_ID.eq(cohort.value()));
    }

    /** Attempts to reach somebody, the last first. */
    List<Attempt> attempts(OrganisationId organisation, PersonId person) {
        return attempts(organisation, CONTACT_ATTEMPT.PERSON_ID.eq(person.value()));
    }

    private List<Attempt> attempts(OrganisationId organisation, Condition which) {
        return db.select(
                        CONTACT_ATTEMPT.UUID,
                        CONTACT_ATTEMPT.VERSION,
                        PERSON.ID,
                        PERSON.UUID,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        PERSON.TOWN,
                        PERSON.MADE_UP,
                        CONTACT_ATTEMPT.FIRST_TALK,
                        CONTACT_ATTEMPT.CHANNEL,
                        CONTACT_ATTEMPT.HELD_ON,
                        CONTACT_ATTEMPT.RESULT,
                        CONTACT_ATTEMPT.OBSTACLE,
                        CONTACT_ATTEMPT.NOTE,
                        ACCOUNT.DISPLAY_NAME)
                .from(CONTACT_ATTEMPT)
                .join(PERSON)
                .on(PERSON.ID.eq(CONTACT_ATTEMPT.PERSON_ID), TenantScope.of(PERSON, organisation))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CONTACT_ATTEMPT.NOTED_BY_ID))
                .where(TenantScope.of(CONTACT_ATTEMPT, organisation), which)
                .orderBy(CONTACT_ATTEMPT.HELD_ON.desc(), CONTACT_ATTEMPT.ID.desc())
                .fetch(row -> new Attempt(
                        row.value1(),
                        row.value2(),
                        new PersonRow(
                                new PersonId(row.value3()),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8()),
                        new Attempt.Data(
                                row.value9(),
                                Attempt.Channel.valueOf(row.value10()),
                                row.value11(),
                                Attempt.Result.valueOf(row.value12()),
                                row.value13() == null ? null : Obstacle.valueOf(row.value13()),
                                row.value14()),
                        row.value15()));
    }

    void insertAttempt(SignedIn author, CohortId cohort, PersonId person, UUID uuid, Attempt.Data data, Instant at) {
        db.insertInto(CONTACT_ATTEMPT)
                .set(CONTACT_ATTEMPT.ORGANISATION_ID, author.organisation().value())
                .set(CONTACT_ATTEMPT.UUID, uuid)
                .set(CONTACT_ATTEMPT.COHORT_ID, cohort.value())
                .set(CONTACT_ATTEMPT.PERSON_ID, person.value())
                .set(CONTACT_ATTEMPT.FIRST_TALK, data.firstTalk())
                .set(CONTACT_ATTEMPT.CHANNEL, data.channel().name())
                .set(CONTACT_ATTEMPT.HELD_ON, data.on())
                .set(CONTACT_ATTEMPT.RESULT, data.result().name())
                .set(
                        CONTACT_ATTEMPT.OBSTACLE,
                        data.obstacle() == null ? null : data.obstacle().name())
                .set(CONTACT_ATTEMPT.NOTE, data.note())
                .set(CONTACT_ATTEMPT.NOTED_AT, at)
                .set(CONTACT_ATTEMPT.NOTED_BY_ID, author.account().value())
                .execute();
    }

    boolean deleteAttempt(OrganisationId organisation, CohortId cohort, UUID uuid) {
        return db.deleteFrom(CONTACT_ATTEMPT)
                        .where(
                                TenantScope.of(CONTACT_ATTEMPT, organisation),
                                CONTACT_ATTEMPT.COHORT_ID.eq(cohort.value()),
                                CONTACT_ATTEMPT.UUID.eq(uuid))
                        .execute()
                == 1;
    }

    /** Hand-overs of a cohort, the soonest meeting first. */
    List<Handover> handovers(OrganisationId organisation, CohortId cohort) {
        return handovers(organisation, CANDIDATE.COHORT_ID.eq(cohort.value()));
    }

    /** Hand-overs of somebody. */
    List<Handover> handovers(OrganisationId organisation, PersonId person) {
        return handovers(organisation, HANDOVER.PERSON_ID.eq(person.value()));
    }

    /** The hand-over of a candidate. */
    Optional<Handover> handover(OrganisationId organisation, Candidate candidate) {
        return handovers(organisation, HANDOVER.CANDIDATE_ID.eq(candidate.id().value())).stream()
                .findFirst();
    }

    private List<Handover> handovers(OrganisationId organisation, Condition which) {
        return db.select(
                        HANDOVER.UUID,
                        HANDOVER.VERSION,
                        CANDIDATE.UUID,
                        PERSON.ID,
                        PERSON.UUID,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        PERSON.TOWN,
                        PERSON.MADE_UP,
                        COHORT_PLACE.EMPLOYER,
                        HANDOVER.MEETING_ON,
                        HANDOVER.LOCATION,
                        HANDOVER.ATTENDEES,
                        HANDOVER.AGREEMENTS,
                        HANDOVER.HELD_ON,
                        HANDOVER.NEXT_CONTACT_ON,
                        HANDOVER.CONTACTED_ON)
                .from(HANDOVER)
                .join(CANDIDATE)
                .on(CANDIDATE.ID.eq(HANDOVER.CANDIDATE_ID), TenantScope.of(CANDIDATE, organisation))
                .join(PERSON)
                .on(PERSON.ID.eq(HANDOVER.PERSON_ID), TenantScope.of(PERSON, organisation))
                .leftJoin(COHORT_PLACE)
                .on(COHORT_PLACE.ID.eq(CANDIDATE.PLACE_ID), TenantScope.of(COHORT_PLACE, organisation))
                .where(TenantScope.of(HANDOVER, organisation), which)
                .orderBy(HANDOVER.MEETING_ON, HANDOVER.ID)
                .fetch(row -> new Handover(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        new PersonRow(
                                new PersonId(row.value4()),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                row.value9()),
                        row.value10() == null ? "" : row.value10(),
                        new Handover.Data(row.value11(), row.value12(), row.value13(), row.value14(), row.value15()),
                        row.value16(),
                        row.value17()));
    }

    void insertHandover(SignedIn author, Candidate candidate, Handover.Data data, Instant at) {
        db.insertInto(HANDOVER)
                .set(HANDOVER.ORGANISATION_ID, author.organisation().value())
                .set(HANDOVER.UUID, UUID.randomUUID())
                .set(HANDOVER.CANDIDATE_ID, candidate.id().value())
                .set(HANDOVER.PERSON_ID, candidate.person().id().value())
                .set(HANDOVER.MEETING_ON, data.meeting())
                .set(HANDOVER.LOCATION, data.location())
                .set(HANDOVER.ATTENDEES, data.attendees())
                .set(HANDOVER.AGREEMENTS, data.agreements())
                .set(HANDOVER.HELD_ON, data.held())
                .set(HANDOVER.NEXT_CONTACT_ON, data.nextContact())
                .set(HANDOVER.CHANGED_AT, at)
                .set(HANDOVER.CHANGED_BY_ID, author.account().value())
                .execute();
    }

    boolean updateHandover(
            SignedIn author, UUID uuid, long version, Handover.Data data, @Nullable LocalDate contacted, Instant at) {
        return db.update(HANDOVER)
                        .set(HANDOVER.VERSION, version + 1)
                        .set(HANDOVER.MEETING_ON, data.meeting())
                        .set(HANDOVER.LOCATION, data.location())
                        .set(HANDOVER.ATTENDEES, data.attendees())
                        .set(HANDOVER.AGREEMENTS, data.agreements())
                        .set(HANDOVER.HELD_ON, data.held())
                        .set(HANDOVER.NEXT_CONTACT_ON, data.nextContact())
                        .set(HANDOVER.CONTACTED_ON, contacted)
                        .set(HANDOVER.CHANGED_AT, at)
                        .set(HANDOVER.CHANGED_BY_ID, author.account().value())
                        .where(
                                TenantScope.of(HANDOVER, author.organisation()),
                                HANDOVER.UUID.eq(uuid),
                                HANDOVER.VERSION.eq(version))
                        .execute()
                == 1;
    }
}
