package nl.duaal.shared;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whether this installation is for trying out: made-up organisations, accounts that are shown on the sign-in page.
 * The launcher's {@code run} switches it on; a packaged jar never does by itself.
 */
@ConfigurationProperties("duaal")
public record DemoMode(boolean demo) {}
