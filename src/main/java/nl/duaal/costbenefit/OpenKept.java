package nl.duaal.costbenefit;

import java.util.Optional;
import nl.duaal.engine.Evaluation;

/**
 * A kept simulation with what it was drawn from.
 *
 * @param now    the case as it is now
 * @param intact whether the kept model still has the hash that was kept with it
 * @param model  the kept model, evaluated; none when this version of the engine refuses it
 */
public record OpenKept(EvaluatedCase now, KeptSimulation kept, boolean intact, Optional<Evaluation> model) {

    /** Whether it can be drawn again. */
    public boolean isRepeatable() {
        return intact && model.isPresent();
    }
}
