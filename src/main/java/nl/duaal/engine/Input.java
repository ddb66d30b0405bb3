package nl.duaal.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a model that a user may change: a parameter, the size of the cohort, a discount rate, or a
 * length, drop-out or pass rate of a phase. Its key is also its defined name in the workbook and its name in
 * the storage of changes, so it survives edits of everything else.
 *
 * @param key     {@code par_<name>}, {@code cohort_participants}, {@code cohort_discount_rate},
 *                {@code rate_<party>}, {@code phase_<id>_length}, {@code phase_<id>_dropout}, {@code phase_<id>_pass}
 * @param content what stands there now; for a rate without an own value, or a phase's absent drop-out or pass rate,
 *                what holds instead; none for the length of an endless last phase
 * @param given   whether the model itself says it (false: what holds instead is shown)
 */
public record Input(String key, Kind kind, String subject, @Nullable Expression content, boolean given) {

    public enum Kind { PARAMETER, PARTICIPANTS, DISCOUNT_RATE, PARTY_RATE, PHASE_LENGTH, PHASE_DROPOUT, PHASE_PASS_RATE }

    /** Every input of a model: the cohort first, then rates, phases, parameters in the order of the file. */
    public static List<Input> of(Model model) {
        throw new UnsupportedOperationException("to be written");
    }

    /**
     * The model with one input replaced; nothing else changes, and nothing is checked yet.
     *
     * @throws IllegalArgumentException when the model has no such input
     */
    public static Model replace(Model model, String key, Expression content) {
        throw new UnsupportedOperationException("to be written");
    }
}
