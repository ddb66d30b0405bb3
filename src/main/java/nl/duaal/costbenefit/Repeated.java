package nl.duaal.costbenefit;

import nl.duaal.engine.Simulation;

/**
 * A kept simulation that was drawn again.
 *
 * @param now           what came of it this time
 * @param engineVersion of the engine that drew this time
 */
public record Repeated(KeptSimulation kept, Simulation now, String engineVersion) {

    /** Whether every figure is the same, to the last bit. */
    public boolean isSame() {
        return kept.results().equals(now);
    }

    /** Whether another version of the engine drew it then, which may give other figures. */
    public boolean isOtherEngine() {
        return !kept.engineVersion().equals(engineVersion);
    }
}
