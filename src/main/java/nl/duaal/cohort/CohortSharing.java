package nl.duaal.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.Share;
import nl.duaal.access.ShareData;
import nl.duaal.access.ShareOutcome;
import nl.duaal.access.SharedKind;
import nl.duaal.access.Sharing;
import nl.duaal.access.SignedIn;
import nl.duaal.access.SubjectSharing;
import nl.duaal.access.Traces;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets other organisations in on a cohort, by those of its owner: an employer sees who comes to its own places. */
@Service
public class CohortSharing implements SubjectSharing {

    private final CohortStore store;
    private final Sharing sharing;
    private final Traces traces;

    CohortSharing(CohortStore store, Sharing sharing, Traces traces) {
        this.store = store;
        this.sharing = sharing;
        this.traces = traces;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Share> shares(SignedIn signedIn, UUID uuid) {
        return sharing.shares(owner(signedIn, uuid), SharedKind.COHORT, uuid);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Sharing.Partner> partners(SignedIn user) {
        traces.demand(user, Permission.SHARE_COHORTS);
        return sharing.partners(user);
    }

    @Override
    @Transactional
    public ShareOutcome share(SignedIn signedIn, UUID uuid, ShareData data) {
        var owner = owner(signedIn, uuid);
        if (store.find(owner, uuid).isEmpty()) return new ShareOutcome.Refused(ShareOutcome.Fault.PARTNER);
        return sharing.share(owner, SharedKind.COHORT, uuid, data, Permission.READ_COHORTS, Action.COHORT_SHARED);
    }

    @Override
    @Transactional
    public ShareOutcome end(SignedIn signedIn, UUID uuid, UUID share, long version) {
        return sharing.end(owner(signedIn, uuid), SharedKind.COHORT, uuid, share, version, Action.COHORT_SHARE_ENDED);
    }

    @Override
    public LocalDate today() {
        return sharing.today();
    }

    private SignedIn owner(SignedIn signedIn, UUID uuid) {
        var owner = sharing.on(signedIn, SharedKind.COHORT, uuid);
        traces.demand(owner, Permission.SHARE_COHORTS);
        return owner;
    }
}
