package nl.duaal.costbenefit;

import java.util.UUID;
import nl.duaal.access.SharedKind;
import nl.duaal.access.Sharing;
import nl.duaal.access.SignedIn;
import nl.duaal.access.SubjectSharing;
import nl.duaal.access.Traces;
import org.springframework.stereotype.Service;

/** Lets other organisations in on a case, by those of its owner. */
@Service
public class CaseSharing extends SubjectSharing {

    private final CaseStore store;

    CaseSharing(CaseStore store, Sharing sharing, Traces traces) {
        super(SharedKind.CASE, sharing, traces);
        this.store = store;
    }

    @Override
    protected boolean has(SignedIn owner, UUID uuid) {
        return store.find(owner.organisation(), uuid).isPresent();
    }
}
