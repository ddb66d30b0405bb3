package nl.duaal.access;

/** People who are signed in, of the demo organisations. */
public final class GivenUser {

    private GivenUser() {}

    public static SignedIn coordinator(AccountService accounts) {
        return named(accounts, "coordinator");
    }

    /** Works for another organisation than the coordinator. */
    public static SignedIn employer(AccountService accounts) {
        return named(accounts, "werkgever");
    }

    /** Watches over the coordinator's organisation. */
    public static SignedIn auditor(AccountService accounts) {
        return named(accounts, "auditor");
    }

    /** Watches over personal data in the coordinator's organisation. */
    public static SignedIn privacyOfficer(AccountService accounts) {
        return named(accounts, "privacy");
    }

    private static SignedIn named(AccountService accounts, String loginName) {
        return ((AccountPrincipal) accounts.loadUserByUsername(loginName)).signedIn();
    }
}
