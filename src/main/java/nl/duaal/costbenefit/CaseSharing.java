package nl.duaal.costbenefit;

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

/** Lets other organisations in on a case, by those of its owner. */
@Service
public class CaseSharing implements SubjectSharing {

    private final CaseStore store;
    private final Sharing sharing;
    private final Traces traces;

    CaseSharing(CaseStore store, Sharing sharing, Traces traces) {
        this.store = store;
        this.sharing = sharing;
        this.traces = traces;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Share> shares(SignedIn signedIn, UUID uuid) {
        var owner = owner(signedIn, uuid);
        return sharing.shares(owner, SharedKind.CASE, uuid);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Sharing.Partner> partners(SignedIn user) {
        traces.demand(user, Permission.SHARE_CASES);
        return sharing.partners(user);
    }

    @Override
    @Transactional
    public ShareOutcome share(SignedIn signedIn, UUID uuid, ShareData data) {
        var owner = owner(signedIn, uuid);
        if (store.find(owner.organisation(), uuid).isEmpty()) {
            return new ShareOutcome.Refused(ShareOutcome.Fault.PARTNER);
        }
        return sharing.share(owner, SharedKind.CASE, uuid, data, Permission.READ_CASES, Action.CASE_SHARED);
    }

    @Override
    @Transactional
    public ShareOutcome end(SignedIn signedIn, UUID uuid, UUID share, long version) {
        var owner = owner(signedIn, uuid);
        return sharing.end(owner, SharedKind.CASE, uuid, share, version, Action.CASE_SHARE_ENDED);
    }

    @Override
    public LocalDate today() {
        return sharing.today();
    }

    private SignedIn owner(SignedIn signedIn, UUID uuid) {
        var owner = sharing.on(signedIn, SharedKind.CASE, uuid);
        traces.demand(owner, Permission.SHARE_CASES);
        return owner;
    }
}
