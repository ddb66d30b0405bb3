package nl.duaal.costbenefit;

import java.util.List;
import nl.duaal.workbook.Reading;

/** What came of reading an edited workbook back; nothing is changed by it. */
public sealed interface WorkbookOutcome {

    /**
     * The workbook is one of this case.
     *
     * @param now          the case that it is compared with
     * @param differences  what was changed in the workbook and is not so in the case
     * @param changedSince how many other inputs of the case were changed since the export; they stay as they are
     * @param inScenarios  what was changed in the columns of scenarios; told, and not taken over from here
     */
    record Compared(
            EvaluatedCase now,
            List<WorkbookDifference> differences,
            int changedSince,
            List<Reading.ScenarioChange> inScenarios)
            implements WorkbookOutcome {
        public Compared {
            differences = List.copyOf(differences);
            inScenarios = List.copyOf(inScenarios);
        }
    }

    /** The file is no workbook of this case, or holds what does not belong there. */
    record Refused(List<Reading.Fault> faults) implements WorkbookOutcome {}

    /** The case was deleted meanwhile. */
    record Gone() implements WorkbookOutcome {}
}
