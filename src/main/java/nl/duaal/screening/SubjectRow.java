package nl.duaal.screening;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the list of a screening, which goes by number.
 *
 * @param name       none while the first round goes on: nobody sees who it is then
 * @param handedIn   sheets of the round that goes on, of {@code needed}
 * @param agreed     criteria on which there is agreement, of {@code criteria}
 */
public record SubjectRow(
        UUID uuid,
        int number,
        @Nullable String name,
        Step step,
        int handedIn,
        int needed,
        int agreed,
        int criteria,
        Decision.@Nullable Outcome decision) {

    /** What has to be done. The text is {@code screening.step.<NAME>}. */
    public enum Step {
        /** Assessors read what was written, under a number. */
        NUMBER,
        /** All of the first round is in; the assessors have to agree. */
        NUMBER_AGREE,
        /** Assessors meet somebody. */
        MEETING,
        MEETING_AGREE,
        /** Everything is agreed on: a person decides. */
        DECIDE,
        DONE
    }
}
