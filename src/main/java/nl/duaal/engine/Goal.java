package nl.duaal.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a party wants reached: a net present value of at least so many euros, or a payback of at most so many periods.
 *
 * @param party  or {@link Model#SOCIETY}
 * @param target in euros, or in periods
 */
public record Goal(String party, SwitchingValue.Result result, double target) {

    /** A deficit of a millionth of a euro is none (section 6). */
    private static final double EUROS = 1e-6;

    private static final double PERIODS = 1e-9;

    public Goal {
        if (!Double.isFinite(target)) throw new IllegalArgumentException("target: must be finite");
    }

    /** A payback within so many months, whatever the periods of the model. */
    public static Goal withinMonths(Model model, String party, int months) {
        return new Goal(party, SwitchingValue.Result.PAYBACK, (double) months * model.periodsPerYear() / 12);
    }

    /** No loss over the horizon: a net present value of zero or more. */
    public static Goal noLoss(String party) {
        return new Goal(party, SwitchingValue.Result.NPV, 0);
    }

    /** Whether an evaluation reaches it; false for one that cannot be made. */
    public boolean isReached(@Nullable Evaluation evaluation) {
        if (evaluation == null) return false;
        var figures = evaluation.party(party);
        Double payback = figures.payback();
        return switch (result) {
            case NPV -> figures.npv() >= target - EUROS;
            case PAYBACK -> payback != null && payback <= target + PERIODS;
        };
    }
}
