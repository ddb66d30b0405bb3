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

    /** Works for yet another organisation. */
    public static SignedIn otherEmployer(AccountService accounts) {
        return named(accounts, "zorg");
    }

    /** Looks after the installation, in the coordinator's organisation. */
    public static SignedIn administrator(AccountService accounts) {
        return named(accounts, "beheer");
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
