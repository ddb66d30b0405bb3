package nl.duaal.language;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.person.PersonRow;
import nl.duaal.person.PersonService;
import nl.duaal.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody can do in Dutch, day by day, and what a forecast of it rests on. Who may not see everybody sees those
 * whom they look after; for the others it is as if there were no such person.
 */
@Service
public class LevelService {

    /** Levels of somebody: measurements, the earliest first, and their corrections, the last first. */
    public record Levels(List<Measurement> measurements, List<LevelChange> changes, LanguagePlan plan) {
        public Levels {
            measurements = List.copyOf(measurements);
            changes = List.copyOf(changes);
        }
    }

    private final LevelStore store;
    private final PersonService people;
    private final Traces traces;
    private final Clock clock;

    LevelService(LevelStore store, PersonService people, Traces traces, Clock clock) {
        this.store = store;
        this.people = people;
        this.traces = traces;
        this.clock = clock;
    }

    /** Today, in the Netherlands. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }

    /** Opens the language of somebody, with one trace; none when there is no such person for this reader. */
    @Transactional
    public Optional<PersonRow> open(SignedIn user, UUID person) {
        traces.demand(user, Permission.READ_LANGUAGE);
        var row = people.row(user, person);
        traces.record(
                user,
                Action.LANGUAGE_OPENED,
                person,
                row.isPresent() ? TraceResult.DONE : TraceResult.MISSING,
                TraceDetails.none());
        return row;
    }

    /** Levels of somebody; none when there is no such person for this reader. */
    @Transactional(readOnly = true)
    public Optional<Levels> levels(SignedIn user, UUID person) {
        traces.demand(user, Permission.READ_LANGUAGE);
        return people.row(user, person)
                .map(row -> new Levels(
                        store.levels(user.organisation(), row.id()),
                        store.changes(user.organisation(), row.id()),
                        store.plan(user.organisation(), row.id()).orElse(LanguagePlan.UNKNOWN)));
    }

