package nl.duaal.actuals;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;

/** What one unit of a quantity costs or brings, from a month on. */
public record Tariff(UUID uuid, long version, Data data) {

    public static final int SOURCE_MAX_LENGTH = 200;
    public static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    /**
     * What a user says of it.
     *
     * @param flow   id of the flow in the cohort's case on which it is booked
     * @param euros  for one unit, at most four decimals
     * @param source where it comes from
     */
    public record Data(Quantity quantity, String flow, YearMonth from, BigDecimal euros, String source) {
        public Data {
            source = source.strip();
            if (euros.signum() < 0
                    || euros.compareTo(MOST) > 0
                    || euros.stripTrailingZeros().scale() > 4) {
                throw new IllegalArgumentException("euros: 0 to 1,000,000 with four decimals");
            }
            if (source.isEmpty() || source.length() > SOURCE_MAX_LENGTH) {
                throw new IllegalArgumentException("source: 1 to " + SOURCE_MAX_LENGTH + " characters");
            }
        }
    }
}
