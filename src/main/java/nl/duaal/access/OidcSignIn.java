package nl.duaal.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What views need to offer signing in by the provider. */
@Component
public final class OidcSignIn {

    /** Where the way to the provider begins, from the root of the site; a plain link, which leaves this site. */
    public static final String START = "oidc/start";

    /** The same, and the provider asks who one is, even whom it knows. */
    public static final String START_AS_OTHER = START + "?as=other";

    private final OidcProperties properties;
    private final OidcRequests requests;
    private final OidcAccounts accounts;

    OidcSignIn(OidcProperties properties, OidcRequests requests, OidcAccounts accounts) {
        this.properties = properties;
        this.requests = requests;
        this.accounts = accounts;
    }

    /** What the provider is called, if there is one. */
    public Optional<String> provider() {
        return properties.configured() ? Optional.of(properties.shownName()) : Optional.empty();
    }

    /**
     * The next way to the provider from this browser's session ends with this invitation being accepted: the account
     * that it is for is linked with whom the provider vouches for, and signed in.
     *
     * @param token the last part of the address that was sent
     */
    public void bringInvitation(HttpServletRequest request, String token) {
        OidcRequests.bringInvitation(request, token);
    }

    /** The next way to the provider from this browser's session, within minutes, links this account. */
    public void wantLink(HttpServletRequest request, SignedIn user) {
        requests.wantLink(request, user);
    }

    /** Since when this account comes in by the provider, if it does. */
    public Optional<Instant> linkedAt(SignedIn user) {
        return accounts.linkedAt(user.account());
    }
}
