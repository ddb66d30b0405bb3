package nl.duaal.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Who is in the trajectory, as shares of those who start (section 3).
 *
 * @param active  at the start of each period, 0 to H-1
 * @param leaving during each period
 */
record Cohort(double[] active, double[] leaving, List<Evaluation.PhaseSpan> spans) {

    /** A length in whole periods, halves up; more than an int holds is as long as an int can say. */
    static int periods(double length) {
        double whole = Math.floor(length);
        return (int) (length - whole >= 0.5 ? whole + 1 : whole);
    }

    static Cohort of(Model model, Values values) {
        int horizon = model.horizon();
        double[] active = new double[horizon];
        double[] leaving = new double[horizon];
        List<Evaluation.PhaseSpan> spans = new ArrayList<>(model.phases().size());
        double share = 1;
        int start = 0;
        for (int i = 0; i < model.phases().size(); i++) {
            Model.Phase phase = model.phases().get(i);
            double staying = 1 - values.dropouts[i];
            // a phase without a length never reaches its last period
            long end = phase.length() == null ? Long.MAX_VALUE : (long) start + periods(values.lengths[i]);
            int until = (int) Math.min(end, horizon);
            for (int t = start; t < until; t++) {
                active[t] = share;
                double next = share * staying;
                if (t == end - 1) next *= values.passRates[i];
                leaving[t] = share - next;
                share = next;
            }
            boolean completed = end <= horizon && start < until;
            spans.add(new Evaluation.PhaseSpan(
                    phase.id(), start, until, completed ? until : null, completed ? share : 0));
            start = until;
        }
        return new Cohort(active, leaving, List.copyOf(spans));
    }
}
