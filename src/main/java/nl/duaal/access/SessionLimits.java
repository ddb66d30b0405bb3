package nl.duaal.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody stays signed in.
 *
 * @param idle without a key, a click or a new page
 * @param total whatever one does
 * @param warning how long before the end one is told
 * @param https whether browsers reach this installation over TLS, possibly through a proxy
 */
@ConfigurationProperties("duaal.session")
public record SessionLimits(
        @DefaultValue("15m") Duration idle,
        @DefaultValue("8h") Duration total,
        @DefaultValue("2m") Duration warning,
        @DefaultValue("false") boolean https) {

    public SessionLimits {
        if (warning.compareTo(idle) >= 0) throw new IllegalArgumentException("duaal.session.warning: less than idle");
        if (idle.compareTo(total) > 0) throw new IllegalArgumentException("duaal.session.idle: at most total");
    }

    String cookieName() {
        return https ? "__Host-duaal" : "duaal";
    }
}
