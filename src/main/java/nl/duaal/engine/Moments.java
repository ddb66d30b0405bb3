package nl.duaal.engine;

import java.util.Arrays;

/**
 * At which points a flow is booked when the phases lie where they lie, and whose share counts there (section 5).
 *
 * @param points  ascending
 * @param periods the period whose active or leaving share counts; for a completion the point again
 */
record Moments(int[] points, int[] periods) {

    /**
     * Where the phases lie, by number.
     *
     * @param until       the first period that is no longer of the phase
     * @param completedAt the point at which it is completed, or -1
     */
    record Spans(int[] from, int[] until, int[] completedAt) {

        /**
         * @param lengths in whole periods; -1 for a phase that has none
         */
        static Spans of(int[] lengths, int horizon) {
            int[] from = new int[lengths.length];
            int[] until = new int[lengths.length];
            int[] completedAt = new int[lengths.length];
            int start = 0;
            for (int i = 0; i < lengths.length; i++) {
                long end = lengths[i] < 0 ? Long.MAX_VALUE : (long) start + lengths[i];
                from[i] = start;
                until[i] = (int) Math.min(end, horizon);
                completedAt[i] = end <= horizon && from[i] < until[i] ? until[i] : -1;
                start = until[i];
            }
            return new Spans(from, until, completedAt);
        }
    }

    /**
     * @param phases the flow's phases by number, ascending
     */
    static Moments of(Model.Timing timing, int[] phases, Spans spans) {
        Moments.Maker maker = new Maker();
        switch (timing) {
            case Model.Timing.Once(long at) -> maker.periods(at, at, 1, 0, phases, spans);
            case Model.Timing.Each(long from, Long to, long every) ->
                maker.periods(from, to == null ? Long.MAX_VALUE : to, every, 1, phases, spans);
            case Model.Timing.Exit _ -> maker.periods(0, Long.MAX_VALUE, 1, 1, phases, spans);
            case Model.Timing.Completion _ -> {
                for (int phase : phases) {
                    int point = spans.completedAt()[phase];
                    if (point >= 0) maker.add(point, point);
                }
            }
        }
        return maker.made();
    }

    private static final class Maker {
        private int[] points = new int[16];
        private int[] periods = new int[16];
        private int count;

        void periods(long from, long to, long every, int offset, int[] phases, Spans spans) {
            long number = 0;
            for (int phase : phases) {
                for (int period = spans.from()[phase]; period < spans.until()[phase]; period++, number++) {
                    if (number < from || number > to || (number - from) % every != 0) continue;
                    add(period + offset, period);
                }
            }
        }

        void add(int point, int period) {
            if (count == points.length) {
                points = Arrays.copyOf(points, 2 * count);
                periods = Arrays.copyOf(periods, 2 * count);
            }
            points[count] = point;
            periods[count++] = period;
        }

        Moments made() {
            return new Moments(Arrays.copyOf(points, count), Arrays.copyOf(periods, count));
        }
    }
}
