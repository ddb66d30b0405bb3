package nl.duaal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** What somebody sees who came back from the provider. */
@Component
class OidcAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    static final String REFUSED = "/sign-in/refused";
    static final String LINK = "/account/sign-in";

    private static final Logger LOG = LoggerFactory.getLogger(OidcAnswers.class);
    private static final Pattern FOREIGN = Pattern.compile("[^\\x20-\\x7e]");
    private static final int LONGEST = 200;

    /** Who asks for refusals all day must not fill the traces; the log has the rest. */
    private static final int STRANGERS_A_MINUTE = 60;

    private final OidcSessions sessions;
    private final Traces traces;
    private final Clock clock;
    private Instant minute = Instant.MIN;
    private int strangers;

    OidcAnswers(OidcSessions sessions, Traces traces, Clock clock) {
        this.sessions = sessions;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (authentication.getPrincipal() instanceof OidcAccountPrincipal who) {
            sessions.add(request.getSession(), who);
        }
        var trip = OidcRequests.trip(request);
        ContinuePage.write(request, response, trip == null ? request.getContextPath() + "/" : trip.goal());
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof OidcAccounts.Linked) {
            ContinuePage.write(request, response, request.getContextPath() + LINK + "?linked");
            return;
        }
        var why = why(failure);
        LOG.info("Signing in by the provider failed from {}: {}.", Traces.origin(), why.told());
        if (!why.traced() && mayTrace()) {
            traces.refuseStranger(Action.SIGN_IN_FAILED, TraceDetails.of("reason", why.code()));
        }
        var trip = OidcRequests.trip(request);
        boolean linking = trip != null && trip.purpose() instanceof OidcRequests.Purpose.Link;
        ContinuePage.write(request, response, request.getContextPath() + page(why.page(), linking));
    }

    private static String page(String page, boolean linking) {
        return switch (page) {
            case "unavailable" -> "/login?unavailable";
            case "unreachable" -> "/login?provider";
            // who is signed in already is told where they were
            default -> linking ? LINK + "?" + page : REFUSED + "?why=" + page;
        };
    }

    private record Why(String code, String page, boolean traced, String told) {}

    private static Why why(AuthenticationException failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 10; cause = cause.getCause(), depth++) {
            if (cause instanceof OidcRefusal refusal) {
                var reason = refusal.reason();
                boolean counts = reason == OidcRefusal.Reason.UNREACHABLE;
                return new Why(reason.code(), reason.page(), refusal.traced() || counts, reason.code());
            }
        }
        if (!(failure instanceof OAuth2AuthenticationException refused)) {
            return new Why("refused", "refused", false, failure.getClass().getSimpleName());
        }
        var code = refused.getError().getErrorCode();
        var told = code + " " + refused.getError().getDescription();
        return switch (code) {
            // pressed "cancel" there, or came back too late or twice: no harm in either
            case "access_denied" -> new Why(code, "cancelled", false, code);
            case "authorization_request_not_found" -> new Why(code, "late", false, code);
            default -> new Why(known(code), "refused", false, printable(told));
        };
    }

    /** A code that came from outside may say anything. */
    private static String known(String code) {
        return switch (code) {
            case "invalid_id_token",
                    "invalid_nonce",
                    "invalid_state_parameter",
                    "invalid_token_response",
                    "invalid_grant",
                    "invalid_request" -> code;
            default -> "refused";
        };
    }

    private static String printable(String text) {
        var plain = FOREIGN.matcher(text).replaceAll("_");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }

    private synchronized boolean mayTrace() {
        var now = clock.instant();
        if (minute.isBefore(now.minus(Duration.ofMinutes(1)))) {
            minute = now;
            strangers = 0;
        }
        return strangers++ < STRANGERS_A_MINUTE;
    }
}
