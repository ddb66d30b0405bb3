package nl.duaal.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom to tell of a leak; served as security.txt (RFC 9116) once there is a contact and a date.
 *
 * @param contact an address that starts with mailto: or https:
 * @param expires until when this holds, at most a year ahead
 * @param policy page on coordinated disclosure
 */
@ConfigurationProperties("duaal.security-contact")
record SecurityContact(
        @Nullable String contact,
        @Nullable Instant expires,
        @Nullable String policy,
        @DefaultValue("nl, en") String languages) {

    SecurityContact {
        for (var line : new String[] {contact, policy, languages}) {
            if (line != null && line.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("duaal.security-contact: one line each");
            }
        }
    }

    /** The file, or nothing while it is not complete or no longer holds. */
    @Nullable
    String file(Instant now) {
        if (contact == null || contact.isBlank() || expires == null || !expires.isAfter(now)) return null;
        var text = new StringBuilder("Contact: " + contact + "\nExpires: " + expires + "\n");
        if (policy != null && !policy.isBlank())
            text.append("Policy: ").append(policy).append('\n');
        return text.append("Preferred-Languages: ")
                .append(languages)
                .append('\n')
                .toString();
    }
}
