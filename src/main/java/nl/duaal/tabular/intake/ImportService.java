package nl.duaal.tabular.intake;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.Action;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.tabular.intake.PlannedRow.Status;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports of every kind: looks first, keeps all of it or nothing, and leaves a trace with counts and the file's hash,
 * never with what stood in it.
 *
 * @see "decision 0059: one way in for every import"
 */
@Service
public class ImportService {

    private final ImportStore store;
    private final Traces traces;
    private final Clock clock;
    private final TransactionTemplate alone;

    ImportService(ImportStore store, Traces traces, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.traces = traces;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
    }

    /** Which columns somebody of the organisation chose the last time for a sheet with these heads. */
    @Transactional(readOnly = true)
    public Optional<List<String>> remembered(SignedIn user, ImportKind kind, String fingerprint) {
        traces.demand(user, kind.permission());
        return store.columns(user, kind.key(), fingerprint);
    }

    /** When the very same file was imported last, if it was. */
    @Transactional(readOnly = true)
    public Optional<EarlierImport> earlier(SignedIn user, ImportKind kind, String sha256) {
        traces.demand(user, kind.permission());
        return store.earlier(user, kind.key(), sha256);
    }

    /** What the import would do. Nothing is kept but which columns were chosen. */
    @Transactional
    public ImportPlan plan(SignedIn user, ImportRequest request, Progress progress) {
        traces.demand(user, request.kind().permission());
        var columns = request.columns();
        store.remember(
                user,
                request.kind().key(),
                ColumnChoice.fingerprint(request.sheet(), columns.headRow()),
                columns.fields(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return Importer.plan(request, request.kind().stored(user), progress);
    }

    /**
     * Does what a plan says, in one transaction, if that is still what it would do.
     *
     * @param seen the plan that the user saw, with what the user chose
     * @throws java.util.concurrent.CancellationException when the user does not want it any more; nothing is kept
     */
    public ImportOutcome apply(SignedIn user, ImportRequest request, ImportPlan seen, Progress progress) {
        traces.demand(user, request.kind().permission());
        var outcome = keepOrLook(user, request, seen, progress);
        if (outcome instanceof ImportOutcome.MovedOn(var now)) {
            traces.recordAlone(user, Action.TABLE_IMPORTED, null, TraceResult.OUTDATED, details(request, now.counts()));
        }
        return outcome;
    }

    private ImportOutcome keepOrLook(SignedIn user, ImportRequest request, ImportPlan seen, Progress progress) {
        try {
            return Objects.requireNonNull(alone.execute(status -> keep(user, request, seen, progress)));
        } catch (MovedOnException somebodyWasFaster) {
            return new ImportOutcome.MovedOn(Objects.requireNonNull(alone.execute(
                    status -> Importer.plan(request, request.kind().stored(user), Progress.NONE))));
        }
    }

    private ImportOutcome keep(SignedIn user, ImportRequest request, ImportPlan seen, Progress progress) {
        var kind = request.kind();
        var now = Importer.plan(request, kind.stored(user), Progress.NONE);
        if (!now.rows().equals(seen.rows())) return new ImportOutcome.MovedOn(now);
        now = now.choosing(seen.chosen());
        var kept = kind.keep(user, now.kept(), progress);
        progress.at(1, 1);
        var run = UUID.randomUUID();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.insertRun(user, run, kind.key(), request.sha256(), now.counts(), at);
        traces.record(user, Action.TABLE_IMPORTED, run, TraceResult.DONE, details(request, now.counts()));
        return new ImportOutcome.Done(now, kept);
    }

    private static TraceDetails details(ImportRequest request, Map<Status, Integer> counts) {
        var details = TraceDetails.of("import", request.kind().key());
        for (var status : Status.values()) {
            details = details.and("rows." + status, String.valueOf(counts.getOrDefault(status, 0)));
        }
        return details.and("sha256", request.sha256());
    }

    /** Takes back what an import did, all of it or, when somebody changed any of it since, nothing: then false. */
    public boolean undo(SignedIn user, ImportKind kind, List<KeptRow> kept) {
        traces.demand(user, kind.permission());
        var details = TraceDetails.of("import", kind.key()).and("rows", String.valueOf(kept.size()));
        try {
            alone.executeWithoutResult(status -> {
                kind.undo(user, kept);
                traces.record(user, Action.TABLE_IMPORT_UNDONE, null, TraceResult.DONE, details);
            });
            return true;
        } catch (MovedOnException somebodyChangedOne) {
            traces.recordAlone(user, Action.TABLE_IMPORT_UNDONE, null, TraceResult.OUTDATED, details);
            return false;
        }
    }
}
