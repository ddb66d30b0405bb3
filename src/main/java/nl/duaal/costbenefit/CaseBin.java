package nl.duaal.costbenefit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases that were deleted; {@link CaseService#restore} brings one back. */
@Service
public class CaseBin {

    /** How long a deleted case can be brought back. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final CaseBinStore store;
    private final Traces traces;
    private final Clock clock;

    CaseBin(CaseBinStore store, Traces traces, Clock clock) {
        this.store = store;
        this.traces = traces;
        this.clock = clock;
    }

    /** Every deleted case of the organisation of the last 30 days, the newest first. */
    @Transactional(readOnly = true)
    public List<DeletedCase> list(SignedIn user) {
        traces.demand(user, Permission.DELETE_CASES);
        return store.list(user.organisation(), clock.instant().minus(KEPT), KEPT);
    }

    /** A case that was deleted in the last 30 days. */
    @Transactional(readOnly = true)
    public Optional<DeletedCase> find(SignedIn user, UUID uuid) {
        return list(user).stream().filter(gone -> gone.uuid().equals(uuid)).findFirst();
    }
}
