package nl.duaal.access;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * The provider as it describes itself, asked for when somebody first signs in and each hour after that. A provider that
 * is silent keeps nothing else from working; what it said before holds as long.
 */
@Component
class OidcProvider implements ClientRegistrationRepository, JwtDecoderFactory<ClientRegistration> {

    static final String ID = "provider";
    static final String CALLBACK = "/oidc/callback";

    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration JUST_NOW = Duration.ofSeconds(1);
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final String DESCRIPTION = "/.well-known/openid-configuration";

    /** Never a shared secret, never none: what is signed so can be checked with the provider's public keys only. */
    private static final List<SignatureAlgorithm> ASYMMETRIC = List.of(SignatureAlgorithm.values());

    private final OidcProperties properties;
    private final Clock clock;
    private final JdkClientHttpRequestFactory requests;
    private volatile @Nullable Described described;
    private volatile Instant failed = Instant.EPOCH;

    OidcProvider(OidcProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        this.requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        this.requests.setReadTimeout(ANSWER);
    }

    private record Described(
            Instant at,
            ClientRegistration registration,
            JwtDecoder idTokens,
            JwtDecoder logoutTokens,
            boolean namesItself,
            @Nullable String endSession) {}

    /** The one provider there is. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) && properties.configured() ? described().registration() : null;
    }

    /** Reads ID tokens, and refuses all that is not by this provider, for us, and now. */
    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return described().idTokens();
    }

    /** Reads what the provider says when somebody signed out there. */
    JwtDecoder logoutTokens() {
        return described().logoutTokens();
    }

    /** Whether the provider promises to name itself whenever it sends somebody back. */
    boolean namesItself() {
        return described().namesItself();
    }

    /** Where one signs out at the provider, as far as it is known without asking. */
    @Nullable
    String endSession() {
        var known = described;
        return known == null ? null : known.endSession();
    }

    /** For every request to the provider: within a few seconds or not at all. */
    JdkClientHttpRequestFactory requests() {
        return requests;
    }

    /**
     * Asks whether the provider is there, before somebody is sent to it: at most once a second, and everybody who asks
     * meanwhile waits for the same answer.
     *
     * @throws OidcRefusal when it is not
     */
    synchronized void demandThere() {
        var now = clock.instant();
        var known = described;
        if (known != null
                && known.at().plus(JUST_NOW).isAfter(now)
                && known.at().isAfter(failed)) return;
        if (failed.plus(JUST_NOW).isAfter(now)) throw new OidcRefusal(OidcRefusal.Reason.UNREACHABLE, false);
        look();
    }

    /**
     * Asks the provider now.
     *
     * @throws OidcRefusal when it does not answer, or not as the one that is configured
     */
    void look() {
        described = describe();
    }

    private Described described() {
        var known = described;
        if (known != null && known.at().plus(FRESH).isAfter(clock.instant())) return known;
        synchronized (this) {
            var now = described;
            if (now != null && now != known) return now;
            try {
                var asked = describe();
                described = asked;
                return asked;
            } catch (OidcRefusal silent) {
                if (known == null) throw silent;
                return known;
            }
        }
    }

    private Described describe() {
        try {
            var description = RestClient.builder()
                    .requestFactory(requests)
                    .build()
                    .get()
                    .uri(properties.issuer().replaceFirst("/$", "") + DESCRIPTION)
                    .retrieve()
                    .body(new ParameterizedTypeReference<Map<String, Object>>() {});
            Objects.requireNonNull(description);
            // to the letter: whoever answers for another issuer is another provider
            if (!properties.issuer().equals(description.get("issuer"))) {
                throw new IllegalStateException("it calls itself " + description.get("issuer"));
            }
            return described(description);
        } catch (RuntimeException failure) {
            LOG.warn("The provider {} cannot be asked for its description: {}", properties.issuer(), reason(failure));
            failed = clock.instant();
            var refusal = new OidcRefusal(OidcRefusal.Reason.UNREACHABLE, false);
            refusal.initCause(failure);
            throw refusal;
        }
    }

    private Described described(Map<String, Object> description) {
        var method = properties.clientSecret().isBlank()
                ? ClientAuthenticationMethod.NONE
                : secretMethod(description.get("token_endpoint_auth_methods_supported"));
        var base = properties.address().isBlank() ? "{baseUrl}" : properties.address();
        var registration = ClientRegistrations.fromOidcConfiguration(description)
                .registrationId(ID)
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .clientAuthenticationMethod(method)
                .scope(properties.scopes())
                .redirectUri(base + CALLBACK)
                .clientName(properties.shownName())
                .build();
        return new Described(
                clock.instant(),
                registration,
                decoder(registration, OidcTokenRules.ofIdTokens(registration, clock)),
                decoder(registration, OidcTokenRules.ofLogoutTokens(registration, clock)),
                Boolean.TRUE.equals(description.get("authorization_response_iss_parameter_supported")),
                description.get("end_session_endpoint") instanceof String endSession ? endSession : null);
    }

    private static ClientAuthenticationMethod secretMethod(@Nullable Object supported) {
        // what a provider does when it says nothing of this
        return !(supported instanceof List<?> methods)
                        || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue())
                ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC
                : ClientAuthenticationMethod.CLIENT_SECRET_POST;
    }

    private JwtDecoder decoder(ClientRegistration registration, OAuth2TokenValidator<Jwt> rules) {
        var keys = Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri());
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(new RestTemplate(requests))
                .jwsAlgorithms(allowed -> allowed.addAll(ASYMMETRIC))
                // the rules look at the type as well, each at its own
                .validateType(false)
                .build();
        decoder.setJwtValidator(rules);
        return token -> {
            try {
                return decoder.decode(token);
            } catch (JwtException refused) {
                throw refused;
            } catch (RuntimeException odd) {
                // a claim that is not what its name says, such as an issuer that is no address
                throw new BadJwtException("a claim cannot be read", odd);
            }
        };
    }

    private static String reason(RuntimeException failure) {
        return failure instanceof IllegalStateException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getSimpleName();
    }
}
