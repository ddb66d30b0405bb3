package nl.duaal.workbook;

import java.util.ArrayList;
import java.util.List;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Model;
import nl.duaal.engine.Model.Booking;
import nl.duaal.engine.Model.Timing;

/**
 * The course of the trajectory as the workbook lays it out: which sets of phases and which moments of booking its
 * flows need, and what their helper rows hold at export, for viewers that do not calculate.
 */
final class Course {

    /** When flows are booked: a timing in a set of phases, by their numbers from 1, ascending. */
    record Moments(Timing timing, List<Integer> phases) {}

    private final Model model;
    private final Evaluation evaluation;
    private final Values values;
    private final List<List<Integer>> sets = new ArrayList<>();
    private final List<Moments> moments = new ArrayList<>();
    private final java.util.Map<Moments, Integer> momentsIndex = new java.util.HashMap<>();
    private final java.util.Map<List<Integer>, Integer> setIndex = new java.util.HashMap<>();
    private final int[] phaseInForce;

    Course(Evaluation evaluation, Values values) {
        this.evaluation = evaluation;
        this.model = evaluation.model();
        this.values = values;
        for (var flow : model.flows()) {
            if (!(flow.booking() instanceof Booking.Scaled scaled)) continue;
            var key = momentsOf(scaled);
            if (setIndex.putIfAbsent(key.phases, sets.size()) == null) sets.add(key.phases);
            if (momentsIndex.putIfAbsent(key, moments.size()) == null) moments.add(key);
        }
        phaseInForce = new int[model.horizon()];
        for (int p = 0; p < evaluation.phases().size(); p++) {
            var span = evaluation.phases().get(p);
            for (int k = span.from(); k < span.until(); k++) phaseInForce[k] = p + 1;
        }
    }

    List<List<Integer>> sets() {
        return sets;
    }

    List<Moments> moments() {
        return moments;
    }

    int indexOf(Booking.Scaled scaled) {
        return java.util.Objects.requireNonNull(momentsIndex.get(momentsOf(scaled)));
    }

    int setOf(Moments key) {
        return java.util.Objects.requireNonNull(setIndex.get(key.phases));
    }

    private Moments momentsOf(Booking.Scaled scaled) {
        var numbers = new ArrayList<Integer>();
        for (int p = 0; p < model.phases().size(); p++) {
            if (scaled.phases().contains(model.phases().get(p).id())) numbers.add(p + 1);
        }
        return new Moments(scaled.timing(), List.copyOf(numbers));
    }

    /** Number of the phase in force in a period, from 1; 0 for none. */
    int phaseInForce(int period) {
        return period < phaseInForce.length ? phaseInForce[period] : 0;
    }

    double dropout(int period) {
        int phase = phaseInForce(period);
        return phase == 0 ? 0 : dropoutOf(phase - 1);
    }

    double dropoutOf(int phase) {
        var dropout = model.phases().get(phase).dropout();
        return dropout == null ? 0 : values.of(dropout);
    }

    double passRateOf(int phase) {
        var passRate = model.phases().get(phase).passRate();
        return passRate == null ? 1 : values.of(passRate);
    }

    /** Length of a phase in whole periods, at most one beyond the horizon, as the workbook counts it. */
    int lengthOf(int phase) {
        var length = model.phases().get(phase).length();
        if (length == null) return model.horizon() + 1;
        return (int) Math.min(model.horizon() + 1, Math.max(1, Math.floor(values.of(length) + 0.5)));
    }

    boolean ends(int period) {
        int phase = phaseInForce(period);
        if (phase == 0) return false;
        Integer completedAt = evaluation.phases().get(phase - 1).completedAt();
        return completedAt != null && completedAt == period + 1;
    }

    double goesOn(int period) {
        return evaluation.active()[period] - evaluation.leaving()[period];
    }

    double completed(int point) {
        return point > 0 && ends(point - 1) ? goesOn(point - 1) : 0;
    }

    double baseline(int point) {
        var points = model.baseline();
        if (points.isEmpty()) return 0;
        if (point <= points.getFirst().at()) return values.of(points.getFirst().share());
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            if (point > to.at()) continue;
            double start = values.of(from.share());
            return start + (values.of(to.share()) - start) * (point - from.at()) / (to.at() - from.at());
        }
        return values.of(points.getLast().share());
    }

    /** For each period whether it is in the set: 1 or 0. */
    int[] in(List<Integer> set) {
        int[] in = new int[model.horizon()];
        for (int k = 0; k < in.length; k++) in[k] = set.contains(phaseInForce[k]) ? 1 : 0;
        return in;
    }

    /** For each point whether it is booked there: 1 or 0. */
    int[] booked(Moments key) {
        int horizon = model.horizon();
        int[] in = in(key.phases);
        int[] booked = new int[horizon + 1];
        int number = -1;
        for (int period = 0; period < horizon; period++) {
            if (in[period] == 0) continue;
            number++;
            switch (key.timing) {
                case Timing.Once once -> booked[period] = number == once.at() ? 1 : 0;
                case Timing.Each each -> booked[period + 1] = isBooked(each, number) ? 1 : 0;
                case Timing.Exit exit -> booked[period + 1] = 1;
                case Timing.Completion completion -> booked[period + 1] = ends(period) ? 1 : 0;
            }
        }
        return booked;
    }

    private static boolean isBooked(Timing.Each each, int number) {
        Long to = each.to();
        return number >= each.from() && (to == null || number <= to) && (number - each.from()) % each.every() == 0;
    }
}
