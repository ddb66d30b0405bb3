package nl.duaal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.client.RestClient;

/**
 * Signing in by an OpenID Connect provider: a code with PKCE. Adds nothing at all when no provider is configured.
 *
 * @see "decision 0034: signing in by a provider"
 */
@Configuration
@EnableConfigurationProperties(OidcProperties.class)
class OidcConfiguration {

    private final OidcProperties properties;
    private final OidcProvider provider;
    private final OidcRequests requests;
    private final OidcAccounts accounts;
    private final OidcAnswers answers;

    OidcConfiguration(
            OidcProperties properties,
            OidcProvider provider,
            OidcRequests requests,
            OidcAccounts accounts,
            OidcAnswers answers) {
        this.properties = properties;
        this.provider = provider;
        this.requests = requests;
        this.accounts = accounts;
        this.answers = answers;
    }

    /** Lets people come in by the provider. */
    void offer(HttpSecurity http) throws Exception {
        if (!properties.configured()) return;
        // asked by the provider itself, whose signature is what counts
        http.csrf(csrf -> csrf.ignoringRequestMatchers(OidcBackChannel.PATH));
        http.oauth2Login(login -> login.loginPage("/login")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new NoTokensKept())
                .authorizationEndpoint(endpoint ->
                        endpoint.authorizationRequestResolver(resolver()).authorizationRequestRepository(requests))
                .redirectionEndpoint(endpoint -> endpoint.baseUri(OidcProvider.CALLBACK))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codes()))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(accounts))
                .successHandler(answers)
                .failureHandler(answers)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                        filter.setAuthenticationFailureHandler(answers);
                        return filter;
                    }
                }));
    }

    /** @param redirects how a page is told to go elsewhere */
    LogoutSuccessHandler signOut(RedirectStrategy redirects) {
        return new OidcLogout(properties, provider, redirects);
    }

    private OAuth2AuthorizationRequestResolver resolver() {
        var standard = new DefaultOAuth2AuthorizationRequestResolver(provider);
        standard.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request -> request.additionalParameters(parameters -> {
                    if (!properties.acr().isEmpty()) parameters.put("acr_values", String.join(" ", properties.acr()));
                })));
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                if (!request.getRequestURI().equals(request.getContextPath() + "/" + OidcSignIn.START)) return null;
                provider.demandThere();
                var asked = standard.resolve(request, OidcProvider.ID);
                // who links an account says who they are, on a computer that others use too
                if (asked == null || !(request.getParameter("as") != null || requests.wantsLink(request))) return asked;
                return OAuth2AuthorizationRequest.from(asked)
                        .additionalParameters(parameters -> parameters.put("prompt", "login"))
                        .build();
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
                return null;
            }
        };
    }

    private OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(provider.requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    /** Nothing is ever asked of the provider in somebody's name, so their access tokens are dropped. */
    private static final class NoTokensKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String id, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // dropped
        }

        @Override
        public void removeAuthorizedClient(
                String id, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
            // never kept
        }
    }
}
