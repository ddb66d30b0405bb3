package nl.duaal.coaching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.Traces;
import nl.duaal.person.PersonService;
import nl.duaal.tabular.intake.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The same contact with many people, such as a talk with a group: written down once, and taken back as one. */
@Service
public class ManyContacts {

    /** How long a slip can be taken back without a reason. */
    public static final Duration JUST_MADE = Duration.ofMinutes(10);

    /**
     * What came of it for one of them.
     *
     * @param contact none where nothing was written down
     */
    public record Noted(UUID person, @Nullable UUID contact, CoachingOutcome outcome) {}

    private final CoachingStore store;
    private final PersonService people;
    private final Traces traces;
    private final Clock clock;

    ManyContacts(CoachingStore store, PersonService people, Traces traces, Clock clock) {
        this.store = store;
        this.people = people;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * Writes a contact down with each of these people, in their order. Whom the user may not see is left out and said.
     *
     * @throws java.util.concurrent.CancellationException when the user does not want it any more; nothing is kept
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public List<Noted> note(SignedIn user, List<UUID> whom, Contact.Data data, Progress progress) {
        traces.demand(user, Permission.WRITE_COACHING);
        var seen = people.rows(user, whom);
        boolean ahead = data.on().isAfter(LocalDate.now(clock.withZone(AccountService.ZONE)));
        Instant at = now();
        var noted = new ArrayList<Noted>(whom.size());
        for (UUID person : whom) {
            progress.at(noted.size(), whom.size());
            var row = seen.get(person);
            if (row == null) {
                noted.add(new Noted(person, null, CoachingOutcome.GONE));
            } else if (ahead) {
                noted.add(new Noted(person, null, CoachingOutcome.NOT_YET));
            } else {
                var uuid = UUID.randomUUID();
                store.insert(user, row.id(), uuid, data, at);
                noted.add(new Noted(person, uuid, CoachingOutcome.SAVED));
            }
        }
        for (var one : noted) record(user, Action.COACHING_CONTACT_NOTED, one.person(), one.outcome());
        return noted;
    }

    /**
     * Takes back what the user wrote down in the last minutes, as if it never was; what somebody corrected since stays.
     *
     * @return how many were taken back
     * @throws java.util.concurrent.CancellationException when the user does not want it any more; nothing is taken back
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int takeBack(SignedIn user, List<Noted> noted, Progress progress) {
        traces.demand(user, Permission.WRITE_COACHING);
        var seen = people.rows(user, noted.stream().map(Noted::person).toList());
        int done = 0;
        int looked = 0;
        for (var one : noted) {
            progress.at(looked++, noted.size());
            var row = seen.get(one.person());
            var contact = one.contact();
            if (row == null || contact == null) continue;
            boolean mine = store.contacts(user.organisation(), row.id()).stream()
                    .anyMatch(found -> found.uuid().equals(contact) && isJustMade(user, found));
            if (mine && store.delete(user.organisation(), row.id(), contact, 0)) {
                record(user, Action.COACHING_CONTACT_REMOVED, one.person(), CoachingOutcome.SAVED);
                done++;
            }
        }
        return done;
    }

    private boolean isJustMade(SignedIn user, Contact one) {
        return one.version() == 0
                && one.by().is(user)
                && !now().isAfter(one.notedAt().plus(JUST_MADE));
    }

    private void record(SignedIn user, Action action, UUID person, CoachingOutcome outcome) {
        traces.record(user, action, person, CoachingService.result(outcome), TraceDetails.none());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
