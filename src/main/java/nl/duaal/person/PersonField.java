package nl.duaal.person;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;

/**
 * What is known of a person, and the one table of who may see which of it. What is not granted here is not read from
 * the database. A guest sees what both the own role and the role of the share include.
 */
public enum PersonField {
    NAME,
    /** Telephone and e-mail. */
    CONTACT,
    BIRTH_DATE,
    /** Languages that somebody speaks, to arrange an interpreter or a lesson. */
    LANGUAGES,
    /** Where somebody lives, for travel. */
    TOWN,
    /** On which days, since when. */
    AVAILABILITY,
    /** Hours that somebody can take on, and an adjustment that is needed; never why. */
    CAPACITY;

    private static final Map<Role, Set<PersonField>> SEEN = Map.of(
            Role.COORDINATOR, EnumSet.allOf(PersonField.class),
            Role.COACH, EnumSet.allOf(PersonField.class),
            Role.LANGUAGE_PROVIDER, EnumSet.of(NAME, LANGUAGES, AVAILABILITY),
            Role.EMPLOYER, EnumSet.of(NAME, AVAILABILITY),
            Role.WORKPLACE_TRAINER, EnumSet.of(NAME, AVAILABILITY));

    /** Whether a role sees this of somebody. */
    public boolean isSeenBy(Role role) {
        return SEEN.getOrDefault(role, Set.of()).contains(this);
    }

    /** Whether somebody at work sees this of a person. */
    public boolean isSeenBy(SignedIn user) {
        var guest = user.guestAs();
        if (guest != null && !isSeenBy(guest)) return false;
        return user.roles().stream().anyMatch(this::isSeenBy);
    }
}
