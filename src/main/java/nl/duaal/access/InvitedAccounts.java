package nl.duaal.access;

import java.util.Optional;
import nl.duaal.shared.id.AccountId;

/** Turns an invitation into an account; whoever keeps invitations contributes a bean. */
public interface InvitedAccounts {

    /**
     * Uses the invitation up and answers the account that it is for, inside the caller's transaction; nothing when the
     * invitation does not exist, is over, or was used.
     *
     * @param token the last part of the address that was sent
     */
    Optional<AccountId> accept(String token);
}
