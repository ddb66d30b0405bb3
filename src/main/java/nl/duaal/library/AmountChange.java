package nl.duaal.library;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A national amount that got another value, or an end. */
public record AmountChange(
        AmountSeries series, DatedAmount before, @Nullable DatedAmount after) {

    private static final int DECIMALS = 6;

    /** The change as a share of the value before, 0.019 for 1.9 %; none from zero, and for an amount that ended. */
    public @Nullable BigDecimal share() {
        if (after == null || before.value().signum() == 0) return null;
        return after.value().subtract(before.value()).divide(before.value(), DECIMALS, RoundingMode.HALF_UP);
    }
}
