package nl.duaal.inclusion.buddy;

import java.util.List;
import java.util.UUID;

/**
 * Somebody at a place, with who stands beside them.
 *
 * @param where   the place; empty where there is none now
 * @param buddies the last first
 * @param writes  whether the reader may write
 */
public record Supported(
        UUID candidate, String givenName, String familyName, String where, List<Buddy> buddies, boolean writes) {

    public Supported {
        buddies = List.copyOf(buddies);
    }

    public String fullName() {
        return familyName.isEmpty() ? givenName : givenName + " " + familyName;
    }
}
