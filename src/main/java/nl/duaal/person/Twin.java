package nl.duaal.person;

import java.util.Set;

/**
 * Somebody who may be the same as a person that is being written down. People decide; nothing is ever merged by itself.
 *
 * @param same what the two have in common
 */
public record Twin(PersonRow person, Set<Same> same) {

    /** What two people can have in common that makes one look twice. */
    public enum Same {
        NAME_AND_BIRTH_DATE,
        NAME,
        PHONE,
        EMAIL
    }

    public Twin {
        same = Set.copyOf(same);
    }
}
