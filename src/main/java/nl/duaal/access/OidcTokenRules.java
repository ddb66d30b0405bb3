package nl.duaal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token of the provider must say, besides its signature. Clocks may differ by {@link #SKEW}. Whether the nonce is
 * the one that was sent is checked where it is known.
 *
 * @see "OpenID Connect Core 1.0, 3.1.3.7, and Back-Channel Logout 1.0, 2.6"
 */
final class OidcTokenRules {

    static final Duration SKEW = Duration.ofSeconds(60);

    /** A token comes straight from the provider; an old one was kept by somebody. */
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";

    private OidcTokenRules() {}

    static OAuth2TokenValidator<Jwt> ofIdTokens(ClientRegistration registration, Clock clock) {
        var standard = new OidcIdTokenValidator(registration);
        standard.setClock(clock);
        standard.setClockSkew(SKEW);
        return new DelegatingOAuth2TokenValidator<>(List.of(
                standard,
                rule("typ", token -> isOfType(token, "jwt")),
                rule("iss", token -> isBy(registration, token)),
                rule("sub", token -> isSubject(token.getSubject())),
                rule("nbf", token -> hasBegun(token, clock.instant())),
                rule("iat", token -> isNew(token, clock.instant()))));
    }

    static OAuth2TokenValidator<Jwt> ofLogoutTokens(ClientRegistration registration, Clock clock) {
        return new DelegatingOAuth2TokenValidator<>(List.of(
                rule("typ", token -> isOfType(token, "jwt") || isOfType(token, "logout+jwt")),
                rule("iss", token -> isBy(registration, token)),
                rule(
                        "aud",
                        token -> token.getAudience() != null
                                && token.getAudience().contains(registration.getClientId())),
                rule("iat", token -> isNew(token, clock.instant())),
                rule(
                        "exp",
                        token -> token.getExpiresAt() == null
                                || token.getExpiresAt().plus(SKEW).isAfter(clock.instant())),
                rule("jti", token -> token.getId() != null && !token.getId().isBlank()),
                rule("nonce", token -> !token.hasClaim("nonce")),
                rule(
                        "events",
                        token -> token.getClaim("events") instanceof Map<?, ?> events && events.containsKey(LOGOUT)),
                rule("sid", token -> token.getSubject() != null || token.getClaimAsString("sid") != null)));
    }

    /** Whether somebody signed in in one of the ways that are asked for; asking for nothing is met by anything. */
    static boolean isStrongEnough(OidcProperties properties, @Nullable String acr, @Nullable List<String> amr) {
        boolean level =
                properties.acr().isEmpty() || (acr != null && properties.acr().contains(acr));
        boolean means = properties.amr().isEmpty()
                || (amr != null && properties.amr().stream().anyMatch(amr::contains));
        return level && means;
    }

    private static boolean isBy(ClientRegistration registration, Jwt token) {
        var issuer = registration.getProviderDetails().getIssuerUri();
        return issuer != null && issuer.equals(token.getClaimAsString("iss"));
    }

    private static boolean isOfType(Jwt token, String type) {
        return !(token.getHeaders().get("typ") instanceof String said)
                || said.toLowerCase(Locale.ROOT).equals(type);
    }

    /** At most 255 ASCII characters, as the standard has it. */
    private static boolean isSubject(@Nullable String subject) {
        return subject != null
                && !subject.isBlank()
                && subject.length() <= 255
                && subject.chars().allMatch(sign -> sign >= ' ' && sign < 127);
    }

    private static boolean hasBegun(Jwt token, Instant now) {
        var from = token.getNotBefore();
        return from == null || !from.isAfter(now.plus(SKEW));
    }

    private static boolean isNew(Jwt token, Instant now) {
        var issued = token.getIssuedAt();
        return issued != null
                && !issued.isAfter(now.plus(SKEW))
                && !issued.isBefore(now.minus(OLDEST).minus(SKEW));
    }

    private static OAuth2TokenValidator<Jwt> rule(String claim, Predicate<Jwt> holds) {
        return token -> holds.test(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "refused: " + claim, null));
    }
}
