package nl.duaal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** After signing out here: out at the provider as well, for whoever came from there, and back to the sign-in page. */
final class OidcLogout implements LogoutSuccessHandler {

    private final OidcProperties properties;
    private final OidcProvider provider;
    private final RedirectStrategy redirects;

    OidcLogout(OidcProperties properties, OidcProvider provider, RedirectStrategy redirects) {
        this.properties = properties;
        this.provider = provider;
        this.redirects = redirects;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        var endSession = provider.endSession();
        if (endSession == null
                || authentication == null
                || !(authentication.getPrincipal() instanceof OidcAccountPrincipal who)) {
            redirects.sendRedirect(request, response, "/");
            return;
        }
        redirects.sendRedirect(
                request,
                response,
                UriComponentsBuilder.fromUriString(endSession)
                        .queryParam("id_token_hint", who.getIdToken().getTokenValue())
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(properties.clientId(), base(request) + "/login")
                        .toUriString());
    }

    private String base(HttpServletRequest request) {
        if (!properties.address().isBlank()) return properties.address();
        var here = UriComponentsBuilder.fromUriString(UrlUtils.buildFullRequestUrl(request));
        return here.replacePath(request.getContextPath())
                .replaceQuery(null)
                .build()
                .toUriString();
    }
}
