package nl.duaal.access.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the installation's secret comes from.
 *
 * @param secret the secret itself, at least 32 bytes; where absent it is read from the file
 * @param secretFile made at the first start, for its owner only
 */
@ConfigurationProperties("duaal")
record SecretSettings(
        @Nullable String secret,
        @DefaultValue(".duaal/secret") Path secretFile) {

    boolean isGiven() {
        return secret != null && !secret.isBlank();
    }

    /** Without the secret, which would otherwise end up in a log one day. */
    @Override
    public String toString() {
        return isGiven() ? "secret given" : secretFile.toString();
    }
}
