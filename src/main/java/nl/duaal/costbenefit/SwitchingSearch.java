package nl.duaal.costbenefit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import nl.duaal.costbenefit.Switching.Stretch;
import nl.duaal.engine.Distribution;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Goal;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;
import nl.duaal.engine.Outcome;
import nl.duaal.engine.Progress;
import nl.duaal.engine.SwitchingValue;
import nl.duaal.engine.Tornado;

/**
 * Finds for each assumption where a goal is reached and where not. The engine's switching values are the values at
 * which the result is exactly the goal; a result that jumps past it has none, so between them this looks at evenly
 * spread values as well, and halves its way to the jump.
 *
 * @see "decision 0041: switching values"
 * @see "decision 0043: long work, and between which values is looked"
 */
final class SwitchingSearch {

    /** So many assumptions one can still discuss. */
    private static final int MOST = 8;

    private static final int STEPS = 32;
    private static final int HALVINGS = 60;
    private static final double SLIGHTLY = 1e-9;
    /** A stretch narrower than this part of the bounds is a point that nobody will hit. */
    private static final double NARROW = 1e-6;

    private static final double LOW = 0.01;
    private static final double HIGH = 0.99;

    private final Evaluation base;
    private final Goal goal;

    private SwitchingSearch(Evaluation base, Goal goal) {
        this.base = base;
        this.goal = goal;
    }

    static List<Switching> of(Evaluation base, Goal goal, Progress progress) {
        var search = new SwitchingSearch(base, goal);
        var parameters = Tornado.of(base).party(goal.party()).stream()
                .filter(bar -> !(bar.swing() instanceof Double swing) || swing > 0)
                .limit(MOST)
                .map(bar -> search.parameter(bar.parameter()))
                .toList();
        var found = new ArrayList<Switching>();
        for (Model.Parameter parameter : parameters) {
            if (!progress.at(found.size(), parameters.size())) throw new CancellationException();
            found.add(search.of(parameter));
        }
        return found;
    }

    private Model.Parameter parameter(String name) {
        return base.model().parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Between which values is looked: a share that is one now from 0 to 1; anything else as far again below and above
     * its spread as that is wide, but not below zero where the spread is not.
     */
    static Stretch bounds(Model.Parameter parameter, double value) {
        if (parameter.percent() && value >= 0 && value <= 1) return new Stretch(0, 1);
        var uncertainty = parameter.uncertainty();
        if (uncertainty == null) throw new IllegalArgumentException("parameter: uncertain");
        var distribution = Distribution.of(uncertainty);
        double low = Math.min(distribution.percentile(LOW), value);
        double high = Math.max(distribution.percentile(HIGH), value);
        double width = high - low;
        double from = low >= 0 ? Math.max(0, low - width) : low - width;
        return new Stretch(from, high + width);
    }

    private Switching of(Model.Parameter parameter) {
        double value = base.parameterValues().getOrDefault(parameter.name(), Double.NaN);
        Stretch bounds = bounds(parameter, value);
        var question = new SwitchingValue.Question(
                goal.party(), goal.result(), goal.target(), parameter.name(), bounds.from(), bounds.to());
        List<Double> exact = SwitchingValue.find(base.model(), question) instanceof Outcome.Ok(var answer)
                ? answer.values()
                : List.of();
        DoublePredicate reached = at -> goal.isReached(evaluated(parameter, at));
        double least = (bounds.to() - bounds.from()) * NARROW;
        var stretches = stretches(points(bounds, value, exact), reached).stream()
                .filter(stretch -> stretch.to() - stretch.from() > least || stretch.holds(value))
                .toList();
        return new Switching(parameter, value, bounds.from(), bounds.to(), goal.isReached(base), stretches);
    }

    /** Where to look: evenly spread, and at and beside every value at which the result is exactly the goal. */
    private static TreeSet<Double> points(Stretch bounds, double value, List<Double> exact) {
        var points = new TreeSet<Double>();
        double width = bounds.to() - bounds.from();
        for (int i = 0; i < STEPS; i++) points.add(bounds.from() + width * i / STEPS);
        points.add(bounds.to());
        points.add(value);
        for (double at : exact) {
            points.add(at);
            double beside = Math.max(width, Math.abs(at)) * SLIGHTLY;
            if (at - beside > bounds.from()) points.add(at - beside);
            if (at + beside < bounds.to()) points.add(at + beside);
        }
        return points;
    }

    private static List<Stretch> stretches(TreeSet<Double> points, DoublePredicate reached) {
        var stretches = new ArrayList<Stretch>();
        double begin = Double.NaN;
        double last = Double.NaN;
        for (double at : points) {
            boolean now = reached.test(at);
            boolean before = !Double.isNaN(begin);
            if (now && !before) begin = Double.isNaN(last) ? at : border(at, last, reached);
            if (!now && before) {
                stretches.add(new Stretch(begin, border(last, at, reached)));
                begin = Double.NaN;
            }
            last = at;
        }
        if (!Double.isNaN(begin)) stretches.add(new Stretch(begin, last));
        return stretches;
    }

    /** The last value on the way from where it is reached to where it is not. */
    private static double border(double inside, double outside, DoublePredicate reached) {
        double in = inside;
        double out = outside;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = in + (out - in) / 2;
            if (middle == in || middle == out) break;
            if (reached.test(middle)) in = middle;
            else out = middle;
        }
        return in;
    }

    private @org.jspecify.annotations.Nullable Evaluation evaluated(Model.Parameter parameter, double value) {
        Model changed = Input.replace(base.model(), "par_" + parameter.name(), Expression.of(value));
        return Engine.evaluate(changed) instanceof Outcome.Ok<Evaluation>(Evaluation evaluation) ? evaluation : null;
    }
}
