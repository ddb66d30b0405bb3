package nl.duaal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the provider says that somebody signed out, or was made to. Their sessions here end at once, without their
 * browser having a part in it.
 *
 * @see "OpenID Connect Back-Channel Logout 1.0"
 */
@RestController
class OidcBackChannel {

    static final String PATH = "/oidc/back-channel";

    private static final Logger LOG = LoggerFactory.getLogger(OidcBackChannel.class);

    /** Longer than any logout token is valid. */
    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    private final OidcProperties properties;
    private final OidcProvider provider;
    private final OidcSessions sessions;
    private final Clock clock;
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    OidcBackChannel(OidcProperties properties, OidcProvider provider, OidcSessions sessions, Clock clock) {
        this.properties = properties;
        this.provider = provider;
        this.sessions = sessions;
        this.clock = clock;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Map<String, String>> end(@RequestParam(name = "logout_token", defaultValue = "") String text) {
        if (!properties.configured()) return ResponseEntity.notFound().build();
        try {
            var token = provider.logoutTokens().decode(text);
            var now = clock.instant();
            seen.values().removeIf(at -> at.plus(REMEMBERED).isBefore(now));
            if (seen.putIfAbsent(String.valueOf(token.getId()), now) != null) return refuse("sent before");
            sessions.end(token.getSubject(), token.getClaimAsString("sid"));
            return ResponseEntity.ok().build();
        } catch (JwtException | OidcRefusal refused) {
            return refuse(refused.getClass().getSimpleName());
        }
    }

    private static ResponseEntity<Map<String, String>> refuse(String why) {
        LOG.info("Signing out by the provider was refused from {}: {}.", Traces.origin(), why);
        return ResponseEntity.status(HttpStatus.BAD_REQUEST).body(Map.of("error", "invalid_request"));
    }
}
