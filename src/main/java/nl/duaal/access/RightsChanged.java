package nl.duaal.access;

import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Published inside the transaction that changes what people may do: sessions that are open must not go on as before.
 *
 * @param account      whose rights changed; none for everybody in the organisation
 * @param organisation where; none for everywhere
 * @param why          what the sign-in page tells whose session ends by it
 */
public record RightsChanged(
        @Nullable AccountId account, @Nullable OrganisationId organisation, SessionEnd.Reason why) {

    /** Roles, or the organisation as a whole. */
    public RightsChanged(@Nullable AccountId account, @Nullable OrganisationId organisation) {
        this(account, organisation, SessionEnd.Reason.RIGHTS_CHANGED);
    }

    /** Whether this is about somebody's session. */
    public boolean isAbout(SignedIn user) {
        return (account == null || account.equals(user.account()))
                && (organisation == null || organisation.equals(user.organisation()));
    }
}
