package nl.duaal.access;

import java.util.Map;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** An account that came in by the provider; what it may do is the account's, never the token's. */
final class OidcAccountPrincipal extends AccountPrincipal implements OidcUser {

    private static final long serialVersionUID = 1;

    private final OidcIdToken token;

    OidcAccountPrincipal(AccountPrincipal account, OidcIdToken token) {
        super(account);
        this.token = token;
    }

    @Override
    AccountPrincipal goOnAs(AccountPrincipal other) {
        return new OidcAccountPrincipal(other, token);
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public OidcUserInfo getUserInfo() {
        return new OidcUserInfo(token.getClaims());
    }

    @Override
    public String getName() {
        return getUsername();
    }
}
