package nl.duaal.person;

import java.util.UUID;
import nl.duaal.shared.id.PersonId;

/** A person in a list: what tells them apart and no more. */
public record PersonRow(PersonId id, UUID uuid, String givenName, String familyName, String town, boolean madeUp) {

    /** Names as people say them. */
    public String fullName() {
        return givenName + " " + familyName;
    }
}
