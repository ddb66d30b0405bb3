package nl.duaal.trajectory;

import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.engine.Model;
import nl.duaal.shared.id.OrganisationId;

/**
 * What hears that the money side of a trajectory became another, or that it goes, in the same transaction.
 * Rooms downstream plug themselves in as beans.
 */
public interface DesignListener {

    /**
     * The newest version of a trajectory has this model now.
     *
     * @param about who changed it, for this trajectory
     */
    void assembled(SignedIn about, UUID trajectory, Model base);

    /**
     * A trajectory that was deleted long ago is about to go for good; what refers to it has to let go of it.
     *
     * @param name what it was called
     */
    void removed(OrganisationId owner, UUID trajectory, String name);
}
