package nl.duaal.language.lesson;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.cohort.signal.SignalTouch;
import nl.duaal.shared.id.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was at a lesson. Each person is kept on their own, at once; two who enter the same lesson see each other's entries
 * and are told of whom they said different things.
 *
 * @see "decision 0078: attendance is reconciled per person"
 */
@Service
public class AttendanceService {

    private final LessonStore lessons;
    private final AttendanceStore store;
    private final GroupStore groups;
    private final LessonReach reach;
    private final SignalTouch touched;
    private final Traces traces;
    private final Clock clock;

    AttendanceService(
            LessonStore lessons,
            AttendanceStore store,
            GroupStore groups,
            LessonReach reach,
            SignalTouch touched,
            Traces traces,
            Clock clock) {
        this.lessons = lessons;
        this.store = store;
        this.groups = groups;
        this.reach = reach;
        this.touched = touched;
        this.traces = traces;
        this.clock = clock;
    }

    /** A lesson with who was to be there, opened on a page; none when it is out of reach. Leaves a trace. */
    @Transactional
    public Optional<Sheet> open(SignedIn user, UUID lesson) {
        var seen = reach.ofLesson(user, lesson);
        var found = seen.map(one -> sheet(one, lesson));
        traces.record(
                seen.map(LessonReach.Seen::about).orElse(user),
                Action.ATTENDANCE_OPENED,
                lesson,
                found.isPresent() ? TraceResult.DONE : TraceResult.MISSING,
                TraceDetails.none());
        return found;
    }

    private Sheet sheet(LessonReach.Seen seen, UUID lesson) {
        var stored = lessons.find(seen.about().organisation(), lesson).orElseThrow();
        return new Sheet(seen.group(), stored.lesson(), store.sheet(seen.about().organisation(), stored, seen.only()));
    }

    /**
     * Keeps what is said of some people at a lesson. Of somebody of whom another user said something else since, it
     * keeps nothing and says so; of somebody of whom another said the same, there is nothing to do. From the first thing
     * that is said on, the lesson counts as given; when everything is taken back, it does not.
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public EntryOutcome enter(SignedIn user, UUID lesson, List<Entry> entries) {
        if (!user.may(Permission.PLAN_LESSONS)) traces.demand(user, Permission.TEACH);
        var seen =
                reach.ofLesson(user, lesson).filter(LessonReach.Seen::teaches).orElse(null);
        if (seen == null) return new EntryOutcome.Gone();
        return enter(seen, lesson, entries);
    }

    private EntryOutcome enter(LessonReach.Seen seen, UUID lesson, List<Entry> entries) {
        var about = seen.about();
        var key = lessons.find(about.organisation(), lesson).orElseThrow().id();
        lessons.lock(about.organisation(), key);
        var before = sheet(seen, lesson);
        if (before.lesson().state() == LessonState.CALLED_OFF) {
            return new EntryOutcome.Refused(EntryOutcome.Fault.CALLED_OFF);
        }
        if (before.lesson().on().isAfter(today())) return new EntryOutcome.Refused(EntryOutcome.Fault.TOO_EARLY);
        var kept = new ArrayList<Entry>();
        var apart = new ArrayList<EntryOutcome.Difference>();
        boolean corrects = false;
        var at = now();
        for (var entry : entries) {
            var said = before.of(entry.person()).orElse(null);
            if (said == null || isSame(said, entry)) continue;
            if (said.version() != entry.version()) {
                apart.add(new EntryOutcome.Difference(entry, said));
                continue;
            }
            store.keep(about, key, said, entry, at);
            corrects |= said.state() != null;
            kept.add(new Entry(said.person(), said.version() + 1, said.state(), said.lateMinutes()));
        }
        kept.forEach(entry -> touched.person(about.organisation(), entry.person()));
        var now = sheet(seen, lesson);
        now = follow(seen, key, now);
        traces.record(
                about,
                corrects ? Action.ATTENDANCE_CORRECTED : Action.ATTENDANCE_ENTERED,
                lesson,
                kept.isEmpty() && !apart.isEmpty() ? TraceResult.OUTDATED : TraceResult.DONE,
                TraceDetails.of("count", Integer.toString(kept.size())));
        return new EntryOutcome.Kept(now, kept, apart);
    }

    /** A lesson of which something is said took place. */
    private Sheet follow(LessonReach.Seen seen, long key, Sheet now) {
        var lesson = now.lesson();
        var state = lesson.said() > 0 ? LessonState.GIVEN : LessonState.PLANNED;
        if (lesson.state() == state) return now;
        lessons.state(seen.about(), key, lesson.version(), state, lesson.reason(), now());
        return sheet(seen, lesson.uuid());
    }

    private static boolean isSame(Said said, Entry entry) {
        return Objects.equals(said.state(), entry.state()) && said.lateMinutes() == entry.lateMinutes();
    }

    /** What was corrected at a lesson, the last first. */
    @Transactional(readOnly = true)
    public List<AttendanceChange> history(SignedIn user, UUID lesson) {
        return reach.ofLesson(user, lesson)
                .map(seen -> store.changes(
                        seen.about().organisation(),
                        lessons.find(seen.about().organisation(), lesson)
                                .orElseThrow()
                                .id(),
                        seen.only()))
                .orElse(List.of());
    }

    /**
     * What was said at the lessons of a group from a day until (not on) a day; none when the group is out of reach.
     */
    @Transactional(readOnly = true)
    public Optional<GroupAttendance> ofGroup(SignedIn user, UUID group, LocalDate from, LocalDate until) {
        return reach.find(user, group).map(seen -> {
            var organisation = seen.about().organisation();
            var list = lessons.list(organisation, seen.stored().id(), from, until);
            var members = groups.members(organisation, seen.stored().id(), seen.only());
            var said = store.said(
                    organisation, list.stream().map(LessonStore.Stored::id).toList(), seen.only());
            return GroupAttendance.of(
                    list.stream().map(LessonStore.Stored::lesson).toList(), members, said, today());
        });
    }

    /**
     * A group as its page shows it: lessons and what was said from a day until (not on) a day, lessons before of which
     * nothing was said yet, and figures of all its lessons ever. None when the group is out of reach.
     */
    @Transactional(readOnly = true)
    public Optional<GroupAttendance> latest(SignedIn user, UUID group, LocalDate from, LocalDate until) {
        return reach.find(user, group).map(seen -> {
            var organisation = seen.about().organisation();
            long key = seen.stored().id();
            var list = lessons.list(organisation, key, from, until);
            var members = groups.members(organisation, key, seen.only());
            var said = store.said(
                    organisation, list.stream().map(LessonStore.Stored::id).toList(), seen.only());
            var recent = GroupAttendance.of(
                    list.stream().map(LessonStore.Stored::lesson).toList(), members, said, today());
            var missing = recent.people().stream()
                    .filter(line -> line.missed() == line.said())
                    .map(line -> line.member().person())
                    .toList();
            return recent.with(
                    lessons.unsaidBefore(organisation, key, from).stream()
                            .map(LessonStore.Stored::lesson)
                            .toList(),
                    lessons.minutes(organisation, key, today()),
                    sums(organisation, key),
                    store.before(organisation, key, missing, from));
        });
    }

    private Map<UUID, AttendanceStore.Sum> sums(OrganisationId organisation, long group) {
        var byKey = store.sums(organisation, group);
        Map<UUID, AttendanceStore.Sum> sums = new HashMap<>();
        groups.memberKeys(organisation, group)
                .forEach((person, key) -> sums.put(person, byKey.getOrDefault(key, AttendanceStore.Sum.NONE)));
        return sums;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(LessonCalendar.HERE));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
