package nl.duaal.workbook;

import java.util.List;
import nl.duaal.engine.Expression;
import org.jspecify.annotations.Nullable;

/** What comes of reading an edited workbook back: the changed inputs, or what does not belong there. */
public sealed interface Reading {

    /**
     * The workbook is that of the model; the lists are empty when nothing was changed.
     *
     * @param changes    of the model itself
     * @param inScenarios of what its scenarios say
     * @param chosen     the name of the scenario that is chosen in it; none for the base
     */
    record Changes(List<Change> changes, List<ScenarioChange> inScenarios, @Nullable String chosen)
            implements Reading {
        public Changes {
            changes = List.copyOf(changes);
            inScenarios = List.copyOf(inScenarios);
        }

        /** Of a workbook in which nothing was changed about its scenarios. */
        public Changes(List<Change> changes) {
            this(changes, List.of(), null);
        }
    }

    /** Nothing is taken over. */
    record Refused(List<Fault> faults) implements Reading {
        public Refused {
            if (faults.isEmpty()) throw new IllegalArgumentException("faults: at least one");
            faults = List.copyOf(faults);
        }
    }

    /**
     * One input that was changed.
     *
     * @param key    of the {@link nl.duaal.engine.Input}
     * @param label  as the workbook shows it
     * @param before none for the length of a phase that had no end
     * @param after  a number, or a formula of the model
     */
    record Change(String key, String label, @Nullable Expression before, Expression after) {}

    /**
     * Something that was changed in the column of a scenario.
     *
     * @param scenario its name
     * @param key      of the {@link nl.duaal.engine.Input}, or {@code flow_<id>} for a flow that can be left out
     * @param label    as the workbook shows it
     * @param before   none where it is as in the model itself; of a flow 1 when it counts, 0 when it is left out
     * @param after    likewise
     */
    record ScenarioChange(
            String scenario,
            String key,
            String label,
            @Nullable Double before,
            @Nullable Expression after) {}

    /**
     * Something that does not belong there; the words are made where it is shown, under
     * {@code workbook.problem.<key of the code>}.
     *
     * @param sheet     empty when it is about the file as a whole
     * @param cell      such as {@code B12}; empty likewise
     * @param arguments what the words need: the label of the input, what stands there
     */
    record Fault(Code code, String sheet, String cell, List<String> arguments) {
        public Fault {
            arguments = List.copyOf(arguments);
        }
    }

    /** Kinds of fault. */
    enum Code {
        TOO_LARGE("tooLarge"),
        NOT_A_WORKBOOK("notAWorkbook"),
        NOT_OURS("notOurs"),
        OTHER_VERSION("otherVersion"),
        OTHER_MODEL("otherModel"),
        MISSING_NAME("missingName"),
        EMPTY("empty"),
        NOT_A_NUMBER("notANumber"),
        ERROR_VALUE("errorValue"),
        OUT_OF_RANGE("outOfRange"),
        FORMULA_NOT_UNDERSTOOD("formulaNotUnderstood"),
        NO_SUCH_SCENARIO("noSuchScenario");

        private final String key;

        Code(String key) {
            this.key = key;
        }

        /** The last part of the key of its words. */
        public String key() {
            return key;
        }
    }
}
