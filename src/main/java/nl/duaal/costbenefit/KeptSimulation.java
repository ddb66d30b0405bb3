package nl.duaal.costbenefit;

import java.time.Instant;
import java.util.UUID;
import nl.duaal.engine.Simulation;

/**
 * What draws came to, kept beside a case with all it takes to repeat them.
 *
 * @param note          why it was kept; may be empty
 * @param sha256        of the canonical text of the model that was drawn, in hexadecimal
 * @param engineVersion of the engine that drew
 * @param results       as they were, with seed and number of draws
 * @param changedSince  whether the case would now give a model that differs in more than its name and note
 */
public record KeptSimulation(
        UUID uuid,
        String note,
        String sha256,
        String engineVersion,
        Instant keptAt,
        String keptBy,
        Simulation results,
        boolean changedSince) {

    /** How many a case can have: more than are ever compared, and few enough to stay small. */
    public static final int MOST = 20;

    public static final int NOTE_MAX_LENGTH = 500;

    /** The part of the hash that people compare. */
    public String shortHash() {
        return sha256.substring(0, 8);
    }
}
