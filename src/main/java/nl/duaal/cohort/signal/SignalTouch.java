package nl.duaal.cohort.signal;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import nl.duaal.access.Action;
import nl.duaal.access.TraceListener;
import nl.duaal.shared.id.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers that something changed which may bring a signal or end one: whatever left a trace about somebody, a
 * candidate or a cohort, and what rooms say themselves. What stands here is lost when the application stops, and found
 * again by the look of the day.
 */
@Component
public class SignalTouch implements TraceListener {

    /** What changed: something about the cohorts of an organisation, or about one person or candidate. */
    record Touched(OrganisationId organisation, @Nullable UUID person) {}

    private final ConcurrentLinkedQueue<Touched> touched = new ConcurrentLinkedQueue<>();

    @Override
    public void done(OrganisationId organisation, Action action, UUID subject) {
        // who only looked changed nothing, and a signal is no reason for another
        if (action.name().endsWith("_OPENED") || action.name().startsWith("SIGNAL")) return;
        switch (action.kind()) {
            case PERSON, CANDIDATE -> person(organisation, subject);
            case COHORT -> cohorts(organisation);
            case ACCOUNT, CASE, LESSON, LIBRARY, ORGANISATION, SCREENING, TABLE, TRACES, TRAJECTORY, WORKPLACE -> {}
        }
    }

    /** Something about somebody changed, by the id of the person or of a candidate: once it is kept, somebody looks. */
    public void person(OrganisationId organisation, UUID person) {
        afterwards(new Touched(organisation, person));
    }

    /** Something about the cohorts of an organisation changed, not about people. */
    public void cohorts(OrganisationId organisation) {
        afterwards(new Touched(organisation, null));
    }

    private void afterwards(Touched what) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            touched.add(what);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                touched.add(what);
            }
        });
    }

    /** The first things that changed in one organisation, each once; what is more stays for later. */
    Set<Touched> of(OrganisationId organisation, int most) {
        var some = new LinkedHashSet<Touched>();
        for (var next = touched.iterator(); next.hasNext(); ) {
            var one = next.next();
            if (!one.organisation().equals(organisation)) continue;
            if (some.size() >= most && !some.contains(one)) continue;
            some.add(one);
            next.remove();
        }
        return some;
    }

    /** The organisations in which something changed that nobody looked at yet. */
    Set<OrganisationId> organisations() {
        return touched.stream().map(Touched::organisation).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How many different things changed in one organisation that nobody looked at yet. */
    long many(OrganisationId organisation) {
        return touched.stream()
                .filter(one -> one.organisation().equals(organisation))
                .distinct()
                .count();
    }
}
