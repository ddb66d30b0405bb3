package nl.duaal.access;

import jakarta.servlet.http.HttpServletRequest;

/** Tells the sign-in page why somebody is there. */
public final class SessionEnd {

    private SessionEnd() {}

    /** Whether the session before this one ended by itself; true once. */
    public static boolean tookTooLong(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && SessionWatch.tookTooLong(session);
    }
}
