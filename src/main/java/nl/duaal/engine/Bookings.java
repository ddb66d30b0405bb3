package nl.duaal.engine;

import java.util.List;

/**
 * When one scaled flow is booked, and by which factors (section 5). Points ascend, and no point comes twice: every
 * period ends at a point of its own.
 */
final class Bookings {

    private final Model.Booking.Scaled flow;
    private final Unit unit;
    private final Values.OfFlow values;
    private final double participants;
    private final int periodsPerYear;
    private final double[] baseline;
    private final boolean closing;
    private final int[] points;
    private final double[] shares;
    private int count;

    /**
     * @param phases   the flow's phases by number, ascending
     * @param baseline at every point, 0 to H
     */
    Bookings(
            Model model,
            Model.Booking.Scaled flow,
            int[] phases,
            Values.OfFlow values,
            double participants,
            Cohort cohort,
            double[] baseline) {
        this.flow = flow;
        this.unit = Unit.of(flow.per());
        this.values = values;
        this.participants = participants;
        this.periodsPerYear = model.periodsPerYear();
        this.baseline = baseline;
        this.closing = flow.timing() instanceof Model.Timing.Each || flow.timing() instanceof Model.Timing.Exit;
        this.points = new int[model.horizon()];
        this.shares = new double[model.horizon()];
        switch (flow.timing()) {
            case Model.Timing.Once(long at) -> once(at, phases, cohort);
            case Model.Timing.Each(long from, Long to, long every) ->
                each(from, to == null ? Long.MAX_VALUE : to, every, phases, cohort);
            case Model.Timing.Exit _ -> exit(phases, cohort);
            case Model.Timing.Completion _ -> completion(phases, cohort);
        }
    }

    private void add(int point, double share) {
        points[count] = point;
        shares[count] = share;
        count++;
    }

    private void once(long at, int[] phases, Cohort cohort) {
        long number = at;
        for (int phase : phases) {
            Evaluation.PhaseSpan span = cohort.spans().get(phase);
            int periods = span.until() - span.from();
            if (number < periods) {
                int period = span.from() + (int) number;
                add(period, cohort.active()[period]);
                return;
            }
            number -= periods;
        }
    }

    private void each(long from, long to, long every, int[] phases, Cohort cohort) {
        int number = 0;
        long next = from;
        for (int phase : phases) {
            Evaluation.PhaseSpan span = cohort.spans().get(phase);
            for (int period = span.from(); period < span.until(); period++, number++) {
                if (number != next) continue;
                if (number > to) return;
                add(period + 1, cohort.active()[period]);
                // a step past the last period ends it, however large; added up it might overflow
                next = every > points.length ? Long.MAX_VALUE : number + every;
            }
        }
    }

    private void exit(int[] phases, Cohort cohort) {
        for (int phase : phases) {
            Evaluation.PhaseSpan span = cohort.spans().get(phase);
            for (int period = span.from(); period < span.until(); period++) {
                add(period + 1, cohort.leaving()[period]);
            }
        }
    }

    private void completion(int[] phases, Cohort cohort) {
        for (int phase : phases) {
            Evaluation.PhaseSpan span = cohort.spans().get(phase);
            Integer point = span.completedAt();
            if (point != null) add(point, span.completedShare());
        }
    }

    int count() {
        return count;
    }

    int point(int i) {
        return points[i];
    }

    double share(int i) {
        return shares[i];
    }

    double baseline(int i) {
        return baseline[closing ? points[i] - 1 : points[i]];
    }

    boolean usesBaseline() {
        return unit == Unit.ADDITIONAL || unit == Unit.LOCKIN || unit == Unit.BASELINE;
    }

    double units(int i) {
        double present = participants * shares[i];
        return switch (unit) {
            case ACTIVE -> present;
            case ADDITIONAL -> present * (1 - baseline(i));
            case LOCKIN -> present * baseline(i);
            case BASELINE -> participants * baseline(i);
            case COHORT -> 1;
            // nobody needs no group: the sum turns the minus zero of the ceiling into zero
            case GROUP -> Math.ceil(present / values.groupSize() - 1e-9) + 0.0;
        };
    }

    double ramp(int i) {
        if (flow.ramp() == null) return 1;
        double passed = Math.min(1, (points[i] - points[0]) / values.rampLength());
        return values.rampFrom() + (values.rampTo() - values.rampFrom()) * passed;
    }

    double growth(int i) {
        if (flow.growth() == null) return 1;
        return StrictMath.pow(1 + values.growth(), (double) points[i] / periodsPerYear);
    }

    double booked(int i) {
        return values.amount() * values.probability() * units(i) * ramp(i) * growth(i);
    }

    /** The booked amounts at the points 0 to H. */
    double[] row() {
        double[] row = new double[points.length + 1];
        for (int i = 0; i < count; i++) row[points[i]] = booked(i);
        return row;
    }

    /** The row of a schedule: its amounts from its first point on, as far as the horizon. */
    static double[] row(Model.Booking.Schedule schedule, int horizon) {
        double[] row = new double[horizon + 1];
        List<Double> amounts = schedule.amounts();
        for (int i = 0; i < amounts.size() && schedule.from() <= horizon - i; i++) {
            row[(int) schedule.from() + i] = amounts.get(i);
        }
        return row;
    }
}
