package nl.duaal.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        return of(model, values, null);
    }

    /** The same, where what happened until some point is known. */
    static Cohort of(Model model, Values values, @Nullable Facts facts) {
        int known = facts == null ? 0 : facts.until();
        int horizon = model.horizon();
        double[] active = new double[horizon];
        double[] leaving = new double[horizon];
        List<Evaluation.PhaseSpan> spans = new ArrayList<>(model.phases().size());
        double share = facts == null ? 1 : facts.at(0);
        int start = 0;
        for (int i = 0; i < model.phases().size(); i++) {
            Model.Phase phase = model.phases().get(i);
            double staying = staying(values.dropouts[i], facts);
            // a phase without a length never reaches its last period
            long end = phase.length() == null ? Long.MAX_VALUE : (long) start + periods(values.lengths[i]);
            int until = (int) Math.min(end, horizon);
            for (int t = start; t < until; t++) {
                active[t] = share;
                double next = share * staying;
                if (t == end - 1) next *= values.passRates[i];
                if (facts != null && t < known) next = facts.at(t + 1);
                // who came later than the others did not leave
                leaving[t] = facts == null ? share - next : Math.max(0, share - next);
                share = next;
            }
            boolean completed = end <= horizon && start < until;
            spans.add(new Evaluation.PhaseSpan(
                    phase.id(), start, until, completed ? until : null, completed ? share : 0));
            start = until;
        }
        return new Cohort(active, leaving, List.copyOf(spans));
    }

    private static double staying(double dropout, @Nullable Facts facts) {
        double staying = 1 - dropout;
        return facts == null || facts.leaving() == 1 ? staying : StrictMath.pow(staying, facts.leaving());
    }
}
