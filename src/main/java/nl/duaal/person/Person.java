package nl.duaal.person;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.duaal.shared.id.PersonId;

/**
 * A person with what the reader may see of them; the rest is empty.
 *
 * @param seen   which fields those are
 * @param madeUp whether it is somebody invented, in a demonstration
 */
public record Person(
        PersonId id,
        UUID uuid,
        long version,
        PersonDetails details,
        Set<PersonField> seen,
        boolean madeUp,
        Instant changedAt,
        String changedBy) {

    public Person {
        seen = Set.copyOf(seen);
    }

    /** Whether the reader may see a field. */
    public boolean shows(PersonField field) {
        return seen.contains(field);
    }
}
