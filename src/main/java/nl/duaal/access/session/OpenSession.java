package nl.duaal.access.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where somebody is signed in.
 *
 * @param organisation the name of the organisation that is worked for there
 * @param address      where it came from when it began
 * @param here         whether it is the one that asks
 */
public record OpenSession(
        UUID uuid,
        Device device,
        @Nullable String address,
        String organisation,
        Instant since,
        Instant lastUsed,
        boolean here) {}
