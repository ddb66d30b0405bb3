package nl.duaal.coaching.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import nl.duaal.coaching.CoachingService;
import nl.duaal.coaching.CoachingService.PromiseOf;
import nl.duaal.coaching.caseload.CaseloadRow;
import nl.duaal.coaching.caseload.CaseloadService;
import nl.duaal.coaching.caseload.CoachHandover;
import nl.duaal.coaching.caseload.HandoverService;
import nl.duaal.coaching.plan.PlanService;
import nl.duaal.coaching.plan.PlanService.BarrierOf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of coaching is late, of everybody whom the reader may see: for those who say what needs attention. Each method asks
 * the database a fixed number of times, however many people there are, and leaves no trace: whoever shows names does.
 */
@Service
public class CoachingWatch {

    private final CaseloadService caseloads;
    private final CoachingService coaching;
    private final PlanService plans;
    private final HandoverService handovers;
    private final Traces traces;
    private final Clock clock;

    CoachingWatch(
            CaseloadService caseloads,
            CoachingService coaching,
            PlanService plans,
            HandoverService handovers,
            Traces traces,
            Clock clock) {
        this.caseloads = caseloads;
        this.coaching = coaching;
        this.plans = plans;
        this.handovers = handovers;
        this.traces = traces;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }

    /**
     * Everybody in a cohort that is not over and who is not out, with last and next contact, promises, and who looks after
     * them; what is late first.
     */
    @Transactional(readOnly = true)
    public List<CaseloadRow> people(SignedIn user) {
        traces.demand(user, Permission.READ_COACHING);
        return caseloads.known(user).rows();
    }

    /** The same of one cohort. */
    @Transactional(readOnly = true)
    public List<CaseloadRow> people(SignedIn user, UUID cohort) {
        traces.demand(user, Permission.READ_COACHING);
        return caseloads.known(user).rows().stream()
                .filter(row -> row.cohort().equals(cohort))
                .toList();
    }

    /** Whose next contact should have been before today. */
    @Transactional(readOnly = true)
    public List<CaseloadRow> contactsOverdue(SignedIn user) {
        return people(user).stream().filter(row -> row.isContactLateOn(today())).toList();
    }

    /** Promises that should have been done before today, with who owes them and who keeps an eye on them, by day. */
    @Transactional(readOnly = true)
    public List<PromiseOf> promisesOverdue(SignedIn user) {
        traces.demand(user, Permission.READ_COACHING);
        return coaching.openPromises(user).stream()
                .filter(one -> one.promise().isOverdueOn(today()))
                .toList();
    }

    /** Open barriers about which nothing is done yet, those that stand longest first. */
    @Transactional(readOnly = true)
    public List<BarrierOf> barriersWithoutAction(SignedIn user) {
        traces.demand(user, Permission.READ_COACHING);
        return plans.openBarriers(user).stream()
                .filter(one -> one.barrier().lacksAction())
                .toList();
    }

    /** Hand-overs that nobody answered yet, to the reader or from them; for who sees everybody all of them. */
    @Transactional(readOnly = true)
    public List<CoachHandover> handoversWaiting(SignedIn user) {
        traces.demand(user, Permission.READ_COACHING);
        return handovers.waiting(user);
    }

    /** Hand-overs of which the first contact should have been before today, and was not. */
    @Transactional(readOnly = true)
    public List<CoachHandover> handoversWithoutContact(SignedIn user) {
        traces.demand(user, Permission.READ_COACHING);
        return handovers.running(user).stream()
                .filter(one -> one.isContactLateOn(today()))
                .toList();
    }
}
