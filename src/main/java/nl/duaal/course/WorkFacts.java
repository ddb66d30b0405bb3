package nl.duaal.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SharedKind;
import nl.duaal.access.Sharing;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.Moment;
import nl.duaal.cohort.signal.SignalLimits;
import nl.duaal.cohort.signal.SignalRule;
import nl.duaal.course.EntryStore.Member;
import nl.duaal.course.EntryStore.Stored;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Facts of work, for the employer where it is done: hours, phases, contracts and certificates of those who have one of its
 * places in a cohort. Of hours and contracts only its own; absence, incidents, leaving and permits it never gets. It writes
 * hours down and corrects them, and nothing else.
 *
 * @see "decision 0086: the course of somebody as facts with days"
 */
@Service
public class WorkFacts {

    private final EntryStore store;
    private final CourseSignStore members;
    private final Entries entries;
    private final CohortService cohorts;
    private final Sharing sharing;
    private final SignalLimits limits;
    private final Traces traces;

    WorkFacts(
            EntryStore store,
            CourseSignStore members,
            Entries entries,
            CohortService cohorts,
            Sharing sharing,
            SignalLimits limits,
            Traces traces) {
        this.store = store;
        this.members = members;
        this.entries = entries;
        this.cohorts = cohorts;
        this.sharing = sharing;
        this.limits = limits;
        this.traces = traces;
    }

    /** Everybody at the own places in a cohort, by name. Leaves one trace with the owner. */
    @Transactional
    public List<OwnPerson> open(SignedIn user, UUID cohort) {
        var about = cohorts.about(user, cohort, Permission.KEEP_WORK_FACTS);
        var found = read(about, user, cohort);
        traces.record(
                about,
                Action.WORK_FACTS_OPENED,
                cohort,
                TraceResult.DONE,
                TraceDetails.of("count", Integer.toString(found.size())));
        return found;
    }

    /** The same, for a page that shows them already: no other opening, so no other trace. */
    @Transactional(readOnly = true)
    public List<OwnPerson> again(SignedIn user, UUID cohort) {
        return read(cohorts.about(user, cohort, Permission.KEEP_WORK_FACTS), user, cohort);
    }

    /** Today, in the Netherlands. */
    public LocalDate today() {
        return entries.today();
    }

    /**
     * Contracts and papers of own people that end soon or ended, in all cohorts that are shared, by day. How soon the
     * owner of a cohort says. Leaves one trace with each owner.
     */
    @Transactional
    public List<OwnEnding> ending(SignedIn user) {
        traces.demand(user, Permission.KEEP_WORK_FACTS);
        var found = new ArrayList<OwnEnding>();
        for (var lent : sharing.lent(user, SharedKind.COHORT, Permission.KEEP_WORK_FACTS)) {
            var own = members.placed(lent.user().organisation(), lent.subjects(), user.organisation());
            traces.record(
                    lent.user(),
                    Action.WORK_FACTS_OPENED,
                    null,
                    TraceResult.DONE,
                    TraceDetails.of("count", Integer.toString(own.size())));
            found.addAll(ending(lent.user(), user, own));
        }
        return found.stream().sorted(Comparator.comparing(OwnEnding::end)).toList();
    }

    private List<OwnEnding> ending(SignedIn about, SignedIn user, List<CourseSignStore.Placed> own) {
        var contract = limits.of(about.organisation(), CourseSigns.CONTRACT).orElse(null);
        var certificate =
                limits.of(about.organisation(), CourseSigns.CERTIFICATE).orElse(null);
        var people = own.stream().map(CourseSignStore.Placed::candidate).toList();
        if (people.isEmpty()) return List.of();
        var facts = new HashMap<UUID, List<Entry>>();
        for (var one : store.ofCandidates(about.organisation(), people, kinds(about))) {
            var candidate = one.entry().candidate();
            if (candidate == null || !reaches(user, one)) continue;
            facts.computeIfAbsent(candidate, _ -> new ArrayList<>()).add(one.entry());
        }
        var found = new ArrayList<OwnEnding>();
        for (var one : own) {
            var entries = facts.getOrDefault(one.candidate(), List.of());
            if (contract != null) {
                found.addAll(told(one, contract, Endings.contracts(entries, last(contract))));
            }
            if (certificate != null) {
                found.addAll(told(one, certificate, Endings.certificates(entries, last(certificate))));
            }
        }
        return found;
    }

    private LocalDate last(SignalRule rule) {
        return today().plusDays(rule.threshold());
    }

    private List<OwnEnding> told(CourseSignStore.Placed one, SignalRule rule, Map<Entry, LocalDate> endings) {
        return endings.entrySet().stream()
                .map(each -> new OwnEnding(
                        one.cohort(),
                        one.cohortName(),
                        one.candidate(),
                        one.name(),
                        each.getKey().fact(),
                        each.getValue(),
                        rule.urgencyOn(today(), each.getValue()) == SignalRule.Urgency.NOW))
                .toList();
    }

