package nl.duaal.access;

import jakarta.servlet.http.HttpSession;

/** Ends a session so that the sign-in page tells why, and with a trace. */
public interface SessionEnder {

    /**
     * Ends a session at once.
     *
     * @param session which may be over already
     * @param user    who is signed in there
     */
    void end(HttpSession session, SignedIn user, SessionEnd.Reason reason);
}
