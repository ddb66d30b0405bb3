package nl.duaal.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Ends a session that nobody used for a while, and every session after a working day.
 *
 * <p>An open page talks to the server by itself (Vaadin's heartbeats, and the web socket by which it hears of long
 * work), which keeps the container's own timeout from
 * ever passing. So only two things count as use: opening a page, and the page's word that somebody typed or clicked
 * ({@code POST /session/alive}). How long is left the page asks with {@code GET /session/left}, which counts as
 * nothing.
 */
final class SessionWatch implements Filter {

    private static final String BEGAN = "nl.duaal.session.began";
    private static final String USED = "nl.duaal.session.used";
    private static final String OVER = "nl.duaal.session.over";

    private final SessionLimits limits;
    private final Clock clock;

    SessionWatch(SessionLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked && response instanceof HttpServletResponse answer) {
            var session = asked.getSession(false);
            boolean signedIn = session != null && isSignedIn(session) && goesOn(asked, session);
            var path = asked.getRequestURI().substring(asked.getContextPath().length());
            if (path.equals("/session/left") || path.equals("/session/alive")) {
                tell(signedIn ? session : null, answer);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** Whether the session before this one ended by itself; true once, for whoever tells the user. */
    static boolean tookTooLong(HttpSession session) {
        boolean over = session.getAttribute(OVER) != null;
        session.removeAttribute(OVER);
        return over;
    }

    private boolean goesOn(HttpServletRequest request, HttpSession session) {
        var now = clock.instant();
        if (session.getAttribute(BEGAN) == null) {
            session.setAttribute(BEGAN, now);
            session.setAttribute(USED, now);
        }
        if (left(session, now).isPositive()) {
            if (isUse(request)) session.setAttribute(USED, now);
            return true;
        }
        session.invalidate();
        request.getSession(true).setAttribute(OVER, true);
        return false;
    }

    private Duration left(HttpSession session, Instant now) {
        var idle = idleLeft(session, now);
        var total = totalLeft(session, now);
        return idle.compareTo(total) < 0 ? idle : total;
    }

    private Duration idleLeft(HttpSession session, Instant now) {
        return limits.idle().minus(Duration.between(moment(session, USED, now), now));
    }

    private Duration totalLeft(HttpSession session, Instant now) {
        return limits.total().minus(Duration.between(moment(session, BEGAN, now), now));
    }

    private static Instant moment(HttpSession session, String name, Instant otherwise) {
        return session.getAttribute(name) instanceof Instant instant ? instant : otherwise;
    }

    private static boolean isSignedIn(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private static boolean isUse(HttpServletRequest request) {
        if (request.getRequestURI().equals(request.getContextPath() + "/session/alive")) {
            return "POST".equals(request.getMethod());
        }
        var accepted = request.getHeader("Accept");
        return "GET".equals(request.getMethod())
                && accepted != null
                && accepted.contains("text/html")
                && request.getParameter("v-r") == null;
    }

    private void tell(@org.jspecify.annotations.Nullable HttpSession session, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        if (session == null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.getWriter().write("{}");
            return;
        }
        var now = clock.instant();
        response.getWriter()
                .write(String.format(
                        Locale.ROOT,
                        "{\"idle\":%d,\"total\":%d}",
                        idleLeft(session, now).toMillis(),
                        totalLeft(session, now).toMillis()));
    }
}
