package nl.duaal.costbenefit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import nl.duaal.engine.Distribution;
import nl.duaal.engine.Model.Uncertainty;
import org.jspecify.annotations.Nullable;

/**
 * How far an assumption may be off: a distribution, or none for one that is certain. Whether its numbers contradict
 * each other is for the engine to say.
 *
 * <p>Value and range belong together: what is most likely is the value itself. So the mode of a triangular or PERT
 * distribution follows a value inside its ends, and the mean of a normal one follows any ({@link #around}). A value
 * outside leaves the range as it is, until somebody moves it along ({@link #movedTo}).
 *
 * @see "decision 46: ranges are edited with each assumption"
 */
public record Range(@Nullable Uncertainty uncertainty) {

    /** No spread at all. */
    public static final Range CERTAIN = new Range(null);

    private static final String CERTAIN_TEXT = "certain";
    /** Standard deviations from the mean that a number has to be away to lie outside. */
    private static final double WIDE = 2;
    /** The digits after the twelfth are what binary arithmetic left behind. */
    private static final MathContext WITHOUT_NOISE = new MathContext(12);

    /** The distribution, where there is one; its numbers must not contradict each other. */
    public Optional<Distribution> distribution() {
        return Optional.ofNullable(uncertainty).map(Distribution::of);
    }

    /** Between which values it is expected; no bounds where it is certain. */
    public Optional<Bounds> bounds() {
        return switch (uncertainty) {
            case null -> Optional.empty();
            case Uncertainty.Uniform(double min, double max) -> Optional.of(new Bounds(min, max));
            case Uncertainty.Triangular(double min, double _, double max) -> Optional.of(new Bounds(min, max));
            case Uncertainty.Pert(double min, double _, double max) -> Optional.of(new Bounds(min, max));
            case Uncertainty.Normal(double mean, double sd) ->
                Optional.of(new Bounds(mean - WIDE * sd, mean + WIDE * sd));
            case Uncertainty.Lognormal(double p5, double p95) -> Optional.of(new Bounds(p5, p95));
        };
    }

    /** Two values, both still inside. */
    public record Bounds(double low, double high) {}

    /** Whether a value lies where the range expects it: of a normal one within two standard deviations. */
    public boolean holds(double value) {
        return bounds().map(bounds -> bounds.low() <= value && value <= bounds.high())
                .orElse(true);
    }

    /** The same with a value as what is most likely; a range that does not hold the value stays as it is. */
    public Range around(double value) {
        return switch (uncertainty) {
            case Uncertainty.Triangular(double min, double _, double max)
            when holds(value) -> new Range(new Uncertainty.Triangular(min, value, max));
            case Uncertainty.Pert(double min, double _, double max)
            when holds(value) -> new Range(new Uncertainty.Pert(min, value, max));
            case Uncertainty.Normal(double _, double sd) -> new Range(new Uncertainty.Normal(value, sd));
            case null -> this;
            case Uncertainty.Uniform _, Uncertainty.Triangular _, Uncertainty.Pert _, Uncertainty.Lognormal _ -> this;
        };
    }

    /**
     * The same width around another value: the distances from what is most likely to the ends stay, or the value comes
     * into the middle. A lognormal range keeps its proportions; none around a value that it cannot have.
     */
    public Optional<Range> movedTo(double value) {
        return switch (uncertainty) {
            case null -> Optional.of(this);
            case Uncertainty.Uniform(double min, double max) -> {
                double half = (max - min) / 2;
                yield Optional.of(new Range(new Uncertainty.Uniform(clean(value - half), clean(value + half))));
            }
            case Uncertainty.Triangular(double min, double mode, double max) ->
                Optional.of(new Range(
                        new Uncertainty.Triangular(clean(value - (mode - min)), value, clean(value + (max - mode)))));
            case Uncertainty.Pert(double min, double mode, double max) ->
                Optional.of(new Range(
                        new Uncertainty.Pert(clean(value - (mode - min)), value, clean(value + (max - mode)))));
            case Uncertainty.Normal(double _, double sd) -> Optional.of(new Range(new Uncertainty.Normal(value, sd)));
            case Uncertainty.Lognormal(double p5, double p95) -> {
                double factor = Math.sqrt(p95 / p5);
                yield value > 0
                        ? Optional.of(
                                new Range(new Uncertainty.Lognormal(clean(value / factor), clean(value * factor))))
                        : Optional.empty();
            }
        };
    }

    private static double clean(double number) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number).round(WITHOUT_NOISE).doubleValue()
                : number;
    }

    /** In signs that traces and drafts keep: {@code pert:14.99:15.6:17.94}, {@code certain}. */
    public String text() {
        return switch (uncertainty) {
            case null -> CERTAIN_TEXT;
            case Uncertainty.Uniform(double min, double max) -> text("uniform", min, max);
            case Uncertainty.Triangular(double min, double mode, double max) -> text("triangular", min, mode, max);
            case Uncertainty.Pert(double min, double mode, double max) -> text("pert", min, mode, max);
            case Uncertainty.Normal(double mean, double sd) -> text("normal", mean, sd);
            case Uncertainty.Lognormal(double p5, double p95) -> text("lognormal", p5, p95);
        };
    }

    private static String text(String kind, double... numbers) {
        var text = new StringBuilder(kind);
        for (double number : numbers) text.append(':').append(number);
        return text.toString();
    }

    /** What {@link #text} wrote; none where it did not. */
    public static Optional<Range> parse(String text) {
        if (text.equals(CERTAIN_TEXT)) return Optional.of(CERTAIN);
        String[] parts = text.split(":", -1);
        var numbers = new double[parts.length - 1];
        try {
            for (int i = 0; i < numbers.length; i++) numbers[i] = Double.parseDouble(parts[i + 1]);
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
        return switch (parts[0] + numbers.length) {
            case "uniform2" -> Optional.of(new Range(new Uncertainty.Uniform(numbers[0], numbers[1])));
            case "triangular3" ->
                Optional.of(new Range(new Uncertainty.Triangular(numbers[0], numbers[1], numbers[2])));
            case "pert3" -> Optional.of(new Range(new Uncertainty.Pert(numbers[0], numbers[1], numbers[2])));
            case "normal2" -> Optional.of(new Range(new Uncertainty.Normal(numbers[0], numbers[1])));
            case "lognormal2" -> Optional.of(new Range(new Uncertainty.Lognormal(numbers[0], numbers[1])));
            default -> Optional.empty();
        };
    }
}
