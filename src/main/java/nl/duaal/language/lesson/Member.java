package nl.duaal.language.lesson;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a group.
 *
 * @param until the first day on which they are not in it any more; none: still in it
 */
public record Member(
        UUID person,
        String givenName,
        String familyName,
        long version,
        LocalDate from,
        @Nullable LocalDate until) {

    public String fullName() {
        return givenName.isEmpty() ? familyName : givenName + " " + familyName;
    }

    /** Whether they are in it on a day. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
