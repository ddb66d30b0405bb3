package nl.duaal.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * Who is on their way to the provider and back, with all that must be known on their return: state, nonce, the proof of
 * PKCE, and what they came for. It stays here; the browser gets a random key in a cookie of its own, which unlike the
 * session's comes along when another site sends it back. Each entry serves once.
 *
 * @see "decision 0034: signing in by a provider"
 */
@Component
class OidcRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    /** What Spring Security adds to know the page again. */
    private static final Pattern CONTINUE = Pattern.compile("(^|&)continue$");

    private static final String TRIP = "nl.duaal.oidc.trip";
    private static final String INVITATION = "nl.duaal.oidc.invitation";
    private static final String LINK = "nl.duaal.oidc.link";

    /** What somebody goes to the provider for. */
    sealed interface Purpose {
        /** To come in. */
        record SignIn() implements Purpose {}

        /** To come in for the first time, with an invitation. */
        record Accept(String invitation) implements Purpose {}

        /** To come in by the provider from now on; signed in already. */
        record Link(SignedIn user) implements Purpose {}
    }

    /** One way to the provider and back. */
    record Trip(OAuth2AuthorizationRequest request, Purpose purpose, String goal, Instant began) {}

    private record Key(String browser, String state) {}

    private record Wish(SignedIn user, Instant at) {}

    private final Map<Key, Trip> trips = new LinkedHashMap<>();
    private final OidcProperties properties;
    private final OidcProvider provider;
    private final SessionLimits limits;
    private final Clock clock;
    private final RequestCache askedFor;

    OidcRequests(
            OidcProperties properties,
            OidcProvider provider,
            SessionLimits limits,
            Clock clock,
            RequestCache askedFor) {
        this.properties = properties;
        this.provider = provider;
        this.limits = limits;
        this.clock = clock;
        this.askedFor = askedFor;
    }

    /** What the person who came back on this request went for. */
    static @Nullable Trip trip(HttpServletRequest request) {
        return request.getAttribute(TRIP) instanceof Trip trip ? trip : null;
    }

    /** The next way to the provider from this session is for an invitation. */
    static void bringInvitation(HttpServletRequest request, String token) {
        request.getSession().setAttribute(INVITATION, token);
    }

    /** The next way to the provider from this session, within minutes, is to link this account. */
    void wantLink(HttpServletRequest request, SignedIn user) {
        request.getSession().setAttribute(LINK, new Wish(user, clock.instant()));
    }

    /** Whether the next way to the provider is to link an account. */
    boolean wantsLink(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(LINK) instanceof Wish wish && isFresh(wish.at());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        var key = key(request);
        synchronized (trips) {
            var trip = key == null ? null : trips.get(key);
            return trip == null ? null : trip.request();
        }
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) return;
        var trip = new Trip(asked, purpose(request), goal(request, response), clock.instant());
        var known = cookie(request);
        synchronized (trips) {
            trips.values().removeIf(old -> !isFresh(old.began()));
            // more than one tab may be on its way
            var browser = known != null
                            && trips.keySet().stream()
                                    .anyMatch(key -> key.browser().equals(known))
                    ? known
                    : random();
            if (trips.size() >= MOST) removeOldest();
            trips.put(new Key(browser, Objects.requireNonNull(asked.getState())), trip);
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(browser, LASTS));
        }
    }

    /**
     * What was asked for, once.
     *
     * @throws OidcRefusal when another provider answers than was asked
     */
    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var key = key(request);
        if (key == null) return null;
        Trip trip;
        boolean last;
        synchronized (trips) {
            trip = trips.remove(key);
            last = trips.keySet().stream().noneMatch(other -> other.browser().equals(key.browser()));
        }
        if (last) response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO));
        if (trip == null || !isFresh(trip.began())) return null;
        request.setAttribute(TRIP, trip);
        var answering = request.getParameter("iss");
        if (answering == null ? provider.namesItself() : !answering.equals(properties.issuer())) {
            throw new OidcRefusal(OidcRefusal.Reason.OTHER_ISSUER, false);
        }
        return trip.request();
    }

    private Purpose purpose(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) return new Purpose.SignIn();
        boolean link = wantsLink(request);
        var wish = session.getAttribute(LINK);
        var invitation = session.getAttribute(INVITATION);
        session.removeAttribute(LINK);
        session.removeAttribute(INVITATION);
        if (link && wish instanceof Wish(SignedIn user, Instant _)) return new Purpose.Link(user);
        return invitation instanceof String token ? new Purpose.Accept(token) : new Purpose.SignIn();
    }

    /** The page that was asked for before signing in: its path on this site only. */
    private String goal(HttpServletRequest request, HttpServletResponse response) {
        var saved = askedFor.getRequest(request, response);
        if (saved == null) return request.getContextPath() + "/";
        var uri = URI.create(saved.getRedirectUrl());
        var path = uri.getRawPath();
        if (path == null || !path.startsWith("/") || path.startsWith("//")) return request.getContextPath() + "/";
        var query = uri.getRawQuery() == null
                ? ""
                : CONTINUE.matcher(uri.getRawQuery()).replaceAll("");
        return query.isEmpty() ? path : path + "?" + query;
    }

    private boolean isFresh(Instant began) {
        return clock.instant().isBefore(began.plus(LASTS));
    }

    private void removeOldest() {
        Iterator<Key> oldest = trips.keySet().iterator();
        oldest.next();
        oldest.remove();
    }

    private @Nullable Key key(HttpServletRequest request) {
        var browser = cookie(request);
        var state = request.getParameter("state");
        return browser == null || state == null ? null : new Key(browser, state);
    }

    private @Nullable String cookie(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return null;
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(cookieName())) return cookie.getValue();
        }
        return null;
    }

    private String cookie(String value, Duration lasts) {
        return ResponseCookie.from(cookieName(), value)
                .httpOnly(true)
                .secure(limits.https())
                .sameSite("Lax")
                .path("/")
                .maxAge(lasts)
                .build()
                .toString();
    }

    private String cookieName() {
        return limits.cookieName() + "-provider";
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
