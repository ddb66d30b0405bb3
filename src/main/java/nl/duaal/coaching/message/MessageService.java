package nl.duaal.coaching.message;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.person.OwnPages;
import nl.duaal.person.PersonRow;
import nl.duaal.person.PersonService;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import nl.duaal.tabular.intake.Progress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages to people, one or many at once. They are read on the own page of each; who has none gets no message, and is
 * named, so that somebody calls them.
 */
@Service
public class MessageService {

    /**
     * What was sent.
     *
     * @param messages one for each who gets it
     * @param without  who has no page of their own, by name
     * @param unknown  how many there are not, or not for this user
     */
    public record Sent(List<UUID> messages, List<PersonRow> without, int unknown) {
        public Sent {
            messages = List.copyOf(messages);
            without = List.copyOf(without);
        }
    }

    private final MessageStore store;
    private final PersonService people;
    private final List<OwnPages> pages;
    private final Traces traces;
    private final Clock clock;

    MessageService(MessageStore store, PersonService people, List<OwnPages> pages, Traces traces, Clock clock) {
        this.store = store;
        this.people = people;
        this.pages = List.copyOf(pages);
        this.traces = traces;
        this.clock = clock;
    }

    /** Messages to somebody, the last first; none when there is no such person for this reader. */
    @Transactional(readOnly = true)
    public List<Message> of(SignedIn user, UUID person) {
        traces.demand(user, Permission.READ_COACHING);
        return people.row(user, person)
                .map(row -> store.of(user.organisation(), row.id()))
                .orElse(List.of());
    }

    /** Which of these people would get a message. */
    @Transactional(readOnly = true)
    public Set<UUID> reached(SignedIn user, List<UUID> whom) {
        traces.demand(user, Permission.READ_COACHING);
        var rows = people.rows(user, whom).values();
        var with =
                withPage(user.organisation(), rows.stream().map(PersonRow::id).toList());
        var reached = new HashSet<UUID>();
        for (var row : rows) if (with.contains(row.id())) reached.add(row.uuid());
        return reached;
    }

    private Set<PersonId> withPage(OrganisationId organisation, List<PersonId> whom) {
        var all = new HashSet<PersonId>();
        pages.forEach(one -> all.addAll(one.of(organisation, whom)));
        return all;
    }

    /**
     * Sends a message to each of these people who has a page of their own.
     *
     * @throws IllegalArgumentException                       when there is no text, or it is too long
     * @throws java.util.concurrent.CancellationException when the user does not want it any more; nobody gets it
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Sent send(SignedIn user, List<UUID> whom, String text, Progress progress) {
        traces.demand(user, Permission.WRITE_COACHING);
        String said = text.strip();
        if (said.isEmpty() || said.length() > Message.TEXT_MAX_LENGTH) {
            throw new IllegalArgumentException("text: 1 to " + Message.TEXT_MAX_LENGTH + " characters");
        }
        var rows = people.rows(user, whom);
        var with = withPage(
                user.organisation(), rows.values().stream().map(PersonRow::id).toList());
        var messages = new ArrayList<UUID>();
        var without = new ArrayList<PersonRow>();
        int looked = 0;
        for (UUID person : whom) {
            progress.at(looked++, whom.size());
            var row = rows.get(person);
            if (row == null) continue;
            if (!with.contains(row.id())) {
                without.add(row);
                continue;
            }
            var uuid = UUID.randomUUID();
            store.insert(user, row.id(), uuid, said, now());
            traces.record(user, Action.MESSAGE_SENT, person, TraceResult.DONE, TraceDetails.none());
            messages.add(uuid);
        }
        return new Sent(messages, without, whom.size() - messages.size() - without.size());
    }

    /**
     * Takes messages of the user back that nobody saw yet.
     *
     * @return how many were taken back
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int takeBack(SignedIn user, List<UUID> messages) {
        traces.demand(user, Permission.WRITE_COACHING);
        int done = 0;
        for (UUID message : messages) {
            var person = store.unseen(user, message).orElse(null);
            if (person == null) continue;
            store.delete(user.organisation(), message);
            traces.record(user, Action.MESSAGE_TAKEN_BACK, person, TraceResult.DONE, TraceDetails.none());
            done++;
        }
        return done;
    }

    /**
     * Messages to somebody who has their own page before them, the last first, as they were before this look; from now
     * on they were seen. The caller knows that it is their own.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Message> read(OrganisationId organisation, PersonId person) {
        var all = store.of(organisation, person);
        if (all.stream().anyMatch(one -> one.seenAt() == null)) store.see(organisation, person, now());
        return all;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
