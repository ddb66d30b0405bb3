package nl.duaal.access;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import nl.duaal.access.ui.LoginView;
import nl.duaal.shared.DemoMode;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** Everything asks for a signed-in user unless a view says otherwise. */
@Configuration
@EnableConfigurationProperties(DemoMode.class)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain web(HttpSecurity http, VaadinDefaultRequestCache afterSignIn) throws Exception {
        // After signing in one goes on to the page that was asked for, never to a picture or a style sheet.
        afterSignIn.ignoreRequests(request -> !asksForPage(request));
        // The style is the sign-in page's too, and the error page must not ask to sign in again.
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers("/styles/**", "/aura/**", "/error").permitAll());
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(LoginView.class));
        http.headers(headers -> headers.referrerPolicy(policy -> policy.policy(
                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy
                        .SAME_ORIGIN)));
        return http.build();
    }

    private static boolean asksForPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("text/html");
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
