package nl.duaal.access.session;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import nl.duaal.access.SessionEnd;

/** Has the sign-in page tell a browser whose session somebody ended why that was. */
final class EndedSessions implements Filter {

    private final OpenSessions sessions;

    EndedSessions(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked && isPage(asked) && !asked.isRequestedSessionIdValid()) {
            sessions.whyEnded(asked.getRequestedSessionId())
                    .ifPresent(reason -> SessionEnd.tell(asked.getSession(true), reason));
        }
        chain.doFilter(request, response);
    }

    /** Whether somebody opens a page, and not a script on it something. */
    static boolean isPage(HttpServletRequest request) {
        var accepted = request.getHeader("Accept");
        return "GET".equals(request.getMethod())
                && accepted != null
                && accepted.contains("text/html")
                && request.getParameter("v-r") == null;
    }
}
