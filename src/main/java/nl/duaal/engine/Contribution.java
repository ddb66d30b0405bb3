package nl.duaal.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest contribution of one party to another with which a goal of that other is reached. A contribution is a
 * transfer: one gains what the other pays, and society is as it was. It is one more flow of the model, so every figure
 * with it is one of {@link Engine#evaluate}.
 *
 * @param before the model as it stands, without the contribution
 * @see "decision 45: contributions"
 */
public record Contribution(Question question, Evaluation before, Answer answer) {

    /** The largest amount that is looked at, in cents per unit: a billion euros. */
    public static final long MOST_CENTS = 100_000_000_000L;

    /**
     * What is asked.
     *
     * @param goal  of the party that receives the contribution
     * @param giver the party that pays it
     */
    public record Question(Goal goal, String giver, Form form) {}

    /** What the amount is for, and when it is paid. */
    public sealed interface Form {

        /** One amount for the whole group, at the start. */
        record Lump() implements Form {}

        /** An amount for everybody who starts, at the start. */
        record PerStarter() implements Form {}

        /**
         * An amount in each period for everybody who is in one of these phases at its start, paid at its end.
         *
         * @param phases ids, at least one
         */
        record PerPeriod(List<String> phases) implements Form {
            public PerPeriod {
                phases = List.copyOf(phases);
                if (phases.isEmpty()) throw new IllegalArgumentException("phases: at least one");
            }
        }
    }

    /** The amount, or why there is none. */
    public sealed interface Answer {

        /** The goal is reached as it is. */
        record NotNeeded() implements Answer {}

        /**
         * With so much per unit the goal is reached; with one cent less it is not.
         *
         * @param cents per unit of the form, above 0
         * @param total what is paid over the horizon, in euros, not discounted
         * @param after the model with the contribution
         */
        record Enough(long cents, double total, Evaluation after) implements Answer {

            /** The amount in euros. */
            public double amount() {
                return euros(cents);
            }
        }

        /**
         * No amount is enough, because the first payment comes after the payback that is asked for.
         *
         * @param earliestMonths the fewest months, above the goal's, within which some amount does reach a payback;
         *                       none when none does within the horizon
         */
        record TooLate(@Nullable Integer earliestMonths) implements Answer {}

        /** In this form nothing is paid within the horizon: nobody starts, or the phase is not reached. */
        record NeverPaid() implements Answer {}

        /** It would take more than {@link #MOST_CENTS} per unit. */
        record TooMuch() implements Answer {}
    }

    static double euros(long cents) {
        return cents / 100.0;
    }

    /**
     * The answer for a model; or what is wrong with the question: a party or phase that the model does not have, or
     * one party on both sides. Society cannot give or receive.
     */
    public static Outcome<Contribution> find(Evaluation before, Question question) {
        String receiver = question.goal().party();
        for (String party : List.of(question.giver(), receiver)) {
            if (!before.model().parties().contains(party)) return refused(Problem.Code.UNKNOWN_NAME, party);
        }
        if (receiver.equals(question.giver())) return refused(Problem.Code.SAME_PARTY, receiver);
        return new ContributionSearch(before, question).contribution();
    }

    private static Outcome<Contribution> refused(Problem.Code code, String name) {
        return new Outcome.Refused<>(List.of(Problem.of(code, Problems.FILE, name)));
    }
}
