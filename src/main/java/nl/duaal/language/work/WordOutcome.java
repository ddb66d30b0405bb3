package nl.duaal.language.work;

import java.util.UUID;

/** What came of a change to words. */
public sealed interface WordOutcome {

    /** It was kept. */
    record Done(UUID uuid) implements WordOutcome {}

    /** Several at once were kept. */
    record Taken(int added, int changed, int same) implements WordOutcome {}

    /** It cannot be, and why. */
    record Refused(Fault why) implements WordOutcome {}

    /** Somebody else changed it meanwhile; this is how it is now. */
    record Outdated(TradeWord now) implements WordOutcome {}

    /** There is no such thing for this user. */
    record Gone() implements WordOutcome {}

    /** The text is {@code worklanguage.word.refused.<NAME>}. */
    enum Fault {
        /** The function has that word already. */
        TWICE,
        /** The list is full. */
        MANY
    }
}
