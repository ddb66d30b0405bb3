package nl.duaal.trajectory.design;

import java.util.List;

/**
 * A subsidy that is counted on.
 *
 * @param scheme  key of a scheme of the library, or empty for one of one's own
 * @param phase   key of the phase that it is about
 * @param payer   key of a party
 * @param receiver key of another party
 * @param tiers   one: for every participant; several: for the first, the second, … place, and nothing after the last
 * @param timing  when it is received
 */
public record SubsidyUse(
        String key,
        String scheme,
        String name,
        String phase,
        String payer,
        String receiver,
        List<Figure> tiers,
        Timing timing) {

    /** When a subsidy is received. */
    public enum Timing {
        /** At the start of the phase. */
        START,
        /** In each month. */
        MONTHLY,
        /** At the end of each year of the phase, for those who are there. */
        YEARLY,
        /** When the phase is completed, for those who complete it. */
        COMPLETION
    }

    public SubsidyUse {
        tiers = List.copyOf(tiers);
    }
}
