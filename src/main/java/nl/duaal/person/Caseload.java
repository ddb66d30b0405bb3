package nl.duaal.person;

import java.util.UUID;
import nl.duaal.access.SignedIn;

/** Who looks after whom: a coach opens the files of these people and no others. Rooms contribute beans. */
public interface Caseload {

    /** Whether somebody looks after a person of the organisation; runs in the caller's transaction. */
    boolean has(SignedIn user, UUID person);
}
