package nl.duaal.inclusion.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Traces;
import nl.duaal.inclusion.InclusionNorms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes reports that were closed as long ago as the library says, shortly after the start and every day; on several
 * machines at once it does no harm.
 */
@Component
class ReportRetention {

    private static final Logger LOG = LoggerFactory.getLogger(ReportRetention.class);

    private final ReportStore store;
    private final InclusionNorms norms;
    private final Traces traces;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReportRetention(
            ReportStore store,
            InclusionNorms norms,
            Traces traces,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.norms = norms;
        this.traces = traces;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Removes what is too old, of everyone; returns how many. */
    @Scheduled(initialDelayString = "PT4M", fixedDelayString = "P1D")
    int remove() {
        return removeOn(LocalDate.now(clock.withZone(AccountService.ZONE)));
    }

    int removeOn(LocalDate today) {
        var before = transaction.execute(_ -> today.minusMonths(norms.reportMonths(today)));
        if (before == null) return 0;
        var expired = transaction.execute(_ -> store.expired(before));
        int removed = 0;
        for (var one : expired == null ? List.<ReportStore.Expired>of() : expired) {
            // one by one: whoever leaves a trace in this organisation waits for the end of the transaction
            boolean done = Boolean.TRUE.equals(transaction.execute(_ -> {
                if (!store.remove(one, before)) return false;
                traces.recordByItself(one.organisation(), Action.REPORT_REMOVED, one.uuid());
                return true;
            }));
            if (done) removed++;
        }
        if (removed > 0) LOG.info("{} reports whose time was over were removed.", removed);
        return removed;
    }
}
