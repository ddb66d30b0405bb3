package nl.duaal.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each uncertain parameter does alone: the results with it at its 10th and at its 90th percentile, and all others
 * at their value (section 7).
 *
 * @param parties in the order of the file, {@link Model#SOCIETY} last; of each the bars, largest swing first
 */
public record Tornado(Map<String, List<Bar>> parties) {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    public Tornado {
        parties = Collections.unmodifiableMap(new LinkedHashMap<>(parties));
    }

    /**
     * One parameter's effect on one party.
     *
     * @param low         the parameter at its 10th percentile
     * @param high        at its 90th
     * @param npvLow      net present value at {@code low}; none when the model cannot be evaluated there, such as at a
     *                    share below zero
     * @param paybackLow  in periods; none when it is not earned back, or not evaluated
     */
    public record Bar(
            String parameter,
            double low,
            double high,
            @Nullable Double npvLow,
            @Nullable Double npvHigh,
            @Nullable Double paybackLow,
            @Nullable Double paybackHigh) {

        /** How far the net present value moves, in euros; none when one of its ends is missing. */
        public @Nullable Double swing() {
            return npvLow == null || npvHigh == null ? null : Math.abs(npvHigh - npvLow);
        }

        /** For the order: what has no swing comes last. */
        private double size() {
            Double swing = swing();
            return swing == null ? -1 : swing;
        }
    }

    /** The bars of a party, or of {@link Model#SOCIETY}. */
    public List<Bar> party(String party) {
        List<Bar> bars = parties.get(party);
        if (bars == null) throw new IllegalArgumentException("no such party: " + party);
        return bars;
    }

    /** The tornado of a model, or what is wrong with the model as it stands. */
    public static Outcome<Tornado> of(Model model) {
        return switch (Engine.evaluate(model)) {
            case Outcome.Refused<Evaluation>(List<Problem> problems) -> new Outcome.Refused<>(problems);
            case Outcome.Ok<Evaluation>(Evaluation base) -> new Outcome.Ok<>(of(base));
        };
    }

    /** The tornado of the model behind an evaluation. */
    public static Tornado of(Evaluation base) {
        Model model = base.model();
        Map<String, List<Bar>> bars = new LinkedHashMap<>();
        for (String party : base.parties().keySet()) bars.put(party, new ArrayList<>());
        for (Model.Parameter parameter : model.parameters()) {
            if (parameter.uncertainty() == null) continue;
            Distribution distribution = Distribution.of(parameter.uncertainty());
            double low = distribution.percentile(LOW);
            double high = distribution.percentile(HIGH);
            Evaluation atLow = at(model, parameter, low);
            Evaluation atHigh = at(model, parameter, high);
            bars.forEach((party, list) -> list.add(new Bar(
                    parameter.name(),
                    low,
                    high,
                    atLow == null ? null : atLow.party(party).npv(),
                    atHigh == null ? null : atHigh.party(party).npv(),
                    atLow == null ? null : atLow.party(party).payback(),
                    atHigh == null ? null : atHigh.party(party).payback())));
        }
        // parameters with equal swings stay in the order of the file
        bars.replaceAll((_, list) -> list.stream()
                .sorted(Comparator.comparingDouble(Bar::size).reversed())
                .toList());
        return new Tornado(bars);
    }

    private static @Nullable Evaluation at(Model model, Model.Parameter parameter, double value) {
        Model changed = Input.replace(model, Input.keyOf(parameter), Expression.of(value));
        return Engine.evaluate(changed) instanceof Outcome.Ok<Evaluation>(Evaluation evaluation) ? evaluation : null;
    }
}
