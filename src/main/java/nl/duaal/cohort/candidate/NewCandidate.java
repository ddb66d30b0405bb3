package nl.duaal.cohort.candidate;

import java.util.UUID;
import nl.duaal.person.PersonDetails;

/** Somebody to put forward. */
public sealed interface NewCandidate {

    /** Who has a file already. */
    record Known(UUID person) implements NewCandidate {}

    /**
     * Who gets a file.
     *
     * @param evenIfAlike whether it is somebody else than those who look the same; else they are pointed out
     */
    record Unknown(PersonDetails details, boolean evenIfAlike) implements NewCandidate {}
}
