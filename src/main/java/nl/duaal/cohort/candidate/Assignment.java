package nl.duaal.cohort.candidate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of the group and the coach of several people.
 *
 * @param group what becomes of the group of each
 * @param coach what becomes of the own coach of each; set to nobody it is whoever looks after the group
 */
public record Assignment(Choice group, Choice coach) {

    /** What becomes of one of the two. */
    public sealed interface Choice {
        /** As it is. */
        record Keep() implements Choice {}

        /** This one, or none. */
        record Set(@Nullable UUID to) implements Choice {}
    }

    public static final Choice KEEP = new Choice.Keep();

    /**
     * What it was before, to take it back.
     *
     * @param now   the candidate with the version that came of it
     * @param coach the own coach, by account
     */
    public record Before(
            CandidateService.Pick now,
            @Nullable UUID group,
            @Nullable UUID coach) {}

    /**
     * What came of it for one of them.
     *
     * @param before none when nothing was changed
     */
    public record Outcome(MoveOutcome outcome, @Nullable Before before) {}
}
