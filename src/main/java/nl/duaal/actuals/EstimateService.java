package nl.duaal.actuals;

import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.Traces;
import nl.duaal.actuals.BookOutcome.Fault;
import nl.duaal.cohort.CohortService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much of the full work the people of an employer do, as who teaches them at work sees it month by month: of the
 * group, never of one person. It takes the place of what the plan assumed for output.
 */
@Service
public class EstimateService {

    private final BookStore store;
    private final CohortService cohorts;
    private final Traces traces;
    private final Clock clock;

    EstimateService(BookStore store, CohortService cohorts, Traces traces, Clock clock) {
        this.store = store;
        this.cohorts = cohorts;
        this.traces = traces;
        this.clock = clock;
    }

    /** This month. */
    public YearMonth thisMonth() {
        return YearMonth.now(clock.withZone(AccountService.ZONE));
    }

    /** Employers of whom the user may say it: those of the own organisation for an employer, else all of the cohort. */
    @Transactional(readOnly = true)
    public List<String> employers(SignedIn user, UUID cohort) {
        return employersOf(about(user, cohort), user, cohort);
    }

    private List<String> employersOf(SignedIn about, SignedIn user, UUID cohort) {
        var only = user.may(Permission.WRITE_MONTH_BOOK) && !about.isGuest() ? null : user.organisation();
        return store.employers(about.organisation(), cohort, only);
    }

    private SignedIn about(SignedIn user, UUID cohort) {
        return user.may(Permission.WRITE_MONTH_BOOK)
                ? cohorts.about(user, cohort, Permission.WRITE_MONTH_BOOK)
                : cohorts.about(user, cohort, Permission.KEEP_WORK_FACTS);
    }

    /** What was said of those employers, by month. */
    @Transactional(readOnly = true)
    public List<Estimate> of(SignedIn user, UUID cohort) {
        var about = about(user, cohort);
        var employers = employersOf(about, user, cohort);
        return cohorts.again(user, cohort)
                .map(found -> store.estimates(about.organisation(), found.id()).stream()
                        .filter(one -> employers.contains(one.employer()))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Says how much of the full work is done in a month that is not checked yet; what was said before of the same tasks is
     * replaced.
     *
     * @throws IllegalArgumentException when the percentage is not 0 to 150, or the tasks are not named
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public BookOutcome say(SignedIn user, UUID cohort, String employer, String tasks, YearMonth month, int percent) {
        if (percent < 0 || percent > Estimate.MOST) throw new IllegalArgumentException("percent: 0 to 150");
        String named = tasks.strip();
        if (named.isEmpty() || named.length() > Estimate.TASKS_MAX_LENGTH) {
            throw new IllegalArgumentException("tasks: 1 to " + Estimate.TASKS_MAX_LENGTH + " characters");
        }
        var about = about(user, cohort);
        var found = cohorts.again(user, cohort).orElse(null);
        BookOutcome outcome;
        if (found == null || !employersOf(about, user, cohort).contains(employer)) {
            outcome = new BookOutcome.Gone();
        } else if (month.isAfter(thisMonth())) {
            outcome = new BookOutcome.Refused(Fault.NOT_YET);
        } else if (month.isBefore(found.data().start())) {
            outcome = new BookOutcome.Refused(Fault.OUTSIDE_TIME);
        } else {
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var stored = store.months(about.organisation(), found.id()).get(month);
            if (stored != null && stored.state() != MonthState.OPEN) {
                outcome = new BookOutcome.Refused(Fault.NOT_OPEN);
            } else {
                store.putEstimate(user, about.organisation(), found.id(), employer, named, month, percent, at);
                outcome = new BookOutcome.Saved(cohort);
            }
        }
        traces.record(
                about,
                Action.MONTH_BOOK_CHANGED,
                cohort,
                MonthBookService.result(outcome),
                TraceDetails.of("month", month.toString()));
        return outcome;
    }
}
