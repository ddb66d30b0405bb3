package nl.duaal.cohort.outreach;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting at which people hear what a cohort is about. */
public record Meeting(UUID uuid, long version, Data data) {

    public static final int LOCATION_MAX_LENGTH = 120;
    public static final int NOTE_MAX_LENGTH = 500;
    public static final int MOST_PEOPLE = 10_000;

    /** What it is; the text is {@code cohort.meeting.<NAME>}. */
    public enum Kind {
        /** Voorlichting. */
        INFORMATION,
        /** Meeloopdag. */
        VISIT,
        OTHER
    }

    /**
     * What a user says of a meeting.
     *
     * @param invited how many people; none: not counted
     * @param came    how many people; none: not counted, or not held yet
     */
    public record Data(
            Kind kind,
            LocalDate on,
            String location,
            @Nullable Integer invited,
            @Nullable Integer came,
            String note) {
        public Data {
            location = location.strip();
            note = note.strip();
            if (location.length() > LOCATION_MAX_LENGTH) throw new IllegalArgumentException("location: too long");
            if (note.length() > NOTE_MAX_LENGTH) throw new IllegalArgumentException("note: too long");
            if (invited != null && (invited < 0 || invited > MOST_PEOPLE)) {
                throw new IllegalArgumentException("invited: 0 to " + MOST_PEOPLE);
            }
            if (came != null && (came < 0 || came > MOST_PEOPLE)) {
                throw new IllegalArgumentException("came: 0 to " + MOST_PEOPLE);
            }
        }
    }
}
