package nl.duaal.language.work;

import java.util.UUID;

/** What came of a change to agreements. */
public sealed interface AgreementOutcome {

    /** It was kept. */
    record Done(UUID uuid) implements AgreementOutcome {}

    /** It cannot be, and why. */
    record Refused(Fault why) implements AgreementOutcome {}

    /** Somebody else changed it meanwhile. */
    record Outdated() implements AgreementOutcome {}

    /** There is no such thing for this user. */
    record Gone() implements AgreementOutcome {}

    /** The text is {@code worklanguage.refused.<NAME>}. */
    enum Fault {
        /** The cohort is over. */
        OVER,
        /** The place is none of the cohort's. */
        PLACE,
        /** The library does not offer such a kind. */
        KIND,
        /** It has no such day, or that is too far ahead; or it is said to be done on a day to come. */
        DAY,
        /** A reason is needed. */
        REASON
    }
}
