package nl.duaal.language.forecast;

import static nl.duaal.persistence.db.Tables.CANDIDATE;

import java.util.Arrays;
import java.util.List;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.CohortId;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jooq.DSLContext;
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
