package nl.duaal.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The results of a model (section 6). Amounts are euros in constant prices of the start year, not rounded.
 * Arrays are the caller's own copies only where the Javadoc says so; they are not to be written to.
 *
 * @param participants    the number that starts
 * @param parameterValues every parameter's value, in the order of the file
 * @param active          share in the trajectory at the start of each period, 0 to H-1
 * @param leaving         share that falls off during each period, 0 to H-1
 * @param phases          where each phase begins and ends
 * @param flows           in the order of the file
 * @param parties         in the order of the file, {@link Model#SOCIETY} last
 */
public record Evaluation(
        Model model,
        double participants,
        Map<String, Double> parameterValues,
        double[] active,
        double[] leaving,
        List<PhaseSpan> phases,
        List<FlowResult> flows,
        Map<String, PartyResult> parties) {

    /**
     * Half-open range of periods {@code [from, until)} of a phase inside the horizon.
     *
     * @param completedAt     point at which it is completed; none when it has no length or is cut off
     * @param completedShare  share that completes there; 0 when none does
     */
    public record PhaseSpan(
            String id, int from, int until, @Nullable Integer completedAt, double completedShare) {}

    /**
     * @param row   booked amount at each point 0 to H, positive whichever side it is on
     * @param total the sum of the row
     */
    public record FlowResult(Model.Flow flow, double[] row, double total) {

        static FlowResult of(Model.Flow flow, double[] row) {
            double total = 0;
            for (double amount : row) total += amount;
            return new FlowResult(flow, row, total);
        }
    }

    /**
     * Results of one party, or of society.
     *
     * @param net               received minus paid at each point 0 to H
     * @param benefitCostRatio  none when the present value of the costs is (nearly) zero
     * @param returnOnInvestment net present value per euro of cost; none likewise
     * @param payback           in periods; none when not earned back within the horizon
     * @param discountedPayback the same on discounted amounts
     * @param irr               annual rate; none when there is no rate, or more than one
     * @param irrNone           why there is no internal rate; none when there is one
     * @param peakFunding       the deepest deficit, as a positive amount
     * @param discountRate      the annual rate that this party's amounts were discounted with
     */
    public record PartyResult(
            String party,
            double discountRate,
            double[] net,
            double total,
            double npv,
            double pvBenefits,
            double pvCosts,
            @Nullable Double benefitCostRatio,
            @Nullable Double returnOnInvestment,
            @Nullable Double payback,
            @Nullable Double discountedPayback,
            @Nullable Double irr,
            @Nullable IrrNone irrNone,
            double peakFunding) {

        /** Running sum of {@link #net()}, a new array. */
        public double[] cumulative() {
            double[] sums = new double[net.length];
            double sum = 0;
            for (int k = 0; k < net.length; k++) {
                sum += net[k];
                sums[k] = sum;
            }
            return sums;
        }
    }

    /** Why there is no internal rate of return. */
    public enum IrrNone {
        NONE,
        SEVERAL
    }

    /** The results of a party, or of {@link Model#SOCIETY}. */
    public PartyResult party(String party) {
        PartyResult result = parties.get(party);
        if (result == null) throw new IllegalArgumentException("no such party: " + party);
        return result;
    }

    /** The row of a flow. */
    public FlowResult flow(String id) {
        for (FlowResult result : flows) {
            if (result.flow().id().equals(id)) return result;
        }
        throw new IllegalArgumentException("no such flow: " + id);
    }

    /** What every input comes to, by its key, in the order of {@link Input#of}; inputs without content are left out. */
    public Map<String, Double> inputValues() {
        Values values = Calculation.again(this).values();
        Map<String, Double> byKey = new LinkedHashMap<>();
        for (Input input : Input.of(model)) {
            if (input.content() != null) byKey.put(input.key(), valueOf(input, values));
        }
        return Collections.unmodifiableMap(byKey);
    }

    /**
     * The share that would have worked without the trajectory, at each point 0 to H: linear between the points of the
     * model, constant outside them (section 3). A new array.
     */
    public double[] baseline() {
        return Calculation.again(this).baseline();
    }

    private double valueOf(Input input, Values values) {
        return switch (input.kind()) {
            case PARTICIPANTS -> participants;
            case DISCOUNT_RATE -> values.discountRate;
            case PARTY_RATE -> party(input.subject()).discountRate();
            case PHASE_LENGTH -> values.lengths[phase(input)];
            case PHASE_DROPOUT -> values.dropouts[phase(input)];
            case PHASE_PASS_RATE -> values.passRates[phase(input)];
            case PARAMETER -> Objects.requireNonNull(parameterValues.get(input.subject()));
        };
    }

    private int phase(Input input) {
        for (int i = 0; i < model.phases().size(); i++) {
            if (model.phases().get(i).id().equals(input.subject())) return i;
        }
        throw new IllegalArgumentException("no such phase: " + input.subject());
    }
}
