package nl.duaal.access.local;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people find this installation.
 *
 * @param url with https, host and what comes before the pages, without a slash at the end; links in mail need it,
 *     because what a request says of its own address may be forged
 * @param mailFrom the sender of mail
 */
@ConfigurationProperties("duaal")
public record InstallationAddress(
        @Nullable String url, @Nullable String mailFrom) {

    public InstallationAddress {
        if (url != null) url = url.strip().replaceAll("/+$", "");
        if (url != null && !url.isEmpty() && !url.matches("https?://[^\\s]+")) {
            throw new IllegalArgumentException("duaal.url: starts with https:// or http://");
        }
    }

    public boolean isGiven() {
        return url != null && !url.isEmpty();
    }

    /** The address of an invitation. */
    public static String welcome(String base, String token) {
        return base + "/welcome/" + token;
    }
}
