package nl.duaal.costbenefit;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.engine.Evaluation;
import nl.duaal.outcome.Counterfactual;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a cohort's case says would have happened anyway: the baseline of its model, linear between its points. */
@Component
class CohortBaseline implements Counterfactual {

    private final CaseService cases;
    private final CaseStore store;

    CohortBaseline(CaseService cases, CaseStore store) {
        this.cases = cases;
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Line> of(SignedIn about, UUID cohort) {
        return store.ofCohort(about.organisation(), cohort).stream()
                .filter(one -> one.employer().isEmpty() && !one.at().deleted())
                .findFirst()
                .flatMap(one -> cases.find(about, one.at().uuid()))
                .map(EvaluatedCase::evaluation)
                .map(evaluation -> months -> at(evaluation, months));
    }

    private static OptionalDouble at(Evaluation evaluation, int months) {
        double[] shares = evaluation.baseline();
        double point = months * evaluation.model().periodsPerYear() / 12.0;
        int before = (int) Math.floor(point);
        if (before >= shares.length || before + 1 >= shares.length && point > before) return OptionalDouble.empty();
        if (point == before) return OptionalDouble.of(shares[before]);
        return OptionalDouble.of(shares[before] + (shares[before + 1] - shares[before]) * (point - before));
    }
}
