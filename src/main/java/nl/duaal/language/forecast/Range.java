package nl.duaal.language.forecast;

import nl.duaal.library.DatedAmount;

/** A number with the ends between which it may lie. */
public record Range(double low, double likely, double high) {

    /** A number of which nothing else is known. */
    public static Range exactly(double value) {
        return new Range(value, value, value);
    }

    /**
     * An amount with its own ends.
     *
     * @param spread of both ends where it has none, as a part of the value
     */
    public static Range of(DatedAmount amount, double spread) {
        double value = amount.value().doubleValue();
        var low = amount.low();
        var high = amount.high();
        return new Range(
                low == null ? value * (1 - spread) : low.doubleValue(),
                value,
                high == null ? value * (1 + spread) : high.doubleValue());
    }
}
