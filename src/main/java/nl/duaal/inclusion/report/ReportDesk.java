package nl.duaal.inclusion.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reading reports and answering them, for confidential persons of the organisation, and for nobody else. */
@Service
public class ReportDesk {

    private final ReportStore store;
    private final Reports reports;
    private final Traces traces;
    private final Clock clock;

    ReportDesk(ReportStore store, Reports reports, Traces traces, Clock clock) {
        this.store = store;
        this.reports = reports;
        this.traces = traces;
        this.clock = clock;
    }

    /** Reports without what was said in them: what is new first, closed ones last. */
    @Transactional(readOnly = true)
    public List<Report> list(SignedIn user) {
        traces.demand(user, Permission.READ_REPORTS);
        return store.all(user.organisation()).stream()
                .map(reports::head)
                .sorted(Comparator.comparing(Report::state))
                .toList();
    }

    /** How many reports nobody took up yet. */
    @Transactional(readOnly = true)
    public int waiting(SignedIn user) {
        traces.demand(user, Permission.READ_REPORTS);
        return store.count(user.organisation(), ReportState.NEW);
    }

    /** A report, to read. Leaves a trace of who read it. */
    @Transactional
    public Optional<Report> open(SignedIn user, UUID report) {
        traces.demand(user, Permission.READ_REPORTS);
        var found = again(user, report);
        traces.record(
                user,
                Action.REPORT_READ,
                report,
                found.isPresent() ? TraceResult.DONE : TraceResult.MISSING,
                TraceDetails.none());
        return found;
    }

    /** The same, for a page that shows it already: no other opening, so no other trace. */
    @Transactional(readOnly = true)
    public Optional<Report> again(SignedIn user, UUID report) {
        traces.demand(user, Permission.READ_REPORTS);
        return store.find(user.organisation(), report).map(one -> reports.whole(user.organisation(), one));
    }

    /** Answers a report, and so takes it up. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ReportOutcome answer(SignedIn user, UUID report, long version, String text) {
        traces.demand(user, Permission.READ_REPORTS);
        String said = Reports.checked(text);
        var found = store.find(user.organisation(), report).orElse(null);
        ReportOutcome outcome;
        if (found == null) {
            outcome = new ReportOutcome.Gone();
        } else if (!store.move(user.organisation(), found, version, ReportState.TAKEN, null)) {
            outcome = new ReportOutcome.Outdated();
        } else {
            say(user, found.id(), report, said);
            outcome = new ReportOutcome.Done();
        }
        return recorded(user, report, ReportState.TAKEN, outcome);
    }

    /** Takes a report up, or takes it up again. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ReportOutcome take(SignedIn user, UUID report, long version) {
        traces.demand(user, Permission.READ_REPORTS);
        var found = store.find(user.organisation(), report).orElse(null);
        ReportOutcome outcome;
        if (found == null) {
            outcome = new ReportOutcome.Gone();
        } else {
            outcome = store.move(user.organisation(), found, version, ReportState.TAKEN, null)
                    ? new ReportOutcome.Done()
                    : new ReportOutcome.Outdated();
        }
        return recorded(user, report, ReportState.TAKEN, outcome);
    }

    /**
     * Closes a report; not before a confidential person said something to the reporter.
     *
     * @param last what is said to the reporter at the end; may be empty where they were answered before
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ReportOutcome close(SignedIn user, UUID report, long version, String last) {
        traces.demand(user, Permission.READ_REPORTS);
        String said = last.isBlank() ? "" : Reports.checked(last);
        var found = store.find(user.organisation(), report).orElse(null);
        ReportOutcome outcome;
        if (found == null) {
            outcome = new ReportOutcome.Gone();
        } else if (said.isEmpty() && !reports.whole(user.organisation(), found).isAnswered()) {
            outcome = new ReportOutcome.Unanswered();
        } else if (!store.move(user.organisation(), found, version, ReportState.CLOSED, today())) {
            outcome = new ReportOutcome.Outdated();
        } else {
            if (!said.isEmpty()) say(user, found.id(), report, said);
            outcome = new ReportOutcome.Done();
        }
        return recorded(user, report, ReportState.CLOSED, outcome);
    }

    private void say(SignedIn user, long id, UUID report, String said) {
        store.say(user.organisation(), id, true, user.displayName(), today(), reports.sealed(report, "text", said));
    }

    private ReportOutcome recorded(SignedIn user, UUID report, ReportState state, ReportOutcome outcome) {
        traces.record(
                user,
                Action.REPORT_ANSWERED,
                report,
                switch (outcome) {
                    case ReportOutcome.Made _, ReportOutcome.Done _ -> TraceResult.DONE;
                    case ReportOutcome.Outdated _ -> TraceResult.OUTDATED;
                    case ReportOutcome.Unanswered _ -> TraceResult.REFUSED;
                    case ReportOutcome.Gone _ -> TraceResult.MISSING;
                },
                TraceDetails.of("state", state.name()));
        return outcome;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }
}
