package nl.duaal.costbenefit.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.duaal.costbenefit.Range;
import nl.duaal.engine.Distribution;
import nl.duaal.engine.Model.Uncertainty;

/** The shapes that a range can have, the most usual first, and the fields that each has. */
enum RangeShape {
    PERT(Field.LOW, Field.LIKELY, Field.HIGH),
    TRIANGULAR(Field.LOW, Field.LIKELY, Field.HIGH),
    UNIFORM(Field.LOW, Field.HIGH),
    NORMAL(Field.LIKELY, Field.SPREAD),
    LOGNORMAL(Field.LOW, Field.HIGH),
    CERTAIN();

    /** What can be filled in. */
    enum Field {
        LOW,
        LIKELY,
        HIGH,
        SPREAD
    }

    private static final double TAIL = 0.05;

    private final Set<Field> fields;

    RangeShape(Field... fields) {
        this.fields = Set.of(fields);
    }

    boolean has(Field field) {
        return fields.contains(field);
    }

    /** The shape of a range. */
    static RangeShape of(Range range) {
        return switch (range.uncertainty()) {
            case null -> CERTAIN;
            case Uncertainty.Uniform _ -> UNIFORM;
            case Uncertainty.Triangular _ -> TRIANGULAR;
            case Uncertainty.Pert _ -> PERT;
            case Uncertainty.Normal _ -> NORMAL;
            case Uncertainty.Lognormal _ -> LOGNORMAL;
        };
    }

    /** A range of this shape; every field that the shape has must be given. */
    Range range(Map<Field, Double> numbers) {
        return switch (this) {
            case CERTAIN -> Range.CERTAIN;
            case UNIFORM -> new Range(new Uncertainty.Uniform(of(numbers, Field.LOW), of(numbers, Field.HIGH)));
            case TRIANGULAR ->
                new Range(new Uncertainty.Triangular(
                        of(numbers, Field.LOW), of(numbers, Field.LIKELY), of(numbers, Field.HIGH)));
            case PERT ->
                new Range(new Uncertainty.Pert(
                        of(numbers, Field.LOW), of(numbers, Field.LIKELY), of(numbers, Field.HIGH)));
            case NORMAL -> new Range(new Uncertainty.Normal(of(numbers, Field.LIKELY), of(numbers, Field.SPREAD)));
            case LOGNORMAL -> new Range(new Uncertainty.Lognormal(of(numbers, Field.LOW), of(numbers, Field.HIGH)));
        };
    }

    private static double of(Map<Field, Double> numbers, Field field) {
        return Objects.requireNonNull(numbers.get(field));
    }

    /** What the fields hold for a range, and what they would hold if it got another shape; none for a certain one. */
    static Map<Field, Double> numbers(Range range, double value) {
        var numbers = new EnumMap<Field, Double>(Field.class);
        numbers.put(Field.LIKELY, value);
        range.distribution().ifPresent(distribution -> {
            var bounds = ends(range, distribution);
            numbers.put(Field.LOW, bounds.low());
            numbers.put(Field.HIGH, bounds.high());
            numbers.put(
                    Field.SPREAD,
                    range.uncertainty() instanceof Uncertainty.Normal(double _, double sd)
                            ? sd
                            : Uncertain.rounded(Math.sqrt(distribution.variance())));
        });
        if (range.uncertainty() instanceof Uncertainty.Triangular(double _, double mode, double _)) {
            numbers.put(Field.LIKELY, mode);
        }
        if (range.uncertainty() instanceof Uncertainty.Pert(double _, double mode, double _)) {
            numbers.put(Field.LIKELY, mode);
        }
        if (range.uncertainty() instanceof Uncertainty.Normal(double mean, double _)) numbers.put(Field.LIKELY, mean);
        return numbers;
    }

    private static Range.Bounds ends(Range range, Distribution distribution) {
        return range.uncertainty() instanceof Uncertainty.Normal
                ? new Range.Bounds(
                        Uncertain.rounded(distribution.percentile(TAIL)),
                        Uncertain.rounded(distribution.percentile(1 - TAIL)))
                : range.bounds().orElseThrow();
    }
}
