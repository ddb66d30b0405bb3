package nl.duaal.costbenefit;

import java.time.Clock;
import nl.duaal.access.Action;
import nl.duaal.access.SharedKind;
import nl.duaal.access.Sharing;
import nl.duaal.access.Traces;
import nl.duaal.costbenefit.CaseBinStore.Expired;
import nl.duaal.draft.DraftSubject;
import nl.duaal.draft.Drafts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes deleted cases after 30 days with everything that hangs on them, and deleted simulations, shortly after the start and every day; on
 * several machines at once it does no harm. Traces stay: they hold ids and keys only.
 */
@Component
class CaseRetention {

    private static final Logger LOG = LoggerFactory.getLogger(CaseRetention.class);
    private static final int AT_ONCE = 200;

    private final CaseBinStore store;
    private final KeptStore kept;
    private final Sharing sharing;
    private final Drafts drafts;
    private final Traces traces;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CaseRetention(
            CaseBinStore store,
            KeptStore kept,
            Sharing sharing,
            Drafts drafts,
            Traces traces,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.kept = kept;
        this.sharing = sharing;
        this.drafts = drafts;
        this.traces = traces;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Removes what is too old, of everyone; returns how many cases. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "P1D")
    int remove() {
        var before = clock.instant().minus(CaseBin.KEPT);
        int removed = 0;
        transaction.executeWithoutResult(status -> kept.removeDeleted(before));
        while (true) {
            var expired = transaction.execute(status -> store.expired(before, AT_ONCE));
            if (expired == null || expired.isEmpty()) break;
            for (Expired gone : expired) {
                // one by one: whoever leaves a trace in this organisation waits for the end of the transaction
                boolean done = Boolean.TRUE.equals(transaction.execute(status -> {
                    if (!store.lock(gone, before)) return false;
                    drafts.forget(new DraftSubject(SharedKind.CASE.name(), gone.uuid()));
                    sharing.forget(gone.organisation(), SharedKind.CASE, gone.uuid());
                    store.remove(gone);
                    traces.recordByItself(gone.organisation(), Action.CASE_REMOVED, gone.uuid());
                    return true;
                }));
                if (done) removed++;
            }
        }
        if (removed > 0) LOG.info("{} cases that were deleted more than 30 days ago were removed.", removed);
        return removed;
    }
}
