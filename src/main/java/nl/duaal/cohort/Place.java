package nl.duaal.cohort;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Places at one employer and location.
 *
 * @param taken how many somebody has
 */
public record Place(UUID uuid, long version, Data data, int taken) {

    public static final int EMPLOYER_MAX_LENGTH = 120;
    public static final int LOCATION_MAX_LENGTH = 120;
    public static final int MOST = 1000;

    /**
     * What a user says of places.
     *
     * @param organisation the employer's own organisation, when it works with Duaal: it sees who comes to its places
     * @param workplace    the place of the room of workplaces that they stand for; none: by name only
     */
    public record Data(
            String employer,
            @Nullable UUID organisation,
            String location,
            int places,
            @Nullable UUID workplace) {
        public Data {
            employer = employer.strip();
            location = location.strip();
            if (employer.isEmpty() || employer.length() > EMPLOYER_MAX_LENGTH) {
                throw new IllegalArgumentException("employer: 1 to " + EMPLOYER_MAX_LENGTH + " characters");
            }
            if (location.length() > LOCATION_MAX_LENGTH) throw new IllegalArgumentException("location: too long");
            if (places < 0 || places > MOST) throw new IllegalArgumentException("places: 0 to " + MOST);
        }
    }

    /** How many nobody has. */
    public int free() {
        return Math.max(0, data.places() - taken);
    }

    /** As people call them. */
    public String label() {
        return data.location().isEmpty() ? data.employer() : data.employer() + ", " + data.location();
    }
}
