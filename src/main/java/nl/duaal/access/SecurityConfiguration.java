package nl.duaal.access;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import nl.duaal.access.ui.LoginView;
import nl.duaal.shared.DemoMode;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** Everything asks for a signed-in user unless a view says otherwise. */
@Configuration
@EnableConfigurationProperties({DemoMode.class, SecurityContact.class, SessionLimits.class})
class SecurityConfiguration {

    /** What needs no account; /healthz asks for itself who it is for, and a calendar for its token. */
    private static final String[] OPEN = {
        "/styles/**",
        "/scripts/**",
        "/aura/**",
        "/error",
        "/livez",
        "/readyz",
        "/healthz",
        "/.well-known/security.txt",
        "/calendar/*",
        OidcBackChannel.PATH
    };

    @Bean
    SecurityFilterChain web(
            HttpSecurity http, VaadinDefaultRequestCache afterSignIn, OidcConfiguration oidc, Clock clock)
            throws Exception {
        // After signing in one goes on to the page that was asked for, never to a picture or a style sheet.
        afterSignIn.ignoreRequests(request -> !asksForPage(request));
        // The style is the sign-in page's too, and the error page must not ask to sign in again.
        http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN).permitAll());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(LoginView.class)
                        .logoutSuccessHandler(oidc.signOut(new UidlRedirectStrategy()))
                        .anyRequest(any -> any.access((who, asked) ->
                                new AuthorizationDecision(isPageOfSomebody(who.get(), asked.getRequest())))));
        var local = new LocalSignInSteps(afterSignIn, clock);
        http.formLogin(form -> form.failureHandler(local::refuse));
        http.with(local, steps -> {});
        oidc.offer(http);
        // called by the page itself; all it can do is let the session of its own browser last
        http.csrf(csrf -> csrf.ignoringRequestMatchers("/session/alive"));
        // one place says all headers, for what Spring Security does not answer as well
        http.headers(headers -> headers.disable());
        return http.build();
    }

    /**
     * What no view and no file answers is refused, which sends those who are not signed in to sign in, whatever they
     * ask for. Who is signed in and reads pages gets ours that says there is nothing.
     */
    private static boolean isPageOfSomebody(@Nullable Authentication who, HttpServletRequest request) {
        return who != null
                && who.isAuthenticated()
                && !(who instanceof AnonymousAuthenticationToken)
                && "GET".equals(request.getMethod())
                && asksForPage(request);
    }

    private static boolean asksForPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("text/html");
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        var registration = new FilterRegistrationBean<>(new SecurityHeaders());
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Before Spring Security: what is over must not count as signed in any more. */
    @Bean
    FilterRegistrationBean<SessionWatch> sessionWatch(SessionLimits limits, Clock clock) {
        var registration = new FilterRegistrationBean<>(new SessionWatch(limits, clock));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    /** Before everything that would begin a session. */
    @Bean
    FilterRegistrationBean<ArrivalFilter> arrival(SessionLimits limits) {
        var registration = new FilterRegistrationBean<>(new ArrivalFilter(limits));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }

    /**
     * Over TLS the cookie's name says that it came from this host over TLS and nowhere else; without TLS a browser
     * would refuse such a cookie.
     */
    @Bean
    ServletContextInitializer sessionCookie(SessionLimits limits) {
        return servlets -> {
            var cookie = servlets.getSessionCookieConfig();
            cookie.setName(limits.cookieName());
            cookie.setSecure(limits.https());
            cookie.setHttpOnly(true);
            cookie.setPath("/");
        };
    }

    /** For addresses so wrong that the server refuses them before any filter. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> headersOnRefusals() {
        return factory -> factory.addEngineValves(new ValveBase(true) {
            @Override
            public void invoke(Request request, Response response) throws IOException, ServletException {
                SecurityHeaders.put(request, response);
                getNext().invoke(request, response);
            }
        });
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
