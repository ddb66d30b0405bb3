package nl.duaal.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An own value of an amount.
 *
 * @param key        of the amount that it replaces
 * @param value      in the unit of the amount; a fraction for percentages
 * @param validUntil the last day on which it holds; none until it is changed
 * @param reason     why the organisation uses another value
 */
public record OwnAmountData(
        String key,
        BigDecimal value,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String reason) {

    public static final int REASON_MAX_LENGTH = 300;
    public static final int DECIMALS = 6;
    public static final BigDecimal MAXIMUM = BigDecimal.valueOf(100_000_000);

    public OwnAmountData {
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > REASON_MAX_LENGTH) {
            throw new IllegalArgumentException("reason: 1 to " + REASON_MAX_LENGTH + " characters");
        }
        if (value.signum() < 0 || value.compareTo(MAXIMUM) > 0) {
            throw new IllegalArgumentException("value: 0 to " + MAXIMUM);
        }
        if (value.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException("value: at most " + DECIMALS + " decimals");
        }
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException("validUntil: not before validFrom");
        }
    }
}
