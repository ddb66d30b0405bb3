package nl.duaal.trajectory.check;

import java.util.List;
import nl.duaal.engine.Model;
import nl.duaal.library.DatedAmount;

/**
 * One rule that a design does not keep, at one place.
 *
 * @param key       of the rule and the place: the same after every edit, so that a reason stays with it
 * @param place     as in {@link nl.duaal.trajectory.design.DesignProblem}: {@code phase.learning_1}
 * @param article   where it is written; empty for a norm of practice
 * @param arguments of the words that say what was found
 * @param mend      of the words that say what would mend it, with the number that would
 * @param used      the dated amounts it was measured against
 */
public record RuleFinding(
        String key,
        Rule rule,
        Severity severity,
        String place,
        String article,
        String source,
        Model.Mark mark,
        List<Said> arguments,
        List<Said> mend,
        List<DatedAmount> used) {

    /** How bad it is not to keep to a rule. */
    public enum Severity {
        /** Law: mend it, or write down why not. */
        MUST,
        /** A norm or practice, or a sign that something may be wrong. */
        SHOULD,
        /** Good to know. */
        INFORMATION
    }

    public RuleFinding {
        arguments = List.copyOf(arguments);
        mend = List.copyOf(mend);
        used = List.copyOf(used);
    }

    /** Whether it was measured against a last known value, because the value of that day is not known. */
    public boolean usesLastKnown() {
        return used.stream().anyMatch(DatedAmount::beyondLastKnown);
    }
}
