package nl.duaal.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * A model seen with caution by one party: every assumption that no source was found for stands at the end of its
 * spread that is bad for that party's net present value. Marks {@code LAW} and {@code FOUND} are sources;
 * {@code CONFIRM}, {@code ASSUMPTION} and no mark are none.
 *
 * <p>The ends are the 10th and the 90th percentile; which of them is bad is seen for each assumption alone, with all
 * others at their value. An assumption that only does good at both ends, or nothing, stays.
 *
 * @param party    for whom, or {@link Model#SOCIETY}
 * @param base     the model as it stands
 * @param cautious the model with the moved assumptions
 * @param moved    largest effect first
 * @param fixed    assumptions without a source and without a spread, which cannot move, in the order of the file
 */
public record Caution(
        String party, Evaluation base, Evaluation cautious, List<Moved> moved, List<Model.Parameter> fixed) {

    public Caution {
        moved = List.copyOf(moved);
        fixed = List.copyOf(fixed);
    }

    /**
     * An assumption at its bad end.
     *
     * @param from   its value
     * @param to     the percentile that it was set to
     * @param effect on the party's net present value, alone; below zero
     */
    public record Moved(Model.Parameter parameter, double from, double to, double effect) {}

    /**
     * The model with caution; or what is wrong with it, as it stands or with all those values together.
     *
     * @throws IllegalArgumentException when the model has no such party
     */
    public static Outcome<Caution> of(Model model, String party) {
        return switch (Tornado.of(model)) {
            case Outcome.Refused<Tornado>(List<Problem> problems) -> new Outcome.Refused<>(problems);
            case Outcome.Ok<Tornado>(Tornado tornado) -> of(model, party, tornado);
        };
    }

    private static Outcome<Caution> of(Model model, String party, Tornado tornado) {
        return switch (Engine.evaluate(model)) {
            case Outcome.Refused<Evaluation>(List<Problem> problems) -> new Outcome.Refused<>(problems);
            case Outcome.Ok<Evaluation>(Evaluation base) -> {
                List<Moved> moved = moved(base, party, tornado.party(party));
                Model changed = model;
                for (Moved one : moved) {
                    changed = Input.replace(changed, Input.keyOf(one.parameter()), Expression.of(one.to()));
                }
                List<Model.Parameter> fixed = model.parameters().stream()
                        .filter(p -> isUnsourced(p) && p.uncertainty() == null)
                        .toList();
                yield switch (Engine.evaluate(changed)) {
                    case Outcome.Refused<Evaluation>(List<Problem> problems) -> new Outcome.Refused<>(problems);
                    case Outcome.Ok<Evaluation>(Evaluation cautious) ->
                        new Outcome.Ok<>(new Caution(party, base, cautious, moved, fixed));
                };
            }
        };
    }

    /** Formulas only follow from assumptions. */
    private static boolean isUnsourced(Model.Parameter parameter) {
        return parameter.content() instanceof Expression.Value
                && parameter.mark() != Model.Mark.LAW
                && parameter.mark() != Model.Mark.FOUND;
    }

    private static List<Moved> moved(Evaluation base, String party, List<Tornado.Bar> bars) {
        double npv = base.party(party).npv();
        List<Moved> moved = new ArrayList<>();
        for (Model.Parameter parameter : base.model().parameters()) {
            if (!isUnsourced(parameter)) continue;
            for (Tornado.Bar bar : bars) {
                if (!bar.parameter().equals(parameter.name())) continue;
                // an end at which there is nothing to evaluate is no end to stand at
                double low = bar.npvLow() == null ? npv : bar.npvLow();
                double high = bar.npvHigh() == null ? npv : bar.npvHigh();
                double worst = Math.min(low, high);
                if (worst >= npv) continue;
                double value = base.parameterValues().getOrDefault(parameter.name(), Double.NaN);
                moved.add(new Moved(parameter, value, low <= high ? bar.low() : bar.high(), worst - npv));
            }
        }
        moved.sort(java.util.Comparator.comparingDouble(Moved::effect));
        return moved;
    }
}
