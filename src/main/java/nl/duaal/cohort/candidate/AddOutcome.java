package nl.duaal.cohort.candidate;

import java.util.List;
import java.util.UUID;
import nl.duaal.person.Twin;

/**
 * What came of putting people forward, one line for each in their order. All of it is kept or nothing is.
 *
 * @param kept whether it was; false for a dry run, and when a line asks for an answer first
 */
public record AddOutcome(boolean kept, List<Line> lines) {

    public AddOutcome {
        lines = List.copyOf(lines);
    }

    /** What came, or would come, of one of them. */
    public sealed interface Line {
        /** A candidate; in a dry run the id is none that stays. */
        record Added(UUID candidate) implements Line {}

        /** They are in this cohort already; nothing to do. */
        record AlreadyIn(UUID candidate) implements Line {}

        /** There are people who may be the same: say who it is. */
        record Alike(List<Twin> twins) implements Line {
            public Alike {
                twins = List.copyOf(twins);
            }
        }

        /** The same person stands in an earlier line, counted from 0. */
        record SameAsLine(int line) implements Line {}

        /** There is no such person. */
        record NoSuchPerson() implements Line {}
    }

    /** How many are new. */
    public long added() {
        return lines.stream().filter(Line.Added.class::isInstance).count();
    }
}
