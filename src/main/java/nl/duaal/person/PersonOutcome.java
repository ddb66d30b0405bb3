package nl.duaal.person;

import java.util.List;

/** What came of writing down a person, or of changing what is written. */
public sealed interface PersonOutcome {

    /** Kept. */
    record Saved(Person now) implements PersonOutcome {}

    /** There are people who may be the same; nothing was kept. Ask, and say so when it is somebody else all the same. */
    record Twins(List<Twin> twins) implements PersonOutcome {
        public Twins {
            twins = List.copyOf(twins);
        }
    }

    /** Somebody else was faster; nothing was kept, and this is what they made of it. */
    record Outdated(Person now) implements PersonOutcome {}

    /** There is no such person, or not any more, or not for this reader. */
    record Gone() implements PersonOutcome {}
}
