package nl.duaal.course;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceResult;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.course.EntryStore.Locked;
import nl.duaal.course.EntryStore.Stored;
import nl.duaal.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes facts down, corrects them and takes them away, whoever does so. Callers ask for rights and leave the traces.
 */
@Component
class Entries {

    static final int REASON_MAX_LENGTH = 300;

    private final EntryStore store;
    private final EntryHistoryStore history;
    private final Clock clock;

    Entries(EntryStore store, EntryHistoryStore history, Clock clock) {
        this.store = store;
        this.history = history;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Keeps a fact; the candidate is locked, and none for what belongs to the person. */
    CourseOutcome add(SignedIn about, PersonId person, @Nullable Locked candidate, Fact fact, boolean moved) {
        if (candidate != null && !hasCourse(candidate.state())) return refused(CourseOutcome.Fault.NOT_STARTED);
        var uuid = UUID.randomUUID();
        var fault = fault(about, person, candidate == null ? null : candidate.place(), fact, null);
        if (fault != null) return refused(fault);
        store.insert(about, person, candidate, uuid, fact, moved, now());
        return new CourseOutcome.Saved(uuid);
    }

    /** Keeps other data of a fact of the same kind; what it said stays, with the reason. */
    CourseOutcome change(SignedIn about, Stored before, long version, Fact fact, String reason) {
        var entry = before.entry();
        if (entry.fact().kind() != fact.kind()) throw new IllegalArgumentException("fact: of another kind");
        checkReason(reason);
        return changed(about, before, version, fact, reason);
    }

    /** The same by a table, which may say no reason: where it is shown, it is said that a table did it. */
    CourseOutcome changeByTable(SignedIn about, Stored before, long version, Fact fact, String reason) {
        if (before.entry().fact().kind() != fact.kind()) throw new IllegalArgumentException("fact: of another kind");
        return changed(about, before, version, fact, reason);
    }

    private CourseOutcome changed(SignedIn about, Stored before, long version, Fact fact, String reason) {
        var entry = before.entry();
        var candidate = entry.candidate();
        if (candidate != null) store.lock(about.organisation(), candidate);
        var fault = fault(about, before.person(), before.place(), fact, before);
        if (fault != null) return refused(fault);
        if (!store.update(about.organisation(), entry.uuid(), version, fact)) return new CourseOutcome.Outdated();
        if (!entry.fact().said().equals(fact.said())) {
            history.insert(
                    about,
                    before.person(),
                    entry.uuid(),
                    fact.kind(),
                    entry.fact().said(),
                    fact.said(),
                    reason.strip(),
                    now());
        }
        return new CourseOutcome.Saved(entry.uuid());
    }

    /** Takes a fact away; that there was one stays, with the reason. */
    CourseOutcome remove(SignedIn about, Stored before, long version, String reason) {
        checkReason(reason);
        var entry = before.entry();
        if (!store.delete(about.organisation(), entry.uuid(), version)) return new CourseOutcome.Outdated();
        history.forget(about.organisation(), entry.uuid());
        history.insert(
                about,
                before.person(),
                entry.uuid(),
                entry.fact().kind(),
                entry.fact().brief(),
                "",
                reason.strip(),
                now());
        return new CourseOutcome.Saved(entry.uuid());
    }

    /** Takes back what the same person wrote down a moment ago, as if it never was. */
    CourseOutcome undo(SignedIn about, Stored before) {
        var entry = before.entry();
        if (!entry.isJustMade(about, now())) return refused(CourseOutcome.Fault.NOT_JUST_MADE);
        return store.delete(about.organisation(), entry.uuid(), 0)
                ? new CourseOutcome.Saved(entry.uuid())
                : new CourseOutcome.Outdated();
    }

    /** Whether somebody in this state began, so that things can happen to them. */
    static boolean hasCourse(CandidateState state) {
        return state.mayHavePlace() || state == CandidateState.DROPPED_OUT;
    }

    /** What is wrong with a fact beside the others; none: nothing. */
    private CourseOutcome.@Nullable Fault fault(
            SignedIn about, PersonId person, @Nullable Long place, Fact fact, @Nullable Stored itself) {
        if (isAhead(fact)) return CourseOutcome.Fault.NOT_YET;
        var others = store.ofPerson(about.organisation(), person, EnumSet.of(fact.kind())).stream()
                .filter(one -> itself == null
                        || !one.entry().uuid().equals(itself.entry().uuid()))
                .toList();
        return others.stream().anyMatch(one -> isTwice(fact, place, one)) ? CourseOutcome.Fault.TWICE : null;
    }

    /** What is planned may lie ahead: a contract, a phase, leave; what happened may not. */
    private boolean isAhead(Fact fact) {
        return switch (fact) {
            case Fact.Worked _, Fact.Incident _, Fact.DropOut _, Fact.Credential _, Fact.Permit _ ->
                fact.from().isAfter(today());
            case Fact.Absence absence ->
                absence.cause() == Fact.Absence.Cause.SICK && absence.from().isAfter(today());
            case Fact.Phase _, Fact.Contract _ -> false;
        };
    }

    private static boolean isTwice(Fact fact, @Nullable Long place, Stored other) {
        var beside = other.entry().fact();
        return switch (fact) {
            // two employers in one month are two lines
            case Fact.Worked _ -> Objects.equals(place, other.place()) && overlap(fact, beside);
            case Fact.Absence _ -> overlap(fact, beside);
            case Fact.Contract _ -> Objects.equals(place, other.place()) && overlap(fact, beside);
            case Fact.Phase _ -> fact.from().equals(beside.from());
            case Fact.Permit permit ->
                beside instanceof Fact.Permit has && permit.expires().equals(has.expires());
            case Fact.Credential paper ->
                beside instanceof Fact.Credential has
                        && paper.from().equals(has.from())
                        && paper.type() == has.type()
                        && paper.title().equalsIgnoreCase(has.title());
            // whether somebody can leave is looked at per cohort, before they are brought into that state
            case Fact.DropOut _, Fact.Incident _ -> false;
        };
    }

    private static boolean overlap(Fact one, Fact other) {
        var end = one.until();
        var otherEnd = other.until();
        return (end == null || !other.from().isAfter(end))
                && (otherEnd == null || !one.from().isAfter(otherEnd));
    }

    private static void checkReason(String reason) {
        if (reason.isBlank() || reason.length() > REASON_MAX_LENGTH) {
            throw new IllegalArgumentException("reason: 1 to " + REASON_MAX_LENGTH + " characters");
        }
    }

    static CourseOutcome refused(CourseOutcome.Fault fault) {
        return new CourseOutcome.Refused(fault);
    }

    /** What a trace says of an outcome. */
    static TraceResult result(CourseOutcome outcome) {
        return switch (outcome) {
            case CourseOutcome.Saved _ -> TraceResult.DONE;
            case CourseOutcome.Refused _, CourseOutcome.BeforeFirstDay _, CourseOutcome.AfterLastDay _ ->
                TraceResult.REFUSED;
            case CourseOutcome.Outdated _ -> TraceResult.OUTDATED;
            case CourseOutcome.Gone _ -> TraceResult.MISSING;
        };
    }

    /** Every kind but those. */
    static Set<Fact.Kind> without(Fact.Kind... kinds) {
        var all = EnumSet.allOf(Fact.Kind.class);
        for (var kind : kinds) all.remove(kind);
        return all;
    }
}
