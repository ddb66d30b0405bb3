package nl.duaal.costbenefit;

import java.util.ArrayList;
import java.util.List;
import nl.duaal.access.SignedIn;
import nl.duaal.engine.Contribution;
import nl.duaal.engine.Goal;
import nl.duaal.engine.Outcome;
import nl.duaal.engine.Problem;
import org.springframework.stereotype.Service;

/**
 * Who should carry what: the least that one party has to give for another to reach a goal. Whoever may read a case may
 * ask; nothing is stored. It is computed from the case as the asker holds it; {@link CaseCertainty#newer} tells when
 * that is out of date.
 *
 * @see "decision 45: contributions"
 */
@Service
public class CaseContributions {

    /** Months within which somebody usually wants to have earned back. */
    public static final List<Integer> MONTHS = List.of(12, 24, 36, 48);

    private final CaseService cases;

    CaseContributions(CaseService cases) {
        this.cases = cases;
    }

    /** The least contribution for each goal, in their order; or what is wrong with the question. */
    public Outcome<List<Contribution>> find(
            SignedIn signedIn, EvaluatedCase shown, String giver, Contribution.Form form, List<Goal> goals) {
        cases.demandThere(signedIn, shown.stored().uuid());
        List<Contribution> found = new ArrayList<>();
        for (Goal goal : goals) {
            switch (Contribution.find(shown.evaluation(), new Contribution.Question(goal, giver, form))) {
                case Outcome.Ok<Contribution>(Contribution contribution) -> found.add(contribution);
                case Outcome.Refused<Contribution>(List<Problem> problems) -> {
                    return new Outcome.Refused<>(problems);
                }
            }
        }
        return new Outcome.Ok<>(List.copyOf(found));
    }
}
