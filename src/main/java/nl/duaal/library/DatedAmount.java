package nl.duaal.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.duaal.engine.Model;
import org.jspecify.annotations.Nullable;

/**
 * What an amount is on a day.
 *
 * @param key             {@code wml.hour}
 * @param label           in Dutch, for models and the workbook
 * @param unit            as in models: {@code EUR/uur}
 * @param percent         whether it is shown as a percentage; the value is a fraction either way (0.0274)
 * @param validFrom       {@link AmountSeries#START_UNKNOWN} where no source says since when
 * @param validUntil      the last day on which it holds; none when nothing after it is known
 * @param beyondLastKnown the day lies after the last day for which this is known to hold: it is the last known value
 * @param own             it is the organisation's own value, not the national one
 * @param low             lower end of the range in which it may lie, if one is known
 * @param high            upper end of that range
 */
public record DatedAmount(
        String key,
        String label,
        String unit,
        boolean percent,
        BigDecimal value,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String source,
        Model.Mark mark,
        boolean beyondLastKnown,
        boolean own,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {

    /** Whether it is known since when it holds. */
    public boolean hasKnownStart() {
        return !validFrom.equals(AmountSeries.START_UNKNOWN);
    }
}
