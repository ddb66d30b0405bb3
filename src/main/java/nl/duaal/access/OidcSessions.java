package nl.duaal.access;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which sessions came from the provider, so that it can end them. Kept as long as the sessions are: in memory. */
@Component
class OidcSessions {

    private static final String MARK = "nl.duaal.oidc.session";

    private final Map<Mark, HttpSession> sessions = new ConcurrentHashMap<>();
    private final SessionEnder ender;

    OidcSessions(SessionEnder ender) {
        this.ender = ender;
    }

    /** Remembers that this session is of somebody at the provider, until it ends. */
    void add(HttpSession session, OidcAccountPrincipal who) {
        session.setAttribute(MARK, new Mark(this, session, who));
    }

    /**
     * Ends one session at the provider, or all of somebody.
     *
     * @param subject of whom, or nobody in particular
     * @param sid the provider's name of its session; null for all
     */
    void end(@Nullable String subject, @Nullable String sid) {
        sessions.forEach((mark, session) -> {
            if (!mark.is(subject, sid)) return;
            ender.end(session, mark.who.signedIn(), SessionEnd.Reason.BY_PROVIDER);
            sessions.remove(mark);
        });
    }

    private static final class Mark implements HttpSessionBindingListener {

        private final OidcSessions book;
        private final HttpSession session;
        private final OidcAccountPrincipal who;

        Mark(OidcSessions book, HttpSession session, OidcAccountPrincipal who) {
            this.book = book;
            this.session = session;
            this.who = who;
        }

        boolean is(@Nullable String subject, @Nullable String sid) {
            if (sid != null && !sid.equals(who.getIdToken().getClaimAsString("sid"))) return false;
            return subject == null || subject.equals(who.getIdToken().getSubject());
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            book.sessions.put(this, session);
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            book.sessions.remove(this);
        }
    }
}
