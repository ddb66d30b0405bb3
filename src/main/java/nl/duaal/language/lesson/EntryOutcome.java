package nl.duaal.language.lesson;

import java.util.List;

/** What came of entering who was at a lesson. */
public sealed interface EntryOutcome {

    /**
     * It was kept, as far as nobody else said something else meanwhile.
     *
     * @param now    the lesson as it is now, with what others said
     * @param kept   what was there before of those whom it was kept of: enough to take it back
     * @param apart  what was not kept, since somebody else had said something else
     */
    record Kept(Sheet now, List<Entry> kept, List<Difference> apart) implements EntryOutcome {
        public Kept {
            kept = List.copyOf(kept);
            apart = List.copyOf(apart);
        }
    }

    /** The lesson was called off, or is still to come. */
    record Refused(Fault why) implements EntryOutcome {}

    /** There is no such lesson for this user. */
    record Gone() implements EntryOutcome {}

    /** The text is {@code teaching.refused.<NAME>}. */
    enum Fault {
        CALLED_OFF,
        TOO_EARLY
    }

    /** Two people said different things of somebody: what this one said, and what the other one had said. */
    record Difference(Entry mine, Said theirs) {}
}
