package nl.duaal.inclusion.stay;

import static nl.duaal.persistence.db.Tables.CANDIDATE;
import static nl.duaal.persistence.db.Tables.COHORT;
import static nl.duaal.persistence.db.Tables.COHORT_PLACE;
import static nl.duaal.persistence.db.Tables.COURSE_ENTRY;

import java.util.List;
import java.util.UUID;
import nl.duaal.course.Fact;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of contracts, hours and who left, of a cohort; why somebody left is not asked for. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StayStore {

    /**
     * A fact of a candidate.
     *
     * @param employer     at whose place; empty for who left
     * @param organisation of that employer
     */
    record Found(long candidate, String employer, @Nullable Long organisation, Fact fact) {}

    private final DSLContext db;

    StayStore(DSLContext db) {
        this.db = db;
    }

    List<Found> ofCohort(OrganisationId organisation, UUID cohort) {
        var t = COURSE_ENTRY;
        return db.select(
                        CANDIDATE.ID,
                        COHORT_PLACE.EMPLOYER,
                        COHORT_PLACE.EMPLOYER_ID,
                        t.KIND,
                        t.FROM_ON,
                        t.UNTIL_ON,
                        t.DETAIL,
                        t.HOURS,
                        t.WAGE_PER_HOUR_CENTS)
                .from(t)
                .join(CANDIDATE)
                .on(CANDIDATE.ID.eq(t.CANDIDATE_ID), TenantScope.of(CANDIDATE, organisation))
                .join(COHORT)
                .on(COHORT.ID.eq(CANDIDATE.COHORT_ID), TenantScope.of(COHORT, organisation))
                .leftJoin(COHORT_PLACE)
                .on(COHORT_PLACE.ID.eq(t.PLACE_ID), TenantScope.of(COHORT_PLACE, organisation))
                .where(
                        TenantScope.of(t, organisation),
                        COHORT.UUID.eq(cohort),
                        t.KIND.in(Fact.Kind.CONTRACT.name(), Fact.Kind.WORKED.name(), Fact.Kind.DROP_OUT.name()))
                .orderBy(CANDIDATE.ID, t.FROM_ON, t.ID)
                .fetch(row -> new Found(
                        row.value1(),
                        row.value2() == null ? "" : row.value2(),
                        row.value3(),
                        switch (Fact.Kind.valueOf(row.value4())) {
                            case CONTRACT ->
                                new Fact.Contract(
                                        row.value5(),
                                        row.value6(),
                                        Fact.Contract.Form.valueOf(row.value7()),
                                        row.value8(),
                                        row.value9());
                            case WORKED -> new Fact.Worked(row.value5(), row.value6(), row.value8());
                            case DROP_OUT -> new Fact.DropOut(row.value5(), row.value7(), null);
                            case ABSENCE, PHASE, CREDENTIAL, INCIDENT, PERMIT ->
                                throw new IllegalStateException("not asked for");
                        }));
    }
}
