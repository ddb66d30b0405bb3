package nl.duaal.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shows traces to those who watch over the use of data, and tells them whether the chain holds. */
@Service
public class TraceReader {

    /** Older changes than these are for those who watch. */
    private static final int LONGEST_HISTORY = 500;

    /** Somebody who left a trace. */
    public record Person(UUID account, String name) {}

    private final TraceStore store;
    private final Traces traces;

    TraceReader(TraceStore store, Traces traces) {
        this.store = store;
        this.traces = traces;
    }

    /** Leaves the trace of somebody who begins to look; one for each opening of the page, not for each stretch of it. */
    @Transactional
    public void open(SignedIn user) {
        traces.demand(user, Permission.READ_TRACES);
        traces.record(user, Action.TRACES_OPENED, null);
    }

    /** A stretch of the traces that match, the newest first. */
    @Transactional(readOnly = true)
    public List<TraceRow> page(SignedIn user, TraceFilter filter, int offset, int limit) {
        traces.demand(user, Permission.READ_TRACES);
        return store.page(user.organisation(), filter, offset, limit);
    }

    /** How many traces match. */
    @Transactional(readOnly = true)
    public int count(SignedIn user, TraceFilter filter) {
        traces.demand(user, Permission.READ_TRACES);
        return store.count(user.organisation(), filter);
    }

    /** Everyone who left a trace in the organisation, by name. */
    @Transactional(readOnly = true)
    public List<Person> people(SignedIn user) {
        traces.demand(user, Permission.READ_TRACES);
        return store.people(user.organisation());
    }

    /** Walks the whole chain of the organisation, as it stands at this moment. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public ChainReport check(SignedIn user) {
        traces.demand(user, Permission.READ_TRACES);
        // Seal and chain are of one snapshot: what is recorded meanwhile is in neither.
        var seal = store.seal(user.organisation());
        var verifier = new TraceVerifier(seal.position(), seal.hash());
        store.walk(user.organisation(), verifier::next);
        var report = verifier.end();
        traces.record(
                user,
                Action.TRACES_CHECKED,
                null,
                report.isSound() ? TraceResult.DONE : TraceResult.REFUSED,
                TraceDetails.of("traces", Long.toString(report.traces()))
                        .and("findings", Integer.toString(report.findings().size())));
        return report;
    }

    /**
     * What was done to one thing and went well, the newest first. Asks for no permission: the room that owns the thing has asked
     * whether this user may see it.
     */
    @Transactional(readOnly = true)
    public List<TraceRow> historyOf(SignedIn user, UUID subject, Set<Action> actions) {
        return store.history(user.organisation(), subject, actions, LONGEST_HISTORY);
    }

    /**
     * Who else looked at any of these and got to see it, the newest first. Asks for no permission: the room that owns the
     * things has asked whether this user may know it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<TraceLook> looks(SignedIn user, List<TraceLooked> looked, int offset, int limit) {
        return store.looks(user, looked, offset, limit);
    }
}
