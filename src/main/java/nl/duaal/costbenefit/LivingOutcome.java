package nl.duaal.costbenefit;

/** What there is to say of what really happens to a case. */
public sealed interface LivingOutcome {

    record Living(LivingCase living) implements LivingOutcome {}

    /** Nothing can be reckoned with yet, and why. */
    record NotYet(Why why) implements LivingOutcome {}

    /** The text is {@code costbenefit.living.not.<NAME>}. */
    enum Why {
        /** It is not the money side of a cohort. */
        NO_COHORT,
        /** No month is locked, from the first month of the trajectory on. */
        NO_MONTH,
        /** Nobody began in the cohort, or at this employer. */
        NOBODY,
        /** The model cannot be reckoned with. */
        REFUSED,
        /** The model does not go by month. */
        NOT_MONTHLY
    }
}
