package nl.duaal.access;

import nl.duaal.shared.id.AccountId;

/**
 * Published inside the transaction that changes with what somebody signs in: whoever came in with what they had before
 * must not go on. The session in which it was changed does.
 *
 * @param account whose
 * @param why     what the sign-in page tells in the other places
 */
public record SignInChanged(AccountId account, SessionEnd.Reason why) {}
