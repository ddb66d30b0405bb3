package nl.duaal.engine;

import java.util.ArrayList;
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

    /**
     * What each flow adds to a party's (or society's) total and net present value; flows that add nothing are left out.
     *
     * @throws IllegalArgumentException when there is no such party
     */
    public static List<Contribution> ofParty(Evaluation evaluation, String party) {
        double rate = evaluation.party(party).discountRate();
        double[] factors = new Results(evaluation.model()).factors(rate);
        List<Contribution> contributions = new ArrayList<>();
        for (Evaluation.FlowResult flow : evaluation.flows()) {
            int sign = sign(flow.flow(), party);
            double worth = 0;
            boolean booked = false;
            for (int k = 0; k < factors.length; k++) {
                worth += flow.row()[k] * factors[k];
                booked |= flow.row()[k] != 0;
            }
            if (sign != 0 && booked) {
                contributions.add(new Contribution(flow.flow(), sign * flow.total(), sign * worth));
            }
        }
        return List.copyOf(contributions);
    }

    /** Plus for who receives, minus for who pays; society does either only where nobody stands on the other side. */
    private static int sign(Model.Flow flow, String party) {
        if (party.equals(Model.SOCIETY)) {
            if (flow.payer() == null) return 1;
            return flow.receiver() == null ? -1 : 0;
        }
        if (party.equals(flow.receiver())) return 1;
        return party.equals(flow.payer()) ? -1 : 0;
    }

    /**
     * How a flow's total came about.
     *
     * @throws IllegalArgumentException when there is no such flow
     */
    public static OfFlow ofFlow(Evaluation evaluation, String flowId) {
        Evaluation.FlowResult result = evaluation.flow(flowId);
        return switch (result.flow().booking()) {
            case Model.Booking.Schedule _ ->
                new OfFlow(result.flow(), result.total(), null, scheduled(result), List.of());
            case Model.Booking.Scaled scaled ->
                new OfFlow(
                        result.flow(),
                        result.total(),
                        text(scaled.amount()),
                        booked(evaluation, result, scaled),
                        UsedParameters.of(evaluation, scaled));
        };
    }

    private static String text(Expression expression) {
        return switch (expression) {
            case Expression.Value(double number) -> Numbers.text(number);
            case Formula formula -> formula.text();
        };
    }

    private static List<Booked> scheduled(Evaluation.FlowResult result) {
        List<Booked> bookings = new ArrayList<>();
        for (int k = 0; k < result.row().length; k++) {
            double amount = result.row()[k];
            if (amount != 0) bookings.add(new Booked(k, null, null, 1, amount, 1, 1, 1, amount));
        }
        return bookings;
    }

    private static List<Booked> booked(
            Evaluation evaluation, Evaluation.FlowResult result, Model.Booking.Scaled scaled) {
        Calculation calculation = Calculation.again(evaluation);
        int index = evaluation.flows().indexOf(result);
        Bookings bookings = calculation.bookings(scaled, index, evaluation);
        Values.OfFlow values = calculation.values().flows[index];
        List<Booked> list = new ArrayList<>(bookings.count());
        for (int i = 0; i < bookings.count(); i++) {
            list.add(new Booked(
                    bookings.point(i),
                    bookings.share(i),
                    bookings.usesBaseline() ? bookings.baseline(i) : null,
                    bookings.units(i),
                    values.amount(),
                    values.probability(),
                    bookings.ramp(i),
                    bookings.growth(i),
                    bookings.booked(i)));
        }
        return list;
    }
}
