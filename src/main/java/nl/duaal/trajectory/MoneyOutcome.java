package nl.duaal.trajectory;

import java.util.List;
import nl.duaal.engine.Evaluation;
import nl.duaal.trajectory.design.DesignProblem;

/** What the money side of a design comes to. */
public sealed interface MoneyOutcome {

    /** Its results, with what was refined in a case on it. */
    record Evaluated(Evaluation evaluation) implements MoneyOutcome {}

    /** It has no results while these stand. */
    record Refused(List<DesignProblem> problems) implements MoneyOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
