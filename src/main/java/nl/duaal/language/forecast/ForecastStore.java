package nl.duaal.language.forecast;

import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.COHORT;

import java.util.Arrays;
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

/** Who is in a cohort, for counting: ids and nothing else. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ForecastStore {

    private final DSLContext db;

    ForecastStore(DSLContext db) {
        this.db = db;
    }

    /** Somebody who takes part in a cohort that is not over. */
    record Participant(UUID candidate, UUID cohortUuid, CohortId cohort, PersonId person) {}

    /** Those who were selected and are not out, by cohort; of one person only when the watch says so. */
    List<Participant> participants(Watch watch) {
        var taking = Arrays.stream(CandidateState.values())
                .filter(CandidateState::mayHavePlace)
                .map(Enum::name)
                .toList();
        var only = watch.only();
        return db.select(CANDIDATE.UUID, COHORT.UUID, COHORT.ID, CANDIDATE.PERSON_ID)
                .from(CANDIDATE)
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), TenantScope.of(COHORT, watch.organisation()))
                .where(
                        TenantScope.of(CANDIDATE, watch.organisation()),
                        CANDIDATE.STATE.in(taking),
                        COHORT.STATE.notIn("COMPLETED", "STOPPED"),
                        only == null ? DSL.noCondition() : CANDIDATE.PERSON_ID.eq(only.value()))
                .orderBy(COHORT.ID, CANDIDATE.ID)
                .fetch(row -> new Participant(
                        row.value1(), row.value2(), new CohortId(row.value3()), new PersonId(row.value4())));
    }

    List<PersonId> people(OrganisationId organisation, CohortId cohort) {
        var out = Arrays.stream(CandidateState.values())
                .filter(CandidateState::isOut)
                .map(Enum::name)
                .toList();
        return db.select(CANDIDATE.PERSON_ID)
                .from(CANDIDATE)
                .where(
                        TenantScope.of(CANDIDATE, organisation),
                        CANDIDATE.COHORT_ID.eq(cohort.value()),
                        CANDIDATE.STATE.notIn(out))
                .fetch(row -> new PersonId(row.value1()));
    }
}
