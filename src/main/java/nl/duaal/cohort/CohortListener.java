package nl.duaal.cohort;

import java.util.List;
import nl.duaal.access.SignedIn;

/**
 * What hears that a cohort is planned otherwise: its name, its start or its places. In the same transaction as the
 * change. Rooms downstream plug themselves in as beans.
 */
public interface CohortListener {

    /**
     * @param about  who changed it, for this cohort
     * @param places those of every employer, as they are now
     */
    void planned(SignedIn about, Cohort cohort, List<Place> places);
}
