package nl.duaal.access.local;

import nl.duaal.access.OrganisationKind;

/**
 * What somebody filled in who opened a link; empty where it was not asked.
 *
 * @param secret what their telephone was given
 * @param code what it made of that, or for a new password only a code of the factor that there is
 */
public record WelcomeData(
        String organisation,
        OrganisationKind kind,
        String displayName,
        String email,
        String password,
        Totp.Secret secret,
        String code) {

    public static final int ORGANISATION_MAX_LENGTH = 120;

    /** What can be wrong. */
    public enum Field {
        ORGANISATION,
        NAME,
        EMAIL,
        PASSWORD,
        CODE
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "welcome";
    }
}
