package nl.duaal.access.local;

import java.util.Set;
import nl.duaal.access.Role;

/** What a link is good for, for whoever opens it. */
public sealed interface Welcome {

    /** Whether an own second factor and recovery codes come with it. */
    default boolean asksForSecondFactor() {
        return !(this instanceof NewPassword);
    }

    /** The installation is empty: an organisation and its first administrator are made. */
    record FirstStart() implements Welcome {}

    /** An account is made. */
    record NewAccount(String organisation, Set<Role> roles, String email, String displayName) implements Welcome {}

    /** A new password; a code of the second factor is asked for. */
    record NewPassword(String organisation, String email, String displayName) implements Welcome {}

    /** A new password and a new second factor. */
    record NewEverything(String organisation, String email, String displayName) implements Welcome {}
}
