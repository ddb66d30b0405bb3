package nl.duaal.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a variant's net present value differs from the base's, for one party: flow by flow. The lines, added up in their
 * order, give the difference; what rounding would leave over, some billionths of a euro, is in the last line.
 *
 * @param party      for whom, or {@link Model#SOCIETY}
 * @param difference net present value of the variant minus that of the base, in euros
 * @param lines      largest difference first, whichever way it goes; flows that bring the party the same are left out
 */
public record Comparison(String party, double difference, List<Line> lines) {

    public Comparison {
        lines = List.copyOf(lines);
    }

    /**
     * One flow.
     *
     * @param flow       as it is in the variant, or in the base when the variant does not have it
     * @param base       present value to the party in the base: positive when it receives; 0 when it has no such flow
     * @param variant    the same in the variant
     * @param difference variant minus base
     */
    public record Line(Model.Flow flow, double base, double variant, double difference) {}

    /**
     * Compares two evaluations for a party that both have.
     *
     * @throws IllegalArgumentException when one of them does not have it
     */
    public static Comparison of(Evaluation base, Evaluation variant, String party) {
        double difference = variant.party(party).npv() - base.party(party).npv();
        Set<String> ids = new LinkedHashSet<>();
        for (Evaluation.FlowResult flow : base.flows()) ids.add(flow.flow().id());
        for (Evaluation.FlowResult flow : variant.flows()) ids.add(flow.flow().id());
        List<Line> lines = new ArrayList<>();
        for (String id : ids) {
            Evaluation.FlowResult before = flow(base, id);
            Evaluation.FlowResult after = flow(variant, id);
            double valueBefore = presentValue(base, before, party);
            double valueAfter = presentValue(variant, after, party);
            Evaluation.FlowResult shown = after == null ? before : after;
            if (shown == null || valueBefore == valueAfter) continue;
            lines.add(new Line(shown.flow(), valueBefore, valueAfter, valueAfter - valueBefore));
        }
        lines.sort(Comparator.comparingDouble((Line line) -> Math.abs(line.difference()))
                .reversed());
        level(lines, difference);
        return new Comparison(party, difference, lines);
    }

    private static Evaluation.@Nullable FlowResult flow(Evaluation evaluation, String id) {
        for (Evaluation.FlowResult flow : evaluation.flows())
            if (flow.flow().id().equals(id)) return flow;
        return null;
    }

    private static double presentValue(Evaluation evaluation, Evaluation.@Nullable FlowResult flow, String party) {
        if (flow == null) return 0;
        int direction = direction(flow.flow(), party);
        if (direction == 0) return 0;
        double[] factors =
                new Results(evaluation.model()).factors(evaluation.party(party).discountRate());
        double sum = 0;
        for (int k = 0; k < factors.length; k++) sum += flow.row()[k] * factors[k];
        return direction * sum;
    }

    /** Society receives what nobody pays, and pays what nobody receives. */
    private static int direction(Model.Flow flow, String party) {
        boolean society = party.equals(Model.SOCIETY);
        if (society ? flow.payer() == null : party.equals(flow.receiver())) return 1;
        return (society ? flow.receiver() == null : party.equals(flow.payer())) ? -1 : 0;
    }

    /** The last line is small beside the sum before it, so the two differ by a number that a double can hold. */
    private static void level(List<Line> lines, double difference) {
        if (lines.isEmpty()) return;
        double sum = 0;
        for (Line line : lines.subList(0, lines.size() - 1)) sum += line.difference();
        Line last = lines.removeLast();
        lines.add(new Line(last.flow(), last.base(), last.variant(), difference - sum));
    }
}
