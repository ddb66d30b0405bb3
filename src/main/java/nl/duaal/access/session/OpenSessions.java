package nl.duaal.access.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.RightsChanged;
import nl.duaal.access.SessionEnd;
import nl.duaal.access.SessionEnder;
import nl.duaal.access.SignInChanged;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.persistence.DatabaseTrouble;
import nl.duaal.shared.id.AccountId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The sessions that are open on this server. Ending one ends it for the browser with everything that hangs on it: every
 * tab, and what the server would still send there.
 *
 * @see "decision 0039: sessions and rights"
 */
@Service
public class OpenSessions implements SessionEnder {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);
    private static final String HERE = "nl.duaal.session.open";

    /** Sessions that were ended and whose browser may still ask why. */
    private static final int REMEMBERED = 5_000;

    private final RightsStore store;
    private final Rights rights;
    private final Traces traces;
    private final SessionCount count;
    private final Clock clock;
    private final TransactionTemplate alone;
    private final Set<LiveSession> open = ConcurrentHashMap.newKeySet();

    private final Map<String, SessionEnd.Reason> ended = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SessionEnd.Reason> eldest) {
            return size() > REMEMBERED;
        }
    });

    OpenSessions(
            RightsStore store,
            Rights rights,
            Traces traces,
            SessionCount count,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.rights = rights;
        this.traces = traces;
        this.count = count;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * The places where somebody is signed in, the one used last first.
     *
     * @param here the id of the session that asks
     */
    public List<OpenSession> own(SignedIn user, String here) {
        return of(user.account())
                .sorted(Comparator.comparing(LiveSession::lastUsed).reversed())
                .map(live -> new OpenSession(
                        live.uuid,
                        live.device,
                        live.address,
                        live.user().organisationName(),
                        live.since,
                        live.lastUsed(),
                        isSession(live, here)))
                .toList();
    }

    /** Ends one of the own sessions; false when it is over already. */
    public boolean endOwn(SignedIn user, UUID session) {
        var found = of(user.account()).filter(live -> live.uuid.equals(session)).toList();
        found.forEach(live -> end(user, live, SessionEnd.Reason.BY_ONESELF));
        return !found.isEmpty();
    }

    /** Ends every own session but this one; how many there were. */
    public int endOthers(SignedIn user, String here) {
        var others = of(user.account()).filter(live -> !isSession(live, here)).toList();
        others.forEach(live -> end(user, live, SessionEnd.Reason.BY_ONESELF));
        return others.size();
    }

    /**
     * In how many places an account works for the administrator's organisation.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the user may not manage users
     */
    public int count(SignedIn by, AccountId account) {
        traces.demand(by, Permission.MANAGE_USERS);
        return (int) inOrganisation(by, account).count();
    }

    /**
     * Ends every session in which an account works for the administrator's organisation; how many there were.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the user may not manage users
     */
    public int endAll(SignedIn by, AccountId account) {
        traces.demand(by, Permission.MANAGE_USERS);
        var all = inOrganisation(by, account)
                .filter(live -> !isOfThisRequest(live))
                .toList();
        all.forEach(live -> end(by, live, SessionEnd.Reason.BY_ADMINISTRATOR));
        return all.size();
    }

    /** The session of a request of somebody who is signed in; seen for the first time, it is counted. */
    LiveSession of(HttpServletRequest request, HttpSession session, SignedIn user) {
        synchronized (session) {
            if (session.getAttribute(HERE) instanceof LiveSession known
                    && known.user().account().equals(user.account())) {
                known.is(user);
                return known;
            }
            var live = new LiveSession(
                    session,
                    user,
                    Device.of(request.getHeader("User-Agent")),
                    request.getRemoteAddr(),
                    now(),
                    open::remove);
            session.setAttribute(HERE, live);
            open.add(live);
            begin(live);
            return live;
        }
    }

    void used(LiveSession live) {
        live.used(now());
    }

    /** Ends a session that must not go on. */
    void end(LiveSession live, SessionEnd.Reason reason) {
        end(live.user(), live, reason);
    }

    /** Why a session that is over was ended, if somebody did. */
    Optional<SessionEnd.Reason> whyEnded(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(ended.get(id));
    }

    /** Whoever lost rights is out at once, not at the next click. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void rightsChanged(RightsChanged change) {
        rights.forget(change);
        open.stream()
                .filter(live -> change.isAbout(live.user()))
                // the session in which this is done ends with its next request: it has an answer to finish
                .filter(live -> !isOfThisRequest(live))
                .filter(live -> !rights.hold(live.user()))
                .forEach(live -> end(live, change.why()));
    }

    /** Whoever came in with an old password or telephone is out; the session in which it was changed goes on. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void signInChanged(SignInChanged change) {
        of(change.account()).filter(live -> !isOfThisRequest(live)).forEach(live -> end(live, change.why()));
    }

    @Override
    public void end(HttpSession session, SignedIn user, SessionEnd.Reason reason) {
        invalidate(user, session, reason);
    }

    private void begin(LiveSession live) {
        try {
            alone.executeWithoutResult(status -> store.signedIn(live.user().account(), live.since));
        } catch (RuntimeException failure) {
            if (!DatabaseTrouble.isUnreachable(failure)) throw failure;
        }
        var all = of(live.user().account())
                .filter(other -> other != live)
                .sorted(Comparator.comparing(LiveSession::lastUsed))
                .toList();
        all.stream()
                .limit(Math.max(0, all.size() + 1 - count.most()))
                .forEach(oldest -> end(live.user(), oldest, SessionEnd.Reason.TOO_MANY));
    }

    private void end(SignedIn by, LiveSession live, SessionEnd.Reason reason) {
        if (!invalidate(by, live.session, reason)) open.remove(live);
    }

    /** Whether there was something to end. */
    private boolean invalidate(SignedIn by, HttpSession session, SessionEnd.Reason reason) {
        try {
            ended.put(session.getId(), reason);
            session.invalidate();
        } catch (IllegalStateException over) {
            return false;
        }
        var details = TraceDetails.of("reason", reason.name());
        try {
            traces.recordAlone(by, Action.SESSION_ENDED, null, TraceResult.DONE, details);
        } catch (RuntimeException failure) {
            // it is ended whatever happens; this must reach somebody
            LOG.warn(
                    "the end of a session, by account {}, left no trace",
                    by.account().value(),
                    failure);
        }
        return true;
    }

    private java.util.stream.Stream<LiveSession> of(AccountId account) {
        return open.stream().filter(live -> live.user().account().equals(account));
    }

    private java.util.stream.Stream<LiveSession> inOrganisation(SignedIn by, AccountId account) {
        return of(account).filter(live -> live.user().organisation().equals(by.organisation()));
    }

    private static boolean isSession(LiveSession live, String id) {
        try {
            return live.session.getId().equals(id);
        } catch (IllegalStateException over) {
            return false;
        }
    }

    private static boolean isOfThisRequest(LiveSession live) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now)) return false;
        var session = now.getRequest().getSession(false);
        return session != null && isSession(live, session.getId());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
