package nl.duaal.trajectory.check;

import java.util.List;
import nl.duaal.library.Amounts;
import nl.duaal.library.LawRule;
import nl.duaal.library.SubsidyScheme;
import nl.duaal.trajectory.design.Design;

/**
 * Checks a design against law, norms and conditions. A rule or a number that the library does not know is not
 * checked: there is never a limit of our own.
 *
 * @see "decision 0053: rules as data with small checks"
 */
public final class DesignRules {

    private DesignRules() {}

    /** Everything the design does not keep, the worst first. */
    public static List<RuleFinding> check(Design design, Knowledge knowledge) {
        var checked = new Checked(design, knowledge);
        for (Rule.Family family : Rule.Family.values()) {
            switch (family) {
                case WORKING_TIME -> WorkingTimeRules.check(checked);
                case LOAD -> {
                    LoadRules.check(checked);
                    HolidayRules.check(checked);
                }
                case TRAINING -> TrainingRules.check(checked);
                case INTEGRATION -> IntegrationRules.check(checked);
                case CONTRACT -> ContractRules.check(checked);
                case SUBSIDY -> SubsidyRules.check(checked);
                case LANGUAGE -> LanguageRules.check(checked);
            }
        }
        return checked.findings();
    }

    /** The same, from the parts of the library. */
    public static List<RuleFinding> check(
            Design design, Amounts amounts, List<LawRule> rules, List<SubsidyScheme> schemes) {
        return check(design, new Knowledge(amounts, rules, schemes, List.of()));
    }
}
