package nl.duaal.access;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Which sessions came from the provider, so that it can end them. Kept as long as the sessions are: in memory. */
@Component
class OidcSessions {

    private static final Logger LOG = LoggerFactory.getLogger(OidcSessions.class);
    private static final String MARK = "nl.duaal.oidc.session";

    private final Map<Mark, HttpSession> sessions = new ConcurrentHashMap<>();

    /** Remembers that this session is of somebody at the provider, until it ends. */
    void add(HttpSession session, OidcAccountPrincipal who) {
        session.setAttribute(MARK, new Mark(this, session, who));
    }

    /**
     * Ends one session at the provider, or all of somebody.
     *
     * @param subject of whom, or nobody in particular
     * @param sid the provider's name of its session; null for all
     * @return whose sessions ended
     */
    List<SignedIn> end(@Nullable String subject, @Nullable String sid) {
        var ended = new ArrayList<SignedIn>();
        sessions.forEach((mark, session) -> {
            if (!mark.is(subject, sid)) return;
            try {
                session.invalidate();
                ended.add(mark.who.signedIn());
            } catch (IllegalStateException overAlready) {
                LOG.debug("a session was over already", overAlready);
            } finally {
                sessions.remove(mark);
            }
        });
        return ended;
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
