package nl.duaal.trajectory;

import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.engine.Model;

/**
 * What is laid over the money side of a design before its figures are shown: refinements that were made in a case on
 * it. A room downstream plugs itself in as a bean.
 */
public interface MoneyStrip {

    /**
     * The model with what was refined; the same model when nothing was.
     *
     * @param about who asks, for this trajectory
     */
    Model refined(SignedIn about, UUID trajectory, Model base);
}
