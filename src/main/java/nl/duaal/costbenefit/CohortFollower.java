package nl.duaal.costbenefit;

import java.util.List;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortListener;
import nl.duaal.cohort.Place;
import nl.duaal.trajectory.design.Assembly;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a cohort and its cases one: their bases follow its name, its start and its places in the same transaction. The
 * case of an employer that offers no places any more stays as it was.
 */
@Component
class CohortFollower implements CohortListener {

    private final CaseStore store;
    private final CaseBases bases;
    private final CohortModels models;

    CohortFollower(CaseStore store, CaseBases bases, CohortModels models) {
        this.store = store;
        this.bases = bases;
        this.models = models;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void planned(SignedIn about, Cohort cohort, List<Place> now) {
        List<CaseStore.OfCohort> made = store.ofCohort(about.organisation(), cohort.uuid());
        if (made.isEmpty()) return;
        var places = CohortModels.places(now);
        for (CaseStore.OfCohort one : made) {
            if (!one.employer().isEmpty() && !places.containsKey(one.employer())) continue;
            if (models.base(about, cohort, one.employer(), places) instanceof Assembly.Made(var base)) {
                bases.follow(about, one.at(), base, cohort.uuid());
            }
        }
    }
}
