package nl.duaal.language.hours;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.language.LearnedHours;
import nl.duaal.language.NoteOutcome;
import nl.duaal.person.PersonService;
import nl.duaal.shared.id.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hours of learning of somebody: those of lessons, and those that are written down by hand. */
@Service
public class HoursService {

    /**
     * @param own what was written down by hand, the last first
     * @param all whoever told of it, the earliest first
     */
    public record Hours(List<OwnActivity> own, List<LearnedHours.Activity> all) {
        public Hours {
            own = List.copyOf(own);
            all = List.copyOf(all);
        }

        public LedgerTotals totals() {
            return LedgerTotals.of(all);
        }
    }

    private final HoursStore store;
    private final List<LearnedHours> sources;
    private final PersonService people;
    private final Traces traces;
    private final Clock clock;

    HoursService(HoursStore store, List<LearnedHours> sources, PersonService people, Traces traces, Clock clock) {
        this.store = store;
        this.sources = List.copyOf(sources);
        this.people = people;
        this.traces = traces;
        this.clock = clock;
    }

    /** Hours of somebody; none when there is no such person for this reader. */
    @Transactional(readOnly = true)
    public Optional<Hours> of(SignedIn user, UUID person) {
        traces.demand(user, Permission.READ_LANGUAGE);
        return people.row(user, person)
                .map(row -> new Hours(
                        store.activities(user.organisation(), row.id()),
                        all(user, List.of(row.id())).getOrDefault(row.id(), List.of())));
    }

    /**
     * All hours of people whose right to be seen the caller looked at, a list for each of them, the earliest first; runs
     * in the caller's transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PersonId, List<LearnedHours.Activity>> known(SignedIn user, Collection<PersonId> people) {
        traces.demand(user, Permission.READ_COHORTS);
        return all(user, people);
    }

    private Map<PersonId, List<LearnedHours.Activity>> all(SignedIn user, Collection<PersonId> people) {
        Map<PersonId, List<LearnedHours.Activity>> all = new HashMap<>();
        people.forEach(person -> all.put(person, new ArrayList<>()));
        for (var source : sources) {
            source.of(user.organisation(), people)
                    .forEach((person, some) ->
                            all.computeIfAbsent(person, _ -> new ArrayList<>()).addAll(some));
        }
        all.values().forEach(some -> some.sort(Comparator.comparing(LearnedHours.Activity::on)));
        return all;
    }

    /**
     * Writes hours down.
     *
     * @param evenIfTwice whether it is another activity than the one of this kind on this day that stands there already
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public NoteOutcome note(SignedIn user, UUID person, OwnActivity.Data data, boolean evenIfTwice) {
        traces.demand(user, Permission.WRITE_LANGUAGE);
        var row = people.row(user, person).orElse(null);
        var outcome = NoteOutcome.GONE;
        if (row != null) {
            boolean twice = !evenIfTwice && store.has(user.organisation(), row.id(), data.kind(), data.on());
            outcome = twice ? NoteOutcome.TWICE : NoteOutcome.SAVED;
            if (!twice) {
                store.insert(
                        user, row.id(), UUID.randomUUID(), data, clock.instant().truncatedTo(ChronoUnit.MICROS));
            }
        }
        traces.record(user, Action.LANGUAGE_HOURS_NOTED, person, result(outcome), TraceDetails.none());
        return outcome;
    }

    /**
     * Says other things of hours that were written down.
     *
     * @param version     of what the user saw
     * @param evenIfTwice whether it is another activity than the one of this kind on this day that stands there already
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public NoteOutcome change(
            SignedIn user, UUID person, UUID activity, long version, OwnActivity.Data data, boolean evenIfTwice) {
        traces.demand(user, Permission.WRITE_LANGUAGE);
        var row = people.row(user, person).orElse(null);
        var outcome = row == null ? NoteOutcome.GONE : changed(user, row.id(), activity, version, data, evenIfTwice);
        traces.record(user, Action.LANGUAGE_HOURS_CHANGED, person, result(outcome), TraceDetails.none());
        return outcome;
    }

    private NoteOutcome changed(
            SignedIn user, PersonId person, UUID activity, long version, OwnActivity.Data data, boolean evenIfTwice) {
        var all = store.activities(user.organisation(), person);
        var before = all.stream().filter(one -> one.uuid().equals(activity)).findFirst();
        if (before.isEmpty()) return NoteOutcome.GONE;
        boolean twice = !evenIfTwice
                && all.stream()
                        .filter(one -> !one.uuid().equals(activity))
                        .map(OwnActivity::data)
                        .anyMatch(one -> one.kind() == data.kind() && one.on().equals(data.on()))
                // what stood beside it before was no question then
                && (before.get().data().kind() != data.kind()
                        || !before.get().data().on().equals(data.on()));
        if (twice) return NoteOutcome.TWICE;
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return store.update(user, person, activity, version, data, at) ? NoteOutcome.SAVED : NoteOutcome.OUTDATED;
    }

    /** Takes hours away that were written down by mistake. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public NoteOutcome remove(SignedIn user, UUID person, UUID activity, long version) {
        traces.demand(user, Permission.WRITE_LANGUAGE);
        var outcome = people.row(user, person)
                .filter(row -> store.delete(user.organisation(), row.id(), activity, version))
                .map(row -> NoteOutcome.SAVED)
                .orElse(NoteOutcome.GONE);
        traces.record(user, Action.LANGUAGE_HOURS_REMOVED, person, result(outcome), TraceDetails.none());
        return outcome;
    }

    private static TraceResult result(NoteOutcome outcome) {
        return switch (outcome) {
            case SAVED -> TraceResult.DONE;
            case TWICE -> TraceResult.REFUSED;
            case OUTDATED -> TraceResult.OUTDATED;
            case GONE -> TraceResult.MISSING;
        };
    }
}
