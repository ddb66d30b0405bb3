package nl.duaal.cohort.outreach;

import java.time.LocalDate;
import java.util.UUID;
import nl.duaal.person.PersonRow;
import org.jspecify.annotations.Nullable;

/** An attempt to reach somebody about a cohort, or a first talk without obligation. */
public record Attempt(UUID uuid, long version, PersonRow person, Data data, String by) {

    public static final int NOTE_MAX_LENGTH = 500;

    /** How; the text is {@code cohort.channel.<NAME>}. */
    public enum Channel {
        PHONE,
        IN_PERSON,
        VIDEO,
        EMAIL,
        POST,
        MESSAGE
    }

    /** What came of it; the text is {@code cohort.attempt.<NAME>}. */
    public enum Result {
        NOT_REACHED,
        REACHED,
        INTERESTED,
        NOT_NOW
    }

    /**
     * What a user says of an attempt.
     *
     * @param firstTalk whether it was the first talk
     * @param obstacle  what stopped somebody; none: nothing, or not known
     */
    public record Data(
            boolean firstTalk,
            Channel channel,
            LocalDate on,
            Result result,
            @Nullable Obstacle obstacle,
            String note) {
        public Data {
            note = note.strip();
            if (note.length() > NOTE_MAX_LENGTH) throw new IllegalArgumentException("note: too long");
        }
    }
}
