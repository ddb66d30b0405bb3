package nl.duaal.access.local;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.Role;

/**
 * A link that was given to somebody, as their administrator sees it: never with the link itself.
 *
 * @param email whom it was made for; also the name they will sign in with
 */
public record Invitation(
        UUID uuid, Kind kind, String email, String displayName, Set<Role> roles, Instant expiresAt, State state) {

    public static final int EMAIL_MAX_LENGTH = 120;
    public static final int NAME_MAX_LENGTH = 120;

    public Invitation {
        roles = Set.copyOf(roles);
    }

    /** What the link is good for. Stored under its name, so a name never changes. */
    public enum Kind {
        /** To make an account. */
        ACCOUNT,
        /** To set a new password; the second factor stays, and is asked for. */
        PASSWORD,
        /** To set a new password and a new second factor: the administrator has made sure who asks. */
        EVERYTHING
    }

    /** What became of it. */
    public enum State {
        OPEN,
        ACCEPTED,
        EXPIRED,
        REVOKED
    }
}
