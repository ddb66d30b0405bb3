package nl.duaal.access.manage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account as the administrator of an organisation sees it.
 *
 * @param lastSignInAt none when nobody ever signed in with it
 * @param roles        in this organisation only, those that ended too; the one that began last first
 */
public record ManagedAccount(
        UUID uuid,
        long version,
        String loginName,
        String displayName,
        boolean enabled,
        Instant createdAt,
        @Nullable Instant lastSignInAt,
        List<HeldRole> roles) {

    /** BIO 5.16: an account that nobody used for so long is looked at. */
    public static final Duration UNUSED = Duration.ofDays(90);

    public ManagedAccount {
        roles = List.copyOf(roles);
    }

    /** Whether nobody signed in with it for ninety days, or ever since it was made that long ago. */
    public boolean isUnusedAt(Instant now) {
        var last = lastSignInAt == null ? createdAt : lastSignInAt;
        return last.isBefore(now.minus(UNUSED));
    }

    /** What it is in this organisation on a day. */
    public List<Role> rolesOn(LocalDate day) {
        return roles.stream()
                .filter(held -> held.holdsOn(day))
                .map(HeldRole::role)
                .distinct()
                .sorted()
                .toList();
    }
}
