package nl.duaal.trajectory.design;

import java.util.List;
import nl.duaal.engine.Model;

/** What came of turning a design into a model. */
public sealed interface Assembly {

    /** The money side of the design; every name in it is made of the keys of the design, so it survives edits. */
    record Made(Model model) implements Assembly {}

    /** It could not be made. */
    record Refused(List<DesignProblem> problems) implements Assembly {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
