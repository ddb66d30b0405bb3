package nl.duaal.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the least contribution. More of it never does harm: what it adds to the running sum of the receiver is nowhere
 * below zero, so whatever the payback does in between, a goal that is reached with an amount is reached with every
 * larger one, also in rounded arithmetic. So there is one border, which is estimated from what one euro does and then
 * closed in upon, cent by cent, by evaluating.
 */
final class ContributionSearch {

    /** A deficit of a millionth of a euro is none (section 6). */
    private static final double DEFICIT = -1e-6;

    private static final int MONTHS = 12;
    private static final String ID = "contribution";
    private static final long NOTHING = 0;

    private final Evaluation before;
    private final Contribution.Question question;
    private final Goal goal;
    private final String id;
    /** Running sum of the receiver as it is. */
    private final double[] sums;

    ContributionSearch(Evaluation before, Contribution.Question question) {
        this.before = before;
        this.question = question;
        this.goal = question.goal();
        this.id = unused(before.model());
        this.sums = before.party(goal.party()).cumulative();
    }

    private static String unused(Model model) {
        List<String> taken = model.flows().stream().map(Model.Flow::id).toList();
        String id = ID;
        for (int n = 2; taken.contains(id); n++) id = ID + "_" + n;
        return id;
    }

    Outcome<Contribution> contribution() {
        return switch (Engine.evaluate(with(1))) {
            case Outcome.Refused<Evaluation>(List<Problem> problems) -> new Outcome.Refused<>(problems);
            case Outcome.Ok<Evaluation>(Evaluation ofOneEuro) ->
                new Outcome.Ok<>(new Contribution(
                        question, before, answer(ofOneEuro.flow(id).row())));
        };
    }

    private Model with(double euros) {
        List<Model.Flow> flows = new ArrayList<>(before.model().flows());
        flows.add(new Model.Flow(id, null, null, null, null, null, question.giver(), goal.party(), booking(euros)));
        return before.model().withFlows(flows);
    }

    private Model.Booking booking(double euros) {
        return switch (question.form()) {
            case Contribution.Form.Lump() -> new Model.Booking.Schedule(0, List.of(euros));
            case Contribution.Form.PerStarter() ->
                scaled(
                        euros,
                        new Model.Timing.Once(0),
                        before.model().phases().stream()
                                .limit(1)
                                .map(Model.Phase::id)
                                .toList());
            case Contribution.Form.PerPeriod(List<String> phases) ->
                scaled(euros, new Model.Timing.Each(0, null, 1), phases);
        };
    }

    private static Model.Booking scaled(double euros, Model.Timing timing, List<String> phases) {
        return new Model.Booking.Scaled(
                Expression.of(euros), new Model.Per.Participant(Model.Weight.ACTIVE), timing, phases, null, null, null);
    }

    /** @param units how many euros are paid at each point for every euro of the amount */
    private Contribution.Answer answer(double[] units) {
        if (goal.isReached(before)) return new Contribution.Answer.NotNeeded();
        double[] paid = cumulative(units);
        if (paid[paid.length - 1] == 0) return new Contribution.Answer.NeverPaid();
        boolean worth = goal.result() == SwitchingValue.Result.NPV;
        double needed = worth ? forWorth(units) : within(goal.target(), paid);
        return !worth && needed == Double.POSITIVE_INFINITY
                ? new Contribution.Answer.TooLate(earliestMonths(paid))
                : least((long) Math.min(Contribution.MOST_CENTS, Math.ceil(needed * 100)));
    }

    private static double[] cumulative(double[] row) {
        double[] sums = new double[row.length];
        double sum = 0;
        for (int k = 0; k < row.length; k++) sums[k] = sum += row[k];
        return sums;
    }

    /** About how many euros per unit lift the net present value to the goal; it is a straight line. */
    private double forWorth(double[] units) {
        var receiver = before.party(goal.party());
        double[] factors = new Results(before.model()).factors(receiver.discountRate());
        double worth = 0;
        for (int k = 0; k < units.length; k++) worth += units[k] * factors[k];
        return (goal.target() + DEFICIT - receiver.npv()) / worth;
    }

    /**
     * About how many euros per unit bring the payback within so many periods: every later point has to be lifted to
     * zero, and the sum between two points, if the goal lies there. Infinite when one of them gets nothing.
     *
     * @param paid running sum of what is paid for every euro of the amount
     */
    private double within(double periods, double[] paid) {
        int horizon = paid.length - 1;
        double target = Math.min(periods, horizon);
        int first = (int) Math.ceil(target);
        double needed = 0;
        for (int k = first; k <= horizon; k++) needed = Math.max(needed, lifting(sums[k], paid[k]));
        if (first == target) return needed;
        double part = target - (first - 1);
        double between = sums[first - 1] + part * (sums[first] - sums[first - 1]);
        double paidBetween = paid[first - 1] + part * (paid[first] - paid[first - 1]);
        return Math.max(needed, lifting(between, paidBetween));
    }

    private static double lifting(double sum, double paid) {
        if (sum >= DEFICIT) return 0;
        return paid == 0 ? Double.POSITIVE_INFINITY : (DEFICIT - sum) / paid;
    }

    private @Nullable Integer earliestMonths(double[] paid) {
        int periodsPerYear = before.model().periodsPerYear();
        int horizon = before.model().horizon() * MONTHS / periodsPerYear;
        int goalMonths = (int) Math.floor(goal.target() * MONTHS / periodsPerYear);
        for (int months = Math.max(0, goalMonths) + 1; months <= horizon; months++) {
            double needed = within((double) months * periodsPerYear / MONTHS, paid);
            if (needed <= Contribution.euros(Contribution.MOST_CENTS)) return months;
        }
        return null;
    }

    /** The least amount that is enough: from the estimate in ever larger steps to the other side, and then by halves. */
    private Contribution.Answer least(long estimate) {
        long enough = Math.max(1, estimate);
        long step = 1;
        Evaluation after = reaching(enough);
        while (after == null) {
            if (enough == Contribution.MOST_CENTS) return new Contribution.Answer.TooMuch();
            enough = Math.min(Contribution.MOST_CENTS, enough + step);
            step *= 2;
            after = reaching(enough);
        }
        long tooLittle = NOTHING;
        for (long down = 1; enough - down > NOTHING; down *= 2) {
            Evaluation less = reaching(enough - down);
            if (less == null) {
                tooLittle = enough - down;
                break;
            }
            enough -= down;
            after = less;
        }
        while (enough - tooLittle > 1) {
            long middle = tooLittle + (enough - tooLittle) / 2;
            Evaluation there = reaching(middle);
            if (there == null) {
                tooLittle = middle;
            } else {
                enough = middle;
                after = there;
            }
        }
        return new Contribution.Answer.Enough(enough, after.flow(id).total(), after);
    }

    /** The model with so many cents per unit, when that reaches the goal. */
    private @Nullable Evaluation reaching(long cents) {
        Outcome<Evaluation> outcome = Engine.evaluate(with(Contribution.euros(cents)));
        return outcome instanceof Outcome.Ok<Evaluation>(Evaluation after) && goal.isReached(after) ? after : null;
    }
}
