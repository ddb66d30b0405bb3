package nl.duaal.coaching;

import nl.duaal.access.SignedIn;
import nl.duaal.shared.id.AccountId;

/** Somebody of the organisation who wrote something down, or keeps an eye on it. */
public record Author(AccountId account, String name) {

    /** Whether it is the reader. */
    public boolean is(SignedIn user) {
        return account.equals(user.account());
    }
}
