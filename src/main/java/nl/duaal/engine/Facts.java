package nl.duaal.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What really happened until some point; from there a model goes on. Until that point who was there and what was booked
 * are facts. After it the model reckons from the share that is left, with amounts as planned; ramps go on counting from
 * the first point at which their flow is booked in the model.
 *
 * <p>A flow without facts stays as the model books it, for the share that was really there: nobody sends an invoice for
 * work that did not stand still.
 *
 * @param until   the last point that is a fact, 0 to H: the end of the last period that is over
 * @param active  the share of {@link Model#participants()} in the trajectory at each point 0 to {@code until}; more than 1
 *                where more started than the model says. At the point that completes a last phase with a length: the
 *                share that completed it
 * @param booked  by a flow's id, in constant prices of the start year, what was booked at each point 0 to {@code until};
 *                positive whichever side it is on
 * @param leaving how much faster people leave after it than the model says, as a power of the share that stays; 1: as in
 *                the model
 */
public record Facts(int until, double[] active, Map<String, double[]> booked, double leaving) {

    /**
     * @throws IllegalArgumentException when there is not one share and one amount for each point, or one of them is not
     *                                  a finite number
     */
    public Facts {
        if (until < 0) throw new IllegalArgumentException("until: not below 0");
        if (active.length != until + 1) throw new IllegalArgumentException("active: one for each point");
        for (double share : active) {
            if (!(share >= 0) || Double.isInfinite(share)) throw new IllegalArgumentException("active: shares");
        }
        if (!(leaving >= 0) || Double.isInfinite(leaving)) throw new IllegalArgumentException("leaving: not below 0");
        int points = active.length;
        active = active.clone();
        Map<String, double[]> copy = new LinkedHashMap<>();
        booked.forEach((flow, row) -> {
            if (row.length != points) throw new IllegalArgumentException(flow + ": one amount for each point");
            for (double amount : row) {
                if (!Double.isFinite(amount)) throw new IllegalArgumentException(flow + ": finite amounts");
            }
            copy.put(flow, row.clone());
        });
        booked = Collections.unmodifiableMap(copy);
    }

    /** With people leaving after it as the model says. */
    public Facts(int until, double[] active, Map<String, double[]> booked) {
        this(until, active, booked, 1);
    }

    /** The same, with people leaving faster or slower after it. */
    public Facts leaving(double times) {
        return new Facts(until, active, booked, times);
    }

    /** The share at a point that is a fact. */
    double at(int point) {
        return active[point];
    }
}
