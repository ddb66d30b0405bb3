package nl.duaal.cohort;

import java.util.UUID;
import nl.duaal.access.SharedKind;
import nl.duaal.access.Sharing;
import nl.duaal.access.SignedIn;
import nl.duaal.access.SubjectSharing;
import nl.duaal.access.Traces;
import org.springframework.stereotype.Service;

/** Lets other organisations in on a cohort, by those of its owner: an employer sees who comes to its own places. */
@Service
public class CohortSharing extends SubjectSharing {

    private final CohortStore store;

    CohortSharing(CohortStore store, Sharing sharing, Traces traces) {
        super(SharedKind.COHORT, sharing, traces);
        this.store = store;
    }

    @Override
    protected boolean has(SignedIn owner, UUID uuid) {
        return store.find(owner, uuid).isPresent();
    }
}
