package nl.duaal.access.local;

import java.time.Instant;
import nl.duaal.access.OrganisationKind;

/** People who use a link that they were given. */
public final class GivenInvited {

    private GivenInvited() {}

    /** Makes the account that a link is for. */
    public static WelcomeOutcome accept(WelcomeService welcome, String token, String name, String email) {
        var secret = Totp.Secret.random();
        return welcome.accept(
                token,
                new WelcomeData(
                        "",
                        OrganisationKind.MUNICIPALITY,
                        name,
                        email,
                        "een lange zin over fietsen",
                        secret,
                        secret.code(Instant.now())),
                null);
    }
}
