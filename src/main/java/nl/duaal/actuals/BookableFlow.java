package nl.duaal.actuals;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something of a cohort's case on which amounts are booked.
 *
 * @param id       of the flow, which survives edits of the design
 * @param label    what it is called, as no other of the cohort
 * @param name     what the case calls it, which others may be called as well
 * @param category one of the engine's; none when the model does not say
 * @param payer    a party; none: somebody outside
 * @param receiver a party; none: somebody outside
 * @param planned  what the plan has in each month, in euros in prices of the start year
 */
public record BookableFlow(
        String id,
        String label,
        String name,
        @Nullable String category,
        @Nullable String payer,
        @Nullable String receiver,
        Map<YearMonth, Double> planned) {
    public BookableFlow {
        planned = Collections.unmodifiableMap(new LinkedHashMap<>(planned));
    }
}
