package nl.duaal.trajectory;

import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.engine.Model;

/**
 * What hears that the money side of a trajectory became another, in the same transaction as the change.
 * Rooms downstream plug themselves in as beans.
 */
public interface DesignListener {

    /**
     * The newest version of a trajectory has this model now.
     *
     * @param about who changed it, for this trajectory
     */
    void assembled(SignedIn about, UUID trajectory, Model base);
}
