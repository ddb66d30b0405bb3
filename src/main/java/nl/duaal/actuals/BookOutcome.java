package nl.duaal.actuals;

import java.util.UUID;

/** What came of writing in the month book. */
public sealed interface BookOutcome {

    record Saved(UUID uuid) implements BookOutcome {}

    /** It cannot be, and why. */
    record Refused(Fault why) implements BookOutcome {}

    /** It was put right, and that has to be taken back first. */
    record Corrected(MonthBook.Correction by) implements BookOutcome {}

    /** Somebody else changed it meanwhile. */
    record Outdated() implements BookOutcome {}

    /** There is no such cohort, month or booking for this user. */
    record Gone() implements BookOutcome {}

    /** The text is {@code actuals.fault.<NAME>}. */
    enum Fault {
        /** The month is checked or locked. */
        NOT_OPEN,
        /** The month is not locked: what stands in it is changed there. */
        NOT_LOCKED,
        /** No month after it is open to book in. */
        NO_OPEN_MONTH,
        /** What is right is what stands there already. */
        NO_DIFFERENCE,
        /** The month lies before or after the cohort's time. */
        OUTSIDE_TIME,
        /** The month has yet to come. */
        NOT_YET,
        /** An amount below zero without saying that it is a credit. */
        NO_CREDIT,
        /** A credit of nothing, or above zero. */
        NOT_A_CREDIT,
        /** An amount of nothing. */
        NOTHING,
        /** More VAT than there can be on the amount. */
        VAT_TOO_MUCH,
        /** VAT below zero on an amount above it, or the other way about. */
        VAT_OTHER_SIGN,
        /** A correction is taken back, and not changed. */
        IS_CORRECTION,
        UNKNOWN_FLOW,
        UNKNOWN_EMPLOYER,
        /** The same paper is booked for the same amount already. */
        TWICE,
        /** There is a tariff for this from the same month on already. */
        TARIFF_TWICE,
        /** It is locked already. */
        LOCKED_ALREADY,
        /** Nobody checked it yet. */
        NOT_CHECKED,
        /** Who checked it does not lock it. */
        SAME_PERSON,
        /** What is counted came to something else since it was checked. */
        COUNTED_ELSE,
        /** An earlier month is not locked yet. */
        EARLIER_OPEN,
        /** A later month is locked. */
        LATER_LOCKED
    }
}
