package nl.duaal.language;

import java.time.LocalDate;
import java.util.UUID;
import nl.duaal.library.Skill;

/**
 * What somebody could do in one skill on a day, as it is kept.
 *
 * @param broughtBy the organisation whose teacher brought it in with a table; empty: it was written down here
 */
public record Measurement(UUID uuid, long version, Data data, String broughtBy) {

    public static final int ASSESSOR_MAX_LENGTH = 120;
    public static final int NOTE_MAX_LENGTH = 500;
    public static final int REASON_MAX_LENGTH = 300;

    /** A jump of this many steps or more against the measurement before or after it is asked about. */
    public static final int JUMP = 3;

    /** With what it was measured; the text is {@code learning.instrument.<NAME>}. */
    public enum Instrument {
        LEARNABILITY_TEST,
        TOA,
        ICE,
        DUO,
        STATE_EXAM,
        TEACHER,
        OTHER
    }

    /**
     * What a user says of a measurement.
     *
     * @param assessor who measured, by name; may be empty
     * @param on       the day of the measurement, not of its writing down
     */
    public record Data(
            Skill skill, MeasuredLevel level, Instrument instrument, LocalDate on, String assessor, String note) {
        public Data {
            assessor = assessor.strip();
            note = note.strip();
            if (assessor.length() > ASSESSOR_MAX_LENGTH) throw new IllegalArgumentException("assessor: too long");
            if (note.length() > NOTE_MAX_LENGTH) throw new IllegalArgumentException("note: too long");
        }

        /** For the history: level, day and instrument; the skill never changes. */
        String said() {
            return level + " · " + on + " · " + instrument;
        }
    }
}
