package nl.duaal.access.manage;

import java.util.Set;
import nl.duaal.access.OrganisationKind;

/**
 * What an administrator says of an organisation.
 *
 * @param regions keys of the labour-market regions in which it works; none when it works everywhere or nowhere in
 *     particular
 */
public record OrganisationData(String name, OrganisationKind kind, Set<String> regions) {

    public static final int NAME_MAX_LENGTH = 120;

    public OrganisationData {
        name = name.strip();
        regions = Set.copyOf(regions);
        if (name.isEmpty() || name.length() > NAME_MAX_LENGTH) {
            throw new IllegalArgumentException("name: 1 to " + NAME_MAX_LENGTH + " characters");
        }
    }
}
