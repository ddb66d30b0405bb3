package nl.duaal.costbenefit;

import nl.duaal.engine.Simulation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How kept results are written down: JSON with the shortest decimals that give back every number to the last bit.
 * What stands in a database once has to stay readable: a figure that is added needs a value for when it is missing.
 */
final class KeptTexts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private KeptTexts() {}

    static String write(Simulation results) {
        return JSON.writeValueAsString(results);
    }

    static Simulation read(String text) {
        return JSON.readValue(text, Simulation.class);
    }

    /** Whether two canonical model files differ in more than the model's name and note, which change no figure. */
    static boolean differ(String one, String other) {
        return !one.equals(other) && !figures(one).equals(figures(other));
    }

    private static JsonNode figures(String model) {
        var tree = JSON.readTree(model);
        if (tree instanceof ObjectNode object) object.remove(java.util.List.of("name", "note"));
        return tree;
    }
}
