package nl.duaal.coaching;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import nl.duaal.shared.id.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was corrected in somebody's coaching. For the services of this room, in their transactions. */
@Service
public class CoachingHistory {

    private final HistoryStore store;
    private final Traces traces;
    private final Clock clock;

    CoachingHistory(HistoryStore store, Traces traces, Clock clock) {
        this.store = store;
        this.traces = traces;
        this.clock = clock;
    }

    /** Writes down what something said before; nothing when it says the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void corrected(
            SignedIn user,
            PersonId person,
            CoachingChange.Subject subject,
            UUID uuid,
            String was,
            String became,
            String reason) {
        traces.demand(user, Permission.WRITE_COACHING);
        if (was.equals(became)) return;
        store.insert(
                user,
                person,
                subject,
                uuid,
                was,
                became,
                reason,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Writes down that something was taken away.
     *
     * @param brief keys and days, nothing that people wrote
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removed(
            SignedIn user, PersonId person, CoachingChange.Subject subject, UUID uuid, String brief, String reason) {
        traces.demand(user, Permission.WRITE_COACHING);
        store.forget(user.organisation(), uuid);
        store.insert(
                user, person, subject, uuid, brief, "", reason, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Corrections for somebody whose right to be seen the caller looked at, the last first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CoachingChange> of(SignedIn user, PersonId person) {
        traces.demand(user, Permission.READ_COACHING);
        return store.changes(user.organisation(), person);
    }
}
