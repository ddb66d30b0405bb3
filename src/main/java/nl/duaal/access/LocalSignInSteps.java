package nl.duaal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.duaal.access.LocalSignIn.CodeNeeded;
import nl.duaal.access.LocalSignIn.MustWait;
import nl.duaal.access.LocalSignIn.SecondStep;
import nl.duaal.access.LocalSignIn.WrongCode;
import nl.duaal.persistence.DatabaseTrouble;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The two steps of signing in with an account of Duaal itself, as pages: {@code /login} takes the password,
 * {@code /login/code} the code. Between them the session knows whose password was right, for five minutes, and
 * nothing that is signed in.
 */
public final class LocalSignInSteps extends AbstractHttpConfigurer<LocalSignInSteps, HttpSecurity> {

    /** Where the code is asked for. */
    public static final String CODE_PAGE = "/login/code";

    private static final String EXPECTED = "nl.duaal.signIn.expected";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Whose password was right, and when. */
    private record Expected(String loginName, Instant at) implements Serializable {}

    private final RequestCache afterSignIn;
    private final Clock clock;

    LocalSignInSteps(RequestCache afterSignIn, Clock clock) {
        this.afterSignIn = afterSignIn;
        this.clock = clock;
    }

    /** Whether somebody gave their password in this session and is asked for a code. */
    public static boolean isCodeExpected(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(EXPECTED) != null;
    }

    @Override
    public void configure(HttpSecurity http) {
        var filter = new CodeFilter();
        filter.setAuthenticationManager(http.getSharedObject(AuthenticationManager.class));
        var sessions = http.getSharedObject(SessionAuthenticationStrategy.class);
        if (sessions == null) throw new IllegalStateException("a sign-in gets a session of its own");
        filter.setSessionAuthenticationStrategy(sessions);
        var contexts = http.getSharedObject(SecurityContextRepository.class);
        filter.setSecurityContextRepository(contexts == null ? new HttpSessionSecurityContextRepository() : contexts);
        var success = new SavedRequestAwareAuthenticationSuccessHandler();
        success.setRequestCache(afterSignIn);
        filter.setAuthenticationSuccessHandler(success);
        filter.setAuthenticationFailureHandler(this::refuse);
        http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
    }

    /** Sends on to where somebody is told what is the matter, or asked for a code. */
    void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var page = request.getContextPath() + (failure instanceof WrongCode ? CODE_PAGE : "/login");
        boolean second = request.getRequestURI().equals(request.getContextPath() + CODE_PAGE);
        switch (failure) {
            case CodeNeeded needed -> {
                request.getSession(true);
                // an id that somebody else may have planted ends here, and not only at the second step
                request.changeSessionId();
                request.getSession().setAttribute(EXPECTED, new Expected(needed.loginName(), clock.instant()));
                response.sendRedirect(request.getContextPath() + CODE_PAGE);
            }
            case MustWait wait ->
                response.sendRedirect(
                        request.getContextPath() + (second ? CODE_PAGE : "/login") + "?wait=" + wait.minutes());
            case TooLate late -> response.sendRedirect(page + "?again");
            default ->
                response.sendRedirect(page + (DatabaseTrouble.isUnreachable(failure) ? "?unavailable" : "?error"));
        }
    }

    /** Nobody gave a password here, or too long ago. */
    private static final class TooLate extends AuthenticationException {

        private static final long serialVersionUID = 1;

        TooLate() {
            super("no password was given");
        }
    }

    private final class CodeFilter extends AbstractAuthenticationProcessingFilter {

        CodeFilter() {
            super(PathPatternRequestMatcher.withDefaults()
                    .matcher(org.springframework.http.HttpMethod.POST, CODE_PAGE));
        }

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
            var session = request.getSession(false);
            if (session == null || !(session.getAttribute(EXPECTED) instanceof Expected expected)) {
                throw new TooLate();
            }
            if (expected.at().plus(PATIENCE).isBefore(clock.instant())) {
                session.removeAttribute(EXPECTED);
                throw new TooLate();
            }
            var code = request.getParameter("code");
            var step = new SecondStep(expected.loginName(), code == null ? "" : code.strip());
            step.setDetails(authenticationDetailsSource.buildDetails(request));
            var signedIn = getAuthenticationManager().authenticate(step);
            session.removeAttribute(EXPECTED);
            return signedIn;
        }
    }
}
