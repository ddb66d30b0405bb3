package nl.duaal.person;

import java.util.List;
import java.util.Set;
import nl.duaal.access.SignedIn;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;

/**
 * What a room holds of people. Each room that has a table with a person in it contributes a bean: so that somebody who
 * asks gets all of it, and somebody who is erased is erased everywhere. A test holds the tables to it.
 */
public interface PersonData {

    /** The tables of this room in which a person stands, in lower case. */
    Set<String> tables();

    /** Everything that the room holds of somebody, for that somebody to read; runs in the caller's transaction. */
    List<Part> of(SignedIn user, PersonId person);

    /**
     * Takes somebody out of everything that would not go by itself when the person's row goes (by a foreign key that
     * cascades); runs in the caller's transaction, before the row goes.
     */
    default void erase(OrganisationId organisation, PersonId person) {}

    /**
     * A table for people to read.
     *
     * @param titleKey   of the text that says what it is
     * @param columnKeys of the texts above its columns
     */
    record Part(String titleKey, List<String> columnKeys, List<List<String>> rows) {
        public Part {
            columnKeys = List.copyOf(columnKeys);
            rows = List.copyOf(rows);
        }
    }
}