    /**
     * Levels and plans of people whose right to be seen the caller looked at, for each of them, without corrections: for
     * counting, and for those who were opened. Runs in the caller's transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PersonId, Levels> known(SignedIn user, Collection<PersonId> people) {
        traces.demand(user, Permission.READ_COHORTS);
        var measured = store.levels(user.organisation(), people);
        var plans = store.plans(user.organisation(), people);
        Map<PersonId, Levels> found = new HashMap<>();
        for (var person : people) {
            found.put(
                    person,
                    new Levels(
                            measured.getOrDefault(person, List.of()),
                            List.of(),
                            plans.getOrDefault(person, LanguagePlan.UNKNOWN)));
        }
        return found;
    }

    /**
     * Writes down a measurement.
     *
     * @param evenIfJump whether somebody looked at it and is sure
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public LevelOutcome note(SignedIn user, UUID person, Measurement.Data data, boolean evenIfJump) {
        traces.demand(user, Permission.WRITE_LANGUAGE);
        var row = people.row(user, person).orElse(null);
        var outcome = row == null ? new LevelOutcome.Gone() : noted(user, row.id(), data, evenIfJump);
        record(user, Action.LANGUAGE_LEVEL_NOTED, person, outcome);
        return outcome;
    }

    private LevelOutcome noted(SignedIn user, PersonId person, Measurement.Data data, boolean evenIfJump) {
        if (data.on().isAfter(today())) return new LevelOutcome.NotYet();
        var jump = evenIfJump ? null : jump(store.levels(user.organisation(), person), null, data);
        if (jump != null) return jump;
        var uuid = UUID.randomUUID();
        try {
            store.insert(user, person, uuid, data, null, now());
        } catch (DuplicateKeyException twice) {
            return new LevelOutcome.Twice();
        }
        return new LevelOutcome.Saved(new Measurement(uuid, 0, data, ""));
    }

    /**
     * Corrects a measurement; what it said before stays with the person, with the reason.
     *
     * @throws IllegalArgumentException when there is no reason, or another skill
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public LevelOutcome correct(
            SignedIn user,
            UUID person,
            UUID measurement,
            long version,
            Measurement.Data data,
            String reason,
            boolean evenIfJump) {
        traces.demand(user, Permission.WRITE_LANGUAGE);
        checkReason(reason);
        var row = people.row(user, person).orElse(null);
        var outcome = row == null
                ? new LevelOutcome.Gone()
                : corrected(user, row.id(), measurement, version, data, reason.strip(), evenIfJump);
        record(user, Action.LANGUAGE_LEVEL_CORRECTED, person, outcome);
        return outcome;
    }

    private LevelOutcome corrected(
            SignedIn user,
            PersonId person,
            UUID measurement,
            long version,
            Measurement.Data data,
            String reason,
            boolean evenIfJump) {
        if (data.on().isAfter(today())) return new LevelOutcome.NotYet();
        var all = store.levels(user.organisation(), person);
        var before = all.stream().filter(one -> one.uuid().equals(measurement)).findFirst();
        if (before.isEmpty()) return new LevelOutcome.Gone();
        if (before.get().data().skill() != data.skill()) throw new IllegalArgumentException("skill: stays the same");
        var jump = evenIfJump ? null : jump(all, measurement, data);
        if (jump != null) return jump;
        try {
            // what is corrected here is said here, whoever brought it
            if (!store.update(user, person, measurement, version, data, null, now()))
                return new LevelOutcome.Outdated();
        } catch (DuplicateKeyException twice) {
            return new LevelOutcome.Twice();
        }
        store.insertChange(user, person, data.skill(), before.get().data().said(), data.said(), reason, now());
        return new LevelOutcome.Saved(new Measurement(measurement, version + 1, data, ""));
    }

    /** Takes a measurement away that was none; what it said stays with the person, with the reason. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public NoteOutcome remove(SignedIn user, UUID person, UUID measurement, long version, String reason) {
        traces.demand(user, Permission.WRITE_LANGUAGE);
        checkReason(reason);
        var row = people.row(user, person).orElse(null);
        var outcome = NoteOutcome.GONE;
        if (row != null) {
            var before = store.levels(user.organisation(), row.id()).stream()
                    .filter(one -> one.uuid().equals(measurement))
                    .findFirst()
                    .orElse(null);
            if (before != null && store.delete(user.organisation(), row.id(), measurement, version)) {
                store.insertChange(
                        user, row.id(), before.data().skill(), before.data().said(), "", reason.strip(), now());
                outcome = NoteOutcome.SAVED;
            } else if (before != null) {
                outcome = NoteOutcome.OUTDATED;
            }
        }
        traces.record(user, Action.LANGUAGE_LEVEL_REMOVED, person, result(outcome), TraceDetails.none());
        return outcome;
    }

    /** Keeps what a forecast rests on; the version is that of what was read. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public NoteOutcome savePlan(SignedIn user, UUID person, LanguagePlan plan) {
        traces.demand(user, Permission.WRITE_LANGUAGE);
        var outcome = people.row(user, person)
                .map(row -> store.write(user, row.id(), plan, now()) ? NoteOutcome.SAVED : NoteOutcome.OUTDATED)
                .orElse(NoteOutcome.GONE);
        traces.record(user, Action.LANGUAGE_PLAN_CHANGED, person, result(outcome), TraceDetails.none());
        return outcome;
    }

    /** The measurement beside it, before or after, from which it differs much; none when it does not. */
    static LevelOutcome.@Nullable Jump jump(List<Measurement> all, @Nullable UUID itself, Measurement.Data data) {
        var others = all.stream()
                .filter(one -> one.data().skill() == data.skill() && !one.uuid().equals(itself))
                .sorted(Comparator.comparing(one -> one.data().on()))
                .toList();
        Measurement before = null;
        Measurement after = null;
        for (var one : others) {
            if (!one.data().on().isAfter(data.on())) before = one;
            else if (after == null) after = one;
        }
        for (var beside : new @Nullable Measurement[] {before, after}) {
            if (beside == null) continue;
            int steps = Math.abs(beside.data().level().step() - data.level().step());
            if (steps >= Measurement.JUMP) return new LevelOutcome.Jump(beside, steps);
        }
        return null;
    }

    private static void checkReason(String reason) {
        if (reason.isBlank() || reason.length() > Measurement.REASON_MAX_LENGTH) {
            throw new IllegalArgumentException("reason: 1 to " + Measurement.REASON_MAX_LENGTH + " characters");
        }
    }

    private void record(SignedIn user, Action action, UUID person, LevelOutcome outcome) {
        var result = switch (outcome) {
            case LevelOutcome.Saved _ -> TraceResult.DONE;
            case LevelOutcome.Jump _, LevelOutcome.Twice _, LevelOutcome.NotYet _ -> TraceResult.REFUSED;
            case LevelOutcome.Outdated _ -> TraceResult.OUTDATED;
            case LevelOutcome.Gone _ -> TraceResult.MISSING;
        };
        traces.record(user, action, person, result, TraceDetails.none());
    }

    private static TraceResult result(NoteOutcome outcome) {
        return switch (outcome) {
            case SAVED -> TraceResult.DONE;
            case TWICE -> TraceResult.REFUSED;
            case OUTDATED -> TraceResult.OUTDATED;
            case GONE -> TraceResult.MISSING;
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
