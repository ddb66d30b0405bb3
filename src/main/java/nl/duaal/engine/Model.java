package nl.duaal.engine;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cost-benefit model as its file form says it (section 8). The components carry the order of the file.
 * A model that came out of {@link ModelFile#read} is sound; one that was changed afterwards is checked again
 * by {@link Engine#evaluate}.
 *
 * @param horizon            number of periods, 1 to 600
 * @param periodsPerYear     12 or 1
 * @param discountRate       annual, real, above -1
 * @param partyDiscountRates own rate of a party, or of {@code society}
 */
public record Model(
        String name,
        @Nullable String note,
        YearMonth start,
        int periodsPerYear,
        int horizon,
        Expression participants,
        Expression discountRate,
        Map<String, Expression> partyDiscountRates,
        List<String> parties,
        List<Parameter> parameters,
        List<Phase> phases,
        List<BaselinePoint> baseline,
        List<Flow> flows) {

    /** All parties together; no party may carry this name. */
    public static final String SOCIETY = "society";

    public Model {
        partyDiscountRates = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(partyDiscountRates));
        parties = List.copyOf(parties);
        parameters = List.copyOf(parameters);
        phases = List.copyOf(phases);
        baseline = List.copyOf(baseline);
        flows = List.copyOf(flows);
    }

    /** The same with these flows and no others; not checked yet. */
    public Model withFlows(List<Flow> others) {
        return with(name, note, others);
    }

    /** The same without the flows that have these ids; not checked yet. */
    public Model withoutFlows(Collection<String> ids) {
        return withFlows(flows.stream().filter(flow -> !ids.contains(flow.id())).toList());
    }

    /** The same under another name and note. */
    public Model named(String otherName, @Nullable String otherNote) {
        return with(otherName, otherNote, flows);
    }

    /** The same for another number of participants; not checked yet. */
    public Model withParticipants(double number) {
        return new Model(
                name,
                note,
                start,
                periodsPerYear,
                horizon,
                Expression.of(number),
                discountRate,
                partyDiscountRates,
                parties,
                parameters,
                phases,
                baseline,
                flows);
    }

    private Model with(String otherName, @Nullable String otherNote, List<Flow> others) {
        return new Model(
                otherName,
                otherNote,
                start,
                periodsPerYear,
                horizon,
                participants,
                discountRate,
                partyDiscountRates,
                parties,
                parameters,
                phases,
                baseline,
                others);
    }

    /** How sure a value or flow is, and why. */
    public enum Mark {
        LAW,
        FOUND,
        CONFIRM,
        ASSUMPTION
    }

    /**
     * A named value or formula.
     *
     * @param percent whether it is shown as a percentage
     * @param asOf    the date at which the value held
     */
    public record Parameter(
            String name,
            Expression content,
            @Nullable String label,
            @Nullable String unit,
            boolean percent,
            @Nullable String group,
            @Nullable String source,
            @Nullable Mark mark,
            java.time.@Nullable LocalDate asOf,
            @Nullable String note,
            @Nullable Uncertainty uncertainty) {}

    /** How an uncertain parameter is drawn (section 7). */
    public sealed interface Uncertainty {
        record Uniform(double min, double max) implements Uncertainty {}

        record Triangular(double min, double mode, double max) implements Uncertainty {}

        record Pert(double min, double mode, double max) implements Uncertainty {}

        record Normal(double mean, double sd) implements Uncertainty {}

        record Lognormal(double p5, double p95) implements Uncertainty {}
    }

    /**
     * A stretch of the trajectory (section 3).
     *
     * @param length   in periods; none only for the last phase, which then runs to the horizon
     * @param dropout  share of the active that falls off in each period; none means 0
     * @param passRate share that goes on after the last period; none means 1
     */
    public record Phase(
            String id,
            @Nullable String label,
            @Nullable Expression length,
            @Nullable Expression dropout,
            @Nullable Expression passRate) {}

    /** Share of the same people that would have worked without the trajectory, {@code at} periods after the start. */
    public record BaselinePoint(double at, Expression share) {}

    /** Money from a payer, to a receiver, or both (section 5). */
    public record Flow(
            String id,
            @Nullable String label,
            @Nullable String category,
            @Nullable String source,
            @Nullable Mark mark,
            @Nullable String note,
            @Nullable String payer,
            @Nullable String receiver,
            Booking booking) {}

    /** When and how much of a flow is booked. */
    public sealed interface Booking {

        /**
         * Amounts of the whole cohort, in euros, at the points from {@code from} on.
         */
        record Schedule(long from, List<Double> amounts) implements Booking {
            public Schedule {
                amounts = List.copyOf(amounts);
            }
        }

        /**
         * An amount per unit, scaled by the cohort.
         *
         * @param probability none means 1
         * @param growth      annual and real; none means no factor
         */
        record Scaled(
                Expression amount,
                Per per,
                Timing timing,
                List<String> phases,
                @Nullable Expression probability,
                @Nullable Ramp ramp,
                @Nullable Expression growth)
                implements Booking {
            public Scaled {
                phases = List.copyOf(phases);
            }
        }
    }

    /** The unit that the amount is for. */
    public sealed interface Per {
        record Participant(Weight weight) implements Per {}

        record Cohort() implements Per {}

        record Group(Expression size) implements Per {}
    }

    /** Which participants count (section 5). */
    public enum Weight {
        ACTIVE,
        ADDITIONAL,
        LOCKIN,
        BASELINE
    }

    /** When a scaled flow is booked, in the numbered periods of its phases. */
    public sealed interface Timing {
        record Once(long at) implements Timing {}

        record Each(long from, @Nullable Long to, long every) implements Timing {}

        record Exit() implements Timing {}

        record Completion() implements Timing {}
    }

    /** A factor that runs from {@code from} to {@code to} over {@code length} periods. */
    public record Ramp(Expression from, Expression to, Expression length) {}
}
