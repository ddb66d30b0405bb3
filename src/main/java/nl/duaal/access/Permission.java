package nl.duaal.access;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Things that can be done; what is not granted to a role here is denied. */
public enum Permission {
    READ_CASES,
    WRITE_CASES,
    READ_TRACES,
    /** The self-checks of the installation; for administrators of the system, of which there is no role yet. */
    READ_HEALTH;

    private static final Map<Role, Set<Permission>> GRANTED = Map.of(
            Role.COORDINATOR, EnumSet.of(READ_CASES, WRITE_CASES),
            Role.EMPLOYER, EnumSet.of(READ_CASES, WRITE_CASES),
            Role.PRIVACY_OFFICER, EnumSet.of(READ_TRACES),
            Role.AUDITOR, EnumSet.of(READ_TRACES));

    /** Whether a role includes this. */
    public boolean isGrantedTo(Role role) {
        return GRANTED.getOrDefault(role, Set.of()).contains(this);
    }
}
