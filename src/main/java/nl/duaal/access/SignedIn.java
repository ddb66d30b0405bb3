package nl.duaal.access;

import java.util.EnumSet;
import java.util.Set;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who is at work, for which organisation, and as what.
 *
 * @param organisation whose things this is about: the own organisation, or for something shared its owner
 * @param roles        every role that the account has in its own organisation today
 * @param host         whether the organisation runs the installation
 * @param guestAs      for something that another organisation shares, the role in which it does; else none
 */
public record SignedIn(
        AccountId account,
        String displayName,
        OrganisationId organisation,
        String organisationName,
        Set<Role> roles,
        boolean host,
        @Nullable Role guestAs) {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /** Somebody in one role, in an organisation that does not run the installation. */
    public SignedIn(
            AccountId account, String displayName, OrganisationId organisation, String organisationName, Role role) {
        this(account, displayName, organisation, organisationName, EnumSet.of(role), false, null);
    }

    /** Whether one of the roles includes this; for something shared, the role in which it is shared as well. */
    public boolean may(Permission permission) {
        if (permission.isForHost() && !host) return false;
        Role guest = guestAs;
        if (guest != null && !(permission.isForShared() && permission.isGrantedTo(guest))) return false;
        return roles.stream().anyMatch(permission::isGrantedTo);
    }

    /** Whether this is about something that another organisation owns. */
    public boolean isGuest() {
        return guestAs != null;
    }

    /** The same person, about something that an owner shares in a role. */
    SignedIn guestOf(OrganisationId owner, String ownerName, Role as) {
        return new SignedIn(account, displayName, owner, ownerName, roles, false, as);
    }

    /**
     * Lets the work go on only when the roles include it.
     *
     * @throws AccessDeniedException when they do not
     */
    public void demand(Permission permission) {
        if (!may(permission)) throw new AccessDeniedException(roles + " may not " + permission);
    }
}
