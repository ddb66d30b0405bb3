package nl.duaal.access;

import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;

/** Who is at work, and for which organisation. */
public record SignedIn(
        AccountId account, String displayName, OrganisationId organisation, String organisationName, Role role) {

    /**
     * Lets the work go on only when the role includes it.
     *
     * @throws org.springframework.security.access.AccessDeniedException when it does not
     */
    public void demand(Permission permission) {
        if (!permission.isGrantedTo(role)) {
            throw new org.springframework.security.access.AccessDeniedException(role + " may not " + permission);
        }
    }
}
