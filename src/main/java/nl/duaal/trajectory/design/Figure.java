package nl.duaal.trajectory.design;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** A number in a design: the planner's own, or one of the library's dated amounts, whose value follows from the start. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Figure.Own.class), @JsonSubTypes.Type(Figure.Dated.class)})
public sealed interface Figure {

    /**
     * A planner's own number: an assumption.
     *
     * @param low  where it is uncertain: the least it may be
     * @param high the most it may be; none when {@code low} is none
     */
    record Own(double value, @Nullable Double low, @Nullable Double high) implements Figure {}

    /**
     * What the library says on the first day of the trajectory.
     *
     * @param amount key of a series of the library
     */
    record Dated(String amount) implements Figure {}

    /** A certain number of one's own. */
    static Figure of(double value) {
        return new Own(value, null, null);
    }

    /** An uncertain number of one's own. */
    static Figure of(double low, double value, double high) {
        return new Own(value, low, high);
    }

    /** An amount of the library. */
    static Figure dated(String amount) {
        return new Dated(amount);
    }
}
