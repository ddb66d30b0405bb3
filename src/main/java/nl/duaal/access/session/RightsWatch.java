package nl.duaal.access.session;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.SessionEnd;

/**
 * Lets nobody go on with rights that are gone, whatever they ask for: pages, clicks, files.
 *
 * <p>Runs after Spring Security, which says who asks. What Vaadin's own script asks for in a session that has just
 * ended gets Vaadin's answer for sessions that are over, on which the page loads anew; a page is asked for once more,
 * without the session, and so leads to the sign-in page and back.
 */
final class RightsWatch implements Filter {

    private final CurrentUser currentUser;
    private final OpenSessions sessions;
    private final Rights rights;

    RightsWatch(CurrentUser currentUser, OpenSessions sessions, Rights rights) {
        this.currentUser = currentUser;
        this.sessions = sessions;
        this.rights = rights;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked
                && response instanceof HttpServletResponse answer
                && !mayGoOn(asked)) {
            currentUser.forget();
            if (EndedSessions.isPage(asked)) {
                answer.sendRedirect(again(asked));
                return;
            }
            if (asked.getParameter("v-r") == null) {
                answer.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private boolean mayGoOn(HttpServletRequest request) {
        var user = currentUser.find();
        var session = request.getSession(false);
        if (user.isEmpty() || session == null) return true;
        var live = sessions.of(request, session, user.get());
        if (!rights.hold(user.get())) {
            sessions.end(live, SessionEnd.Reason.RIGHTS_CHANGED);
            return false;
        }
        if (!isByItself(request)) sessions.used(live);
        return true;
    }

    /** An open page tells by itself that it is still there, and opens the way for what it waits for. */
    private static boolean isByItself(HttpServletRequest request) {
        var kind = request.getParameter("v-r");
        return "heartbeat".equals(kind) || "push".equals(kind);
    }

    private static String again(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
