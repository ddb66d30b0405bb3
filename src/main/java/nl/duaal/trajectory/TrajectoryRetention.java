package nl.duaal.trajectory;

import java.time.Clock;
import java.util.List;
import nl.duaal.access.Action;
import nl.duaal.access.SharedKind;
import nl.duaal.access.Sharing;
import nl.duaal.access.Traces;
import nl.duaal.draft.DraftSubject;
import nl.duaal.draft.Drafts;
import nl.duaal.trajectory.TrajectoryBinStore.Expired;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes deleted trajectories after 30 days with everything that hangs on them, shortly after the start and every day;
 * on several machines at once it does no harm. Traces stay: they hold ids and keys only.
 */
@Component
class TrajectoryRetention {

    private static final Logger LOG = LoggerFactory.getLogger(TrajectoryRetention.class);
    private static final int AT_ONCE = 200;

    private final TrajectoryBinStore store;
    private final List<DesignListener> listeners;
    private final Sharing sharing;
    private final Drafts drafts;
    private final Traces traces;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TrajectoryRetention(
            TrajectoryBinStore store,
            List<DesignListener> listeners,
            Sharing sharing,
            Drafts drafts,
            Traces traces,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.listeners = List.copyOf(listeners);
        this.sharing = sharing;
        this.drafts = drafts;
        this.traces = traces;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Removes what is too old, of everyone; returns how many trajectories. */
    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "P1D")
    int remove() {
        var before = clock.instant().minus(TrajectoryBin.KEPT);
        int removed = 0;
        while (true) {
            var expired = transaction.execute(status -> store.expired(before, AT_ONCE));
            if (expired == null || expired.isEmpty()) break;
            for (Expired gone : expired) {
                // one by one: whoever leaves a trace in this organisation waits for the end of the transaction
                boolean done = Boolean.TRUE.equals(transaction.execute(status -> {
                    if (!store.lock(gone, before)) return false;
                    listeners.forEach(listener -> listener.removed(gone.organisation(), gone.uuid(), gone.name()));
                    drafts.forget(new DraftSubject(SharedKind.TRAJECTORY.name(), gone.uuid()));
                    sharing.forget(gone.organisation(), SharedKind.TRAJECTORY, gone.uuid());
                    store.remove(gone);
                    traces.recordByItself(gone.organisation(), Action.TRAJECTORY_REMOVED, gone.uuid());
                    return true;
                }));
                if (done) removed++;
            }
        }
        if (removed > 0) LOG.info("{} trajectories that were deleted more than 30 days ago were removed.", removed);
        return removed;
    }
}
