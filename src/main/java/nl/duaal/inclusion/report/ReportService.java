package nl.duaal.inclusion.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SharedKind;
import nl.duaal.access.Sharing;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import nl.duaal.inclusion.report.ReportStore.Stored;
import nl.duaal.shared.id.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Telling a confidential person of discrimination or an unsafe floor, and reading what they answer. Anybody who is signed
 * in may, also without a name; who it was is kept nowhere, and a trace says only that a report was made. A code leads
 * back to it, and nothing else does.
 *
 * @see "decision 0087: inclusion on the work floor"
 */
@Service
public class ReportService {

    /** A report with where it is kept. */
    private record Found(OrganisationId organisation, Stored report) {}

    private final ReportStore store;
    private final Reports reports;
    private final Sharing sharing;
    private final Traces traces;
    private final Clock clock;

    ReportService(ReportStore store, Reports reports, Sharing sharing, Traces traces, Clock clock) {
        this.store = store;
        this.reports = reports;
        this.sharing = sharing;
        this.traces = traces;
        this.clock = clock;
    }

    /** Organisations whose confidential persons somebody can tell: the own one, and those that let it in on a cohort. */
    @Transactional(readOnly = true)
    public List<Addressee> addressees(SignedIn user) {
        traces.demand(user, Permission.MAKE_REPORT);
        var found = new ArrayList<Addressee>();
        for (var one : organisations(user)) store.addressee(one, today()).ifPresent(found::add);
        return found;
    }

    private List<OrganisationId> organisations(SignedIn user) {
        var found = new LinkedHashSet<OrganisationId>();
        found.add(user.organisation());
        sharing.lent(user, SharedKind.COHORT, Permission.READ_COHORTS)
                .forEach(one -> found.add(one.user().organisation()));
        return List.copyOf(found);
    }

    /**
     * Makes a report.
     *
     * @param to    whose confidential persons read it
     * @param named whether the reader sees who it is from
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ReportOutcome make(SignedIn user, UUID to, ReportKind kind, String text, boolean named) {
        traces.demand(user, Permission.MAKE_REPORT);
        String said = Reports.checked(text);
        var organisation = organisations(user).stream()
                .filter(one -> store.addressee(one, today())
                        .filter(addressee -> addressee.organisation().equals(to))
                        .isPresent())
                .findFirst()
                .orElse(null);
        if (organisation == null) return new ReportOutcome.Gone();
        var uuid = UUID.randomUUID();
        String code = ReportCode.random();
        String reporter = named ? user.displayName() + " (" + user.organisationName() + ")" : "";
        long id = store.insert(
                organisation,
                uuid,
                reports.fingerprint(code),
                reports.sealed(uuid, "kind", kind.name()),
                reports.sealed(uuid, "reporter", reporter),
                today());
        store.say(organisation, id, false, "", today(), reports.sealed(uuid, "text", said));
        // nobody's name and no address: the trace says that there is a report
        traces.recordByItself(organisation, Action.REPORT_MADE, uuid);
        return new ReportOutcome.Made(ReportCode.shown(code));
    }

    /** The report that a code leads to. It leaves no trace: that would say who asked. */
    @Transactional(readOnly = true)
    public Optional<Report> read(SignedIn user, String code) {
        traces.demand(user, Permission.MAKE_REPORT);
        return find(user, code).map(one -> reports.whole(one.organisation(), one.report()));
    }

    /** Adds to the report that a code leads to; one that was closed is new again. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ReportOutcome add(SignedIn user, String code, String text) {
        traces.demand(user, Permission.MAKE_REPORT);
        String said = Reports.checked(text);
        var found = find(user, code).orElse(null);
        if (found == null) return new ReportOutcome.Gone();
        var one = found.report();
        var state = one.state() == ReportState.CLOSED ? ReportState.NEW : one.state();
        if (!store.move(found.organisation(), one, one.version(), state, null)) return new ReportOutcome.Outdated();
        store.say(found.organisation(), one.id(), false, "", today(), reports.sealed(one.uuid(), "text", said));
        traces.recordByItself(found.organisation(), Action.REPORT_ADDED_TO, one.uuid());
        return new ReportOutcome.Done();
    }

    private Optional<Found> find(SignedIn user, String code) {
        var parsed = ReportCode.parse(code);
        if (parsed.isEmpty()) return Optional.empty();
        String hash = reports.fingerprint(parsed.get());
        return organisations(user).stream()
                .flatMap(one -> store.findByCode(one, hash).map(report -> new Found(one, report)).stream())
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }
}
