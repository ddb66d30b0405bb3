package nl.duaal.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a figure is made of: results unfold to flows, flows to bookings and factors, those to parameters. */
public final class Explanation {

    /**
     * What one flow adds to a party's result; the contributions of all flows sum to that result.
     *
     * @param amount       undiscounted, plus when the party receives, minus when it pays
     * @param presentValue the same, discounted at the party's rate
     */
    public record Contribution(Model.Flow flow, double amount, double presentValue) {}

    /**
     * One booking of a flow: {@code booked = amount * probability * units * ramp * growth}.
     *
     * @param point    where it is booked
     * @param share    share of the cohort that counts; none for a schedule
     * @param baseline share that would have worked anyway, used by some weights; none where it is not used
     * @param units    participants, groups, or 1
     */
    public record Booked(
            int point,
            @Nullable Double share,
            @Nullable Double baseline,
            double units,
            double amount,
            double probability,
            double ramp,
            double growth,
            double booked) {}

    /**
     * A parameter that a figure rests on.
     *
     * @param depth 0 when the flow names it, one more for every formula in between
     */
    public record Used(Model.Parameter parameter, double value, int depth) {}

    /**
     * @param amountText the amount as written: a number or a formula; none for a schedule
     * @param used       in the order of first use, deeper ones after the formula that names them
     */
    public record OfFlow(
            Model.Flow flow, double total, @Nullable String amountText, List<Booked> bookings, List<Used> used) {
        public OfFlow {
            bookings = List.copyOf(bookings);
            used = List.copyOf(used);
        }
    }

    private Explanation() {}

    /** What each flow adds to a party's (or society's) total and net present value; flows that add nothing are left out. */
    public static List<Contribution> ofParty(Evaluation evaluation, String party) {
        throw new UnsupportedOperationException("to be written");
    }

    /** How a flow's total came about. */
    public static OfFlow ofFlow(Evaluation evaluation, String flowId) {
        throw new UnsupportedOperationException("to be written");
    }
}
