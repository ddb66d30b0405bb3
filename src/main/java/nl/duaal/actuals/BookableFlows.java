package nl.duaal.actuals;

import java.util.List;
import java.util.UUID;
import nl.duaal.access.SignedIn;

/** What can be booked on: the room of cases contributes a bean, since a cohort's money is its case. */
public interface BookableFlows {

    /** The flows of a cohort as a whole, in the order of its case; runs in the caller's transaction, which asked. */
    List<BookableFlow> of(SignedIn user, UUID cohort);
}
