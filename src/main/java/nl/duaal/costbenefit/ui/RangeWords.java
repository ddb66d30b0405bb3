package nl.duaal.costbenefit.ui;

import nl.duaal.costbenefit.Range;
import nl.duaal.engine.Distribution;
import nl.duaal.engine.Model;
import nl.duaal.engine.Model.Uncertainty;
import org.jspecify.annotations.Nullable;

/** Says how far an assumption may be off, in its own unit. */
final class RangeWords {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private final CaseWords words;
    private final @Nullable String unit;
    private final boolean percent;

    RangeWords(CaseWords words, @Nullable String unit, boolean percent) {
        this.words = words;
        this.unit = unit;
        this.percent = percent;
    }

    /** For the parameter under a key, in its own unit. */
    static RangeWords of(CaseWords words, Model model, String inputKey) {
        return new InputNames(words, model).texts(inputKey);
    }

    /** What to expect, in one line: what is likely, and where it lies in eight cases of ten. */
    String sentence(Range range) {
        return switch (range.uncertainty()) {
            case null -> words.say("range.certain");
            case Uncertainty.Uniform(double min, double max) -> words.say("range.uniform", number(min), number(max));
            case Uncertainty.Triangular(double _, double mode, double _) -> eight("range.peak", range, mode);
            case Uncertainty.Pert(double _, double mode, double _) -> eight("range.peak", range, mode);
            case Uncertainty.Normal(double mean, double _) -> eight("range.normal", range, mean);
            case Uncertainty.Lognormal _ -> eight("range.lognormal", range, 0);
        };
    }

    /** The same without what is likely, where that is the value that stands in the field already. */
    String beside(Range range, double value) {
        boolean known = range.bounds().isPresent() && range.around(value).equals(range) && range.holds(value);
        return switch (range.uncertainty()) {
            case Uncertainty.Triangular _, Uncertainty.Pert _, Uncertainty.Normal _
            when known -> eight("range.eight", range, value);
            case null -> sentence(range);
            case Uncertainty.Triangular _,
                    Uncertainty.Pert _,
                    Uncertainty.Normal _,
                    Uncertainty.Uniform _,
                    Uncertainty.Lognormal _ -> sentence(range);
        };
    }

    private String eight(String key, Range range, double likely) {
        Distribution distribution = range.distribution().orElseThrow();
        return words.say(
                key,
                number(Uncertain.rounded(distribution.percentile(LOW))),
                number(Uncertain.rounded(distribution.percentile(HIGH))),
                number(likely));
    }

    /** All numbers of a range, so that two of them can be told apart. */
    String exact(Range range) {
        return switch (range.uncertainty()) {
            case null -> words.say("range.exact.certain");
            case Uncertainty.Uniform(double min, double max) ->
                words.say("range.exact.uniform", number(min), number(max));
            case Uncertainty.Triangular(double min, double mode, double max) ->
                words.say("range.exact.triangular", number(min), number(mode), number(max));
            case Uncertainty.Pert(double min, double mode, double max) ->
                words.say("range.exact.pert", number(min), number(mode), number(max));
            case Uncertainty.Normal(double mean, double sd) ->
                words.say("range.exact.normal", number(mean), number(sd));
            case Uncertainty.Lognormal(double p5, double p95) ->
                words.say("range.exact.lognormal", number(p5), number(p95));
        };
    }

    /** From where to where it is expected: "14,99 tot 17,94". */
    String ends(Range.Bounds bounds) {
        return words.say("assumption.range", plain(bounds.low()), plain(bounds.high()));
    }

    /** With the sign of euros, where it is an amount. */
    String number(double value) {
        return isEuro() ? "€\u00a0" + plain(value) : plain(value);
    }

    /** As a field shows it. */
    String plain(double value) {
        return words.plain(value, unit, percent);
    }

    boolean isEuro() {
        return unit != null && unit.startsWith("EUR");
    }

    boolean isPercent() {
        return percent;
    }

    /** What stands beside a field. */
    String unitText() {
        return words.unit(unit, percent);
    }
}
