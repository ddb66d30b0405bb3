package nl.duaal.access;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID Connect provider that people sign in with. Without an issuer there is none, and nothing of it is seen.
 *
 * @param issuer the provider's address, to the letter as it calls itself
 * @param clientId how the provider knows this installation
 * @param clientSecret none for a public client; the proof by PKCE is given in any case
 * @param name what people call the provider; on the button
 * @param scopes what is asked for; with {@code openid} among them
 * @param acr ways of signing in of which the provider must name one in {@code acr}; none asks for nothing
 * @param amr means of which the provider must name one in {@code amr}; none asks for nothing
 * @param address this installation's own address, where the proxy does not pass it on: {@code https://duaal.example.nl}
 */
@ConfigurationProperties("duaal.oidc")
record OidcProperties(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String name,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue List<String> acr,
        @DefaultValue List<String> amr,
        @DefaultValue("") String address) {

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    OidcProperties {
        scopes = List.copyOf(scopes);
        acr = List.copyOf(acr);
        amr = List.copyOf(amr);
        if (!issuer.isBlank()) {
            if (!isSafe(issuer)) {
                throw new IllegalArgumentException("duaal.oidc.issuer: an https address (http on this machine only)");
            }
            if (clientId.isBlank()) throw new IllegalArgumentException("duaal.oidc.client-id: required with an issuer");
            if (!scopes.contains("openid")) throw new IllegalArgumentException("duaal.oidc.scopes: openid among them");
            if (!address.isBlank() && (!isSafe(address) || address.endsWith("/"))) {
                throw new IllegalArgumentException("duaal.oidc.address: an https address without a slash at its end");
            }
        }
    }

    boolean configured() {
        return !issuer.isBlank();
    }

    /** What the button says. */
    String shownName() {
        return name.isBlank() ? String.valueOf(URI.create(issuer).getHost()) : name;
    }

    private static boolean isSafe(String address) {
        var uri = URI.create(address);
        return uri.getHost() != null
                && uri.getQuery() == null
                && uri.getFragment() == null
                && ("https".equals(uri.getScheme())
                        || ("http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost())));
    }
}
