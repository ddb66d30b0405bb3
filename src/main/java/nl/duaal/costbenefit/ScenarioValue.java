package nl.duaal.costbenefit;

import java.util.Optional;

/**
 * One thing that a scenario changes.
 *
 * @param inputKey an input, as {@link nl.duaal.engine.Input#key()}, or a flow, as {@link #flow}
 * @param value    the number that the input gets; 0 for a flow, which is left out
 */
public record ScenarioValue(String inputKey, double value) {

    private static final String FLOW = "flow_";

    public ScenarioValue {
        if (!Double.isFinite(value)) throw new IllegalArgumentException("value: must be finite");
    }

    /** A flow that is left out. */
    public static ScenarioValue without(String flowId) {
        return new ScenarioValue(flow(flowId), 0);
    }

    /** The key under which a flow can be left out. */
    public static String flow(String flowId) {
        return FLOW + flowId;
    }

    /** Whether a key is that of a flow. */
    public static boolean isFlow(String key) {
        return key.startsWith(FLOW);
    }

    /** The flow that this leaves out, if it is about one. */
    public Optional<String> flow() {
        return isFlow(inputKey) ? Optional.of(inputKey.substring(FLOW.length())) : Optional.empty();
    }
}
