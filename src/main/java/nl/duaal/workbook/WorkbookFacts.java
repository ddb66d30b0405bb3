package nl.duaal.workbook;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import nl.duaal.engine.Facts;
import nl.duaal.engine.Forecast;
import nl.duaal.engine.Model;
import nl.duaal.engine.Movement;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the beginning of a model, what it moved, and what may still come, as reckoned at the export.
 *
 * @param until     the last month that is a fact
 * @param facts     what the engine reckoned with
 * @param movement  why the results moved
 * @param forecast  what may still come
 * @param estimated flows of which people said how much work is done, by id; of the others with facts amounts were booked
 * @param basis     on what it rests besides, a sentence each, in Dutch
 */
public record WorkbookFacts(
        YearMonth until, Facts facts, Movement movement, Forecast forecast, Set<String> estimated, List<String> basis) {

    public WorkbookFacts {
        estimated = Set.copyOf(estimated);
        basis = List.copyOf(basis);
    }

    boolean isOf(Model model) {
        return movement.plan().model().equals(model);
    }

    /** Months in which not being earned back counts as the horizon, as it does where months are explained. */
    double orHorizon(@Nullable Double payback) {
        return payback == null ? movement.plan().model().horizon() : payback;
    }
}
