package nl.duaal.course;

import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.COHORT_PLACE;
import static nl.duaal.persistence.db.Tables.PERSON;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.signal.Watch;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.CohortId;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of who is in a course now, for those who say what needs attention. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CourseSignStore {

    private static final List<String> IN_COURSE = Arrays.stream(CandidateState.values())
            .filter(state -> Entries.hasCourse(state) && !state.isOut())
            .map(CandidateState::name)
            .toList();

    private final DSLContext db;

    CourseSignStore(DSLContext db) {
        this.db = db;
    }

    /** Somebody in a cohort that is not over. */
    record Member(UUID candidate, CohortId cohort, PersonId person) {}

    /** Somebody at a place of an employer, in a cohort that is not over. */
    record Placed(UUID candidate, UUID cohort, String cohortName, String name) {}

    /** Everybody who began, is not out and has a place of this employer in one of these cohorts, by name. */
    List<Placed> placed(OrganisationId organisation, Collection<UUID> cohorts, OrganisationId employer) {
        return db.select(CANDIDATE.UUID, COHORT.UUID, COHORT.NAME, PERSON.GIVEN_NAME, PERSON.FAMILY_NAME)
                .from(CANDIDATE)
                .join(COHORT)
                .on(
                        COHORT.ID.eq(CANDIDATE.COHORT_ID),
                        TenantScope.of(COHORT, organisation),
                        COHORT.STATE.notIn("COMPLETED", "STOPPED"))
                .join(COHORT_PLACE)
                .on(COHORT_PLACE.ID.eq(CANDIDATE.PLACE_ID), TenantScope.of(COHORT_PLACE, organisation))
                .join(PERSON)
                .on(PERSON.ID.eq(CANDIDATE.PERSON_ID), TenantScope.of(PERSON, organisation))
                .where(
                        TenantScope.of(CANDIDATE, organisation),
                        COHORT.UUID.in(cohorts),
                        COHORT_PLACE.EMPLOYER_ID.eq(employer.value()),
                        CANDIDATE.STATE.in(IN_COURSE))
                .orderBy(PERSON.FAMILY_NAME, PERSON.GIVEN_NAME, CANDIDATE.ID)
                .fetch(row -> new Placed(
                        row.value1(), row.value2(), row.value3(), (row.value4() + " " + row.value5()).strip()));
    }

    /** Everybody who began and is not out, or the one person; who came into a cohort last stands first. */
    List<Member> inCourse(Watch watch) {
        var only = watch.only();
        return db.select(CANDIDATE.UUID, CANDIDATE.COHORT_ID, CANDIDATE.PERSON_ID)
                .from(CANDIDATE)
                .join(COHORT)
                .on(
                        COHORT.ID.eq(CANDIDATE.COHORT_ID),
                        TenantScope.of(COHORT, watch.organisation()),
                        COHORT.STATE.notIn("COMPLETED", "STOPPED"))
                .where(
                        TenantScope.of(CANDIDATE, watch.organisation()),
                        CANDIDATE.STATE.in(IN_COURSE),
                        only == null ? DSL.noCondition() : CANDIDATE.PERSON_ID.eq(only.value()))
                .orderBy(CANDIDATE.ARRIVED_AT.desc(), CANDIDATE.ID.desc())
                .fetch(row -> new Member(row.value1(), new CohortId(row.value2()), new PersonId(row.value3())));
    }
}