    private List<OwnPerson> read(SignedIn about, SignedIn user, UUID cohort) {
        var members = store.membersAt(about.organisation(), cohort, user.organisation()).stream()
                .filter(one -> Entries.hasCourse(one.state()))
                .toList();
        if (members.isEmpty()) return List.of();
        var facts = store.ofCandidates(
                about.organisation(), members.stream().map(Member::candidate).toList(), kinds(about));
        var phases = phases(user, cohort);
        return members.stream()
                .map(one -> new OwnPerson(
                        one.candidate(),
                        one.givenName(),
                        one.familyName(),
                        one.state(),
                        one.location(),
                        phases,
                        facts.stream()
                                .filter(fact ->
                                        one.candidate().equals(fact.entry().candidate()))
                                .filter(fact -> reaches(user, fact))
                                .map(Stored::entry)
                                .toList()))
                .toList();
    }

    private static Set<Fact.Kind> kinds(SignedIn about) {
        return about.may(Permission.READ_CONTRACTS)
                ? Fact.Kind.OF_WORK
                : Set.of(Fact.Kind.WORKED, Fact.Kind.PHASE, Fact.Kind.CREDENTIAL);
    }

    /** Hours and terms at another employer are not this one's. */
    private static boolean reaches(SignedIn user, Stored one) {
        return !one.entry().fact().kind().isOfOnePlace()
                || Objects.equals(one.employer(), user.organisation().value());
    }

    private List<CourseFile.PhasePlan> phases(SignedIn user, UUID cohort) {
        var scheduled = cohorts.scheduled(user, cohort).orElse(null);
        if (scheduled == null) return List.of();
        return scheduled.moments().stream()
                .filter(one -> one.kind() == Moment.Kind.PHASE)
                .flatMap(one -> Optional.ofNullable(one.designKey()).stream()
                        .map(key -> new CourseFile.PhasePlan(key, one.name(), one.from())))
                .toList();
    }

    /** Writes down hours of somebody at an own place. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CourseOutcome note(SignedIn user, UUID cohort, UUID candidate, Fact.Worked worked) {
        var about = cohorts.about(user, cohort, Permission.KEEP_WORK_FACTS);
        CourseOutcome outcome;
        if (!isOwn(about, user, cohort, candidate)) {
            outcome = new CourseOutcome.Gone();
        } else {
            var locked = store.lock(about.organisation(), candidate).orElse(null);
            outcome = locked == null || !store.isAt(about.organisation(), locked.place(), user.organisation())
                    ? new CourseOutcome.Gone()
                    : entries.add(about, locked.person(), locked, worked, false);
        }
        return recorded(about, Action.COURSE_NOTED, candidate, outcome);
    }

    /** Corrects hours at an own place; what was said before stays with the person, with the reason. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CourseOutcome correct(
            SignedIn user, UUID cohort, UUID entry, long version, Fact.Worked worked, String reason) {
        var about = cohorts.about(user, cohort, Permission.KEEP_WORK_FACTS);
        var before = own(about, user, cohort, entry);
        var outcome = before.map(one -> entries.change(about, one, version, worked, reason))
                .orElseGet(CourseOutcome.Gone::new);
        return recorded(about, Action.COURSE_CORRECTED, candidate(before, entry), outcome);
    }

    /** Takes hours at an own place away, with a reason. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CourseOutcome remove(SignedIn user, UUID cohort, UUID entry, long version, String reason) {
        var about = cohorts.about(user, cohort, Permission.KEEP_WORK_FACTS);
        var before = own(about, user, cohort, entry);
        var outcome =
                before.map(one -> entries.remove(about, one, version, reason)).orElseGet(CourseOutcome.Gone::new);
        return recorded(about, Action.COURSE_REMOVED, candidate(before, entry), outcome);
    }

    /** Takes back hours that the user wrote down in the last minutes, as if they never were. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CourseOutcome undo(SignedIn user, UUID cohort, UUID entry) {
        var about = cohorts.about(user, cohort, Permission.KEEP_WORK_FACTS);
        var before = own(about, user, cohort, entry);
        var outcome = before.map(one -> entries.undo(about, one)).orElseGet(CourseOutcome.Gone::new);
        return recorded(about, Action.COURSE_REMOVED, candidate(before, entry), outcome);
    }

    private static UUID candidate(Optional<Stored> before, UUID otherwise) {
        return before.flatMap(one -> Optional.ofNullable(one.entry().candidate()))
                .orElse(otherwise);
    }

    private boolean isOwn(SignedIn about, SignedIn user, UUID cohort, UUID candidate) {
        return store.membersAt(about.organisation(), cohort, user.organisation()).stream()
                .anyMatch(one -> one.candidate().equals(candidate));
    }

    /** Hours at an own place, of somebody who is there still. */
    private Optional<Stored> own(SignedIn about, SignedIn user, UUID cohort, UUID entry) {
        return store.find(about.organisation(), entry, Set.of(Fact.Kind.WORKED))
                .filter(one -> reaches(user, one))
                .filter(one -> {
                    var candidate = one.entry().candidate();
                    return candidate != null && isOwn(about, user, cohort, candidate);
                });
    }

    private CourseOutcome recorded(SignedIn about, Action action, UUID candidate, CourseOutcome outcome) {
        traces.record(
                about, action, candidate, Entries.result(outcome), TraceDetails.of("kind", Fact.Kind.WORKED.name()));
        return outcome;
    }
}
