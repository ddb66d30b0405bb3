package nl.duaal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** Tells the sign-in page why somebody is there. */
public final class SessionEnd {

    private static final String WHY = "nl.duaal.session.why";

    private SessionEnd() {}

    /** Why a session ended before its time. Its text is {@code access.login.ended.<name>}. */
    public enum Reason {
        /** A role was taken away or is over, or the organisation left. */
        RIGHTS_CHANGED,
        ACCOUNT_CLOSED,
        /** From another place, or by a link of the administrator. */
        PASSWORD_CHANGED,
        /** The telephone or the recovery codes, from another place. */
        SECOND_FACTOR_CHANGED,
        /** Somebody signed out at the provider, or was made to. */
        BY_PROVIDER,
        /** The account was used in more places at once than it may be. */
        TOO_MANY,
        /** Somebody ended it from another place, with the same account. */
        BY_ONESELF,
        BY_ADMINISTRATOR
    }

    /** Whether the session before this one ended by itself; true once. */
    public static boolean tookTooLong(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && SessionWatch.tookTooLong(session);
    }

    /** Why the session before this one was ended by somebody; told once. */
    public static Optional<Reason> reason(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(WHY) instanceof Reason reason)) return Optional.empty();
        session.removeAttribute(WHY);
        return Optional.of(reason);
    }

    /** Has the new session of a browser tell why its former one ended. */
    public static void tell(HttpSession next, Reason reason) {
        next.setAttribute(WHY, reason);
    }
}
