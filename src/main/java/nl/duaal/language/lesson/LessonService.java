package nl.duaal.language.lesson;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.Role;
import nl.duaal.access.Share;
import nl.duaal.access.SharedKind;
import nl.duaal.access.Sharing;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.Colleague;
import nl.duaal.library.BlockKind;
import nl.duaal.library.LibraryService;
import nl.duaal.trajectory.design.Block;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Groups that have lessons together: who is in them, when their lessons are, and which of those are moved, called off
 * or come on top. Those who plan say who is in a group and when; those who teach it move and call off.
 */
@Service
public class LessonService {

    /** Who can teach a group of a cohort: people of the own organisation, and organisations that share the cohort. */
    public record Teachers(List<Colleague> own, List<Sharing.Partner> providers) {
        public Teachers {
            own = List.copyOf(own);
            providers = List.copyOf(providers);
        }
    }

    /** Somebody who can be in a group; the part of the cohort that they are in, if any. */
    public record Possible(
            UUID person, String name, @Nullable UUID cohortGroup, boolean isIn) {}

    /**
     * A group that is over.
     *
     * @param last   the day of its last lesson
     * @param unsaid lessons of which nothing was said yet
     */
    public record EarlierGroup(LessonGroup group, String owner, LocalDate last, int unsaid) {}

    /**
     * The groups that somebody teaches.
     *
     * @param current those with the soonest lesson first, then by name
     * @param earlier those that are over, the last first
     */
    public record Taught(List<GroupRow> current, List<EarlierGroup> earlier) {
        public Taught {
            current = List.copyOf(current);
            earlier = List.copyOf(earlier);
        }
    }

    /** From so many weeks after its last lesson a group is over. */
    public static final int WEEKS_TO_BE_OVER = 8;

    /** For how many weeks it is counted how many were there, where many groups stand together. */
    public static final int WEEKS_COUNTED = 12;

    private final GroupStore groups;
    private final LessonStore lessons;
    private final AttendanceStore attendance;
    private final LessonReach reach;
    private final Sharing sharing;
    private final LibraryService library;
    private final CohortService cohorts;
    private final Traces traces;
    private final Clock clock;

    LessonService(
            GroupStore groups,
            LessonStore lessons,
            AttendanceStore attendance,
            LessonReach reach,
            Sharing sharing,
            LibraryService library,
            CohortService cohorts,
            Traces traces,
            Clock clock) {
        this.groups = groups;
        this.lessons = lessons;
        this.attendance = attendance;
        this.reach = reach;
        this.sharing = sharing;
        this.library = library;
        this.cohorts = cohorts;
        this.traces = traces;
        this.clock = clock;
    }

    /** Today, in the Netherlands. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(LessonCalendar.HERE));
    }

    /** The groups of a cohort within the reader's reach, by name. */
    @Transactional(readOnly = true)
    public List<GroupRow> ofCohort(SignedIn user, UUID cohort) {
        return rows(reach.ofCohort(user, cohort), null);
    }

    /**
     * The groups that somebody teaches. Of those that are not over, how many were there counts since
     * {@link #WEEKS_COUNTED} weeks.
     */
    @Transactional(readOnly = true)
    public Taught taught(SignedIn user) {
        var seen = reach.taught(user);
        var over = lastDays(seen);
        var current = seen.stream()
                .filter(one -> !over.containsKey(one.stored().uuid()))
                .toList();
        var rows = new ArrayList<>(rows(current, today().minusWeeks(WEEKS_COUNTED)));
        rows.sort(Comparator.comparing((GroupRow row) -> {
                    var next = row.next();
                    return next == null
                            ? LocalDate.MAX.atStartOfDay()
                            : next.on().atStartOfDay().plusMinutes(next.from());
                })
                .thenComparing(row -> row.group().data().name()));
        var gone = seen.stream()
                .filter(one -> over.containsKey(one.stored().uuid()))
                .toList();
        return new Taught(rows, earlier(gone, over));
    }

    private List<EarlierGroup> earlier(List<LessonReach.Seen> gone, Map<UUID, LocalDate> lastDays) {
        var found = new ArrayList<EarlierGroup>();
        byOwner(gone).forEach((about, mine) -> {
            var unsaid = lessons.unsaid(about.organisation(), ids(mine), today());
            for (var one : mine) {
                found.add(new EarlierGroup(
                        one.group(),
                        about.organisationName(),
                        Objects.requireNonNull(lastDays.get(one.stored().uuid())),
                        unsaid.getOrDefault(one.stored().id(), 0)));
            }
        });
        found.sort(Comparator.comparing(EarlierGroup::last)
                .reversed()
                .thenComparing(one -> one.group().data().name()));
        return found;
    }

    /** Of the groups that are over, the day of their last lesson. */
    private Map<UUID, LocalDate> lastDays(List<LessonReach.Seen> seen) {
        var over = today().minusWeeks(WEEKS_TO_BE_OVER);
        Map<UUID, LocalDate> found = new HashMap<>();
        byOwner(seen).forEach((about, mine) -> {
            var last = lessons.lastDays(about.organisation(), ids(mine));
            for (var one : mine) {
                var day = last.get(one.stored().id());
                if (day != null && day.isBefore(over)) found.put(one.stored().uuid(), day);
            }
        });
        return found;
    }

    private static Map<SignedIn, List<LessonReach.Seen>> byOwner(List<LessonReach.Seen> seen) {
        Map<SignedIn, List<LessonReach.Seen>> byOwner = new LinkedHashMap<>();
        seen.forEach(one ->
                byOwner.computeIfAbsent(one.about(), _ -> new ArrayList<>()).add(one));
        return byOwner;
    }

    private static List<Long> ids(List<LessonReach.Seen> seen) {
        return seen.stream().map(one -> one.stored().id()).toList();
    }

    private List<GroupRow> rows(List<LessonReach.Seen> seen, @Nullable LocalDate since) {
        var today = today();
        var rows = new ArrayList<GroupRow>();
        byOwner(seen).forEach((about, mine) -> {
            var organisation = about.organisation();
            var ids = ids(mine);
            var people = groups.peopleOn(organisation, ids, today);
            var unsaid = lessons.unsaid(organisation, ids, today);
            var counts = attendance.counts(organisation, ids, since);
            var next = lessons.next(organisation, ids, today);
            for (var one : mine) {
                long id = one.stored().id();
                var counted = counts.getOrDefault(id, new LessonStore.Counts(0, 0));
                rows.add(new GroupRow(
                        one.group(),
                        about.organisationName(),
                        people.getOrDefault(id, 0),
                        next.get(id),
                        unsaid.getOrDefault(id, 0),
                        counted.there(),
                        counted.said()));
            }
        });
        return rows;
    }

    /** A group, opened on a page; none when it is out of reach. Leaves a trace. */
    @Transactional
    public Optional<LessonGroup> open(SignedIn user, UUID group) {
        var seen = reach.find(user, group);
        traces.record(
                seen.map(LessonReach.Seen::about).orElse(user),
                Action.LESSON_GROUP_OPENED,
                group,
                seen.isPresent() ? TraceResult.DONE : TraceResult.MISSING,
                TraceDetails.none());
        return seen.map(LessonReach.Seen::group);
    }

    /** A group as it is now. */
    @Transactional(readOnly = true)
    public Optional<LessonGroup> find(SignedIn user, UUID group) {
        return reach.find(user, group).map(LessonReach.Seen::group);
    }

    /** Who can teach a group of a cohort. */
    @Transactional(readOnly = true)
    public Teachers teachers(SignedIn user, UUID cohort) {
        traces.demand(user, Permission.PLAN_LESSONS);
        var providers = sharing.shares(user, SharedKind.COHORT, cohort).stream()
                .filter(share -> share.role() == Role.LANGUAGE_PROVIDER && share.holdsOn(today()))
                .map(Share::partner)
                .toList();
        return new Teachers(
                groups.teachers(user.organisation(), today()),
                sharing.partners(user).stream()
                        .filter(partner -> providers.contains(partner.uuid()))
                        .toList());
    }

    /**
     * A new group in a cohort.
     *
     * @param people who are in it from today on, or from the day on which its lessons begin
     * @param from   since when they are in it
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public LessonOutcome create(SignedIn user, UUID cohort, GroupData data, Collection<UUID> people, LocalDate from) {
        traces.demand(user, Permission.PLAN_LESSONS);
        Long key = groups.cohort(user.organisation(), cohort).orElse(null);
        if (key == null) return new LessonOutcome.Gone();
        if (!canTeach(user, cohort, data)) return new LessonOutcome.Refused(LessonOutcome.Fault.TEACHER);
        if (!isTaught(user, cohort, data)) return new LessonOutcome.Refused(LessonOutcome.Fault.BLOCK);
        if (people.size() > data.capacity()) return new LessonOutcome.Refused(LessonOutcome.Fault.FULL);
        UUID uuid = UUID.randomUUID();
        long group = groups.insert(user, uuid, key, data, account(data), provider(data), now());
        bringIn(user, group, cohort, people, from);
        traces.record(user, Action.LESSON_GROUP_CREATED, uuid);
        return new LessonOutcome.Done(uuid);
    }

    /** Says other things of a group. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public LessonOutcome change(SignedIn user, UUID group, long version, GroupData data) {
        traces.demand(user, Permission.PLAN_LESSONS);
        var seen = reach.find(user, group).filter(LessonReach.Seen::plans).orElse(null);
        if (seen == null) return new LessonOutcome.Gone();
        if (!canTeach(user, seen.stored().cohort(), data)) {
            return new LessonOutcome.Refused(LessonOutcome.Fault.TEACHER);
        }
        if (!isTaught(user, seen.stored().cohort(), data)) {
            return new LessonOutcome.Refused(LessonOutcome.Fault.BLOCK);
        }
        boolean kept = groups.update(user, seen.stored(), version, data, account(data), provider(data), now());
        return done(seen, Action.LESSON_GROUP_CHANGED, group, kept);
    }

    /** What is taught in the design of a cohort, in its order. */
    @Transactional(readOnly = true)
    public List<Block> blocks(SignedIn user, UUID cohort) {
        traces.demand(user, Permission.PLAN_LESSONS);
        return cohorts.again(user, cohort)
                .map(found -> found.design().blocks().stream()
                        .filter(block -> block.kind() == BlockKind.LANGUAGE_LESSON
                                || block.kind() == BlockKind.VOCATIONAL_LESSON)
                        .toList())
                .orElse(List.of());
    }

    private boolean isTaught(SignedIn user, UUID cohort, GroupData data) {
        return data.block() == null
                || blocks(user, cohort).stream().anyMatch(block -> block.key().equals(data.block()));
    }

    private boolean canTeach(SignedIn user, UUID cohort, GroupData data) {
        if (data.account() == null && data.provider() == null) return true;
        var teachers = teachers(user, cohort);
        return teachers.own().stream().anyMatch(one -> one.account().equals(data.account()))
                || teachers.providers().stream().anyMatch(one -> one.uuid().equals(data.provider()));
    }

    private @Nullable Long account(GroupData data) {
        UUID account = data.account();
        return account == null ? null : groups.account(account).orElseThrow();
    }

    private @Nullable Long provider(GroupData data) {
        UUID provider = data.provider();
        return provider == null ? null : groups.organisation(provider).orElseThrow();
    }

    /** Who is or was in a group, by name. */
    @Transactional(readOnly = true)
    public List<Member> members(SignedIn user, UUID group) {
        return reach.find(user, group)
                .map(seen -> groups.members(
                        seen.about().organisation(), seen.stored().id(), seen.only()))
                .orElse(List.of());
    }

    /** Candidates of a cohort who can be in a group, by name. */
    @Transactional(readOnly = true)
    public List<Possible> possible(SignedIn user, UUID cohort, @Nullable UUID group) {
        traces.demand(user, Permission.PLAN_LESSONS);
        Set<UUID> in = new HashSet<>();
        if (group != null) {
            members(user, group).stream().filter(one -> one.isOn(today())).forEach(one -> in.add(one.person()));
        }
        return groups.possible(user.organisation(), cohort).stream()
                .map(one -> new Possible(
                        one.uuid(),
                        (one.givenName() + " " + one.familyName()).strip(),
                        one.cohortGroup(),
                        in.contains(one.uuid())))
                .toList();
    }

    /** Brings people into a group from a day on. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public LessonOutcome addPeople(SignedIn user, UUID group, Collection<UUID> people, LocalDate from) {
        traces.demand(user, Permission.PLAN_LESSONS);
        var seen = reach.find(user, group).filter(LessonReach.Seen::plans).orElse(null);
        if (seen == null) return new LessonOutcome.Gone();
        groups.lock(user.organisation(), seen.stored().id());
        long then = groups.members(user.organisation(), seen.stored().id(), null).stream()
                .filter(member -> member.until() == null || member.until().isAfter(from))
                .filter(member -> !people.contains(member.person()))
                .count();
        if (then + people.size() > seen.stored().data().capacity()) {
            return new LessonOutcome.Refused(LessonOutcome.Fault.FULL);
        }
        bringIn(user, seen.stored().id(), seen.stored().cohort(), people, from);
        return done(seen, Action.LESSON_MEMBERS_CHANGED, group, true);
    }

    private void bringIn(SignedIn user, long group, UUID cohort, Collection<UUID> people, LocalDate from) {
        groups.possible(user.organisation(), cohort).stream()
                .filter(one -> people.contains(one.uuid()))
                .forEach(one -> groups.bringIn(user.organisation(), group, one.person(), from));
    }

    /** From a day on somebody is not in a group any more; what was said of them stays. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public LessonOutcome endPerson(SignedIn user, UUID group, UUID person, long version, LocalDate until) {
        traces.demand(user, Permission.PLAN_LESSONS);
        var seen = reach.find(user, group).filter(LessonReach.Seen::plans).orElse(null);
        if (seen == null) return new LessonOutcome.Gone();
        boolean kept = groups.end(user.organisation(), seen.stored().id(), person, version, until);
        return done(seen, Action.LESSON_MEMBERS_CHANGED, group, kept);
    }

    /** The days of a series before it is kept, and those that holidays take. */
    @Transactional(readOnly = true)
    public LessonCalendar.Days look(SignedIn user, UUID group, SeriesData data) {
        traces.demand(user, Permission.PLAN_LESSONS);
        return reach.find(user, group)
                .map(seen -> LessonCalendar.days(data, seen.stored().data().region(), library.holidays(user)))
                .orElse(new LessonCalendar.Days(List.of(), List.of()));
    }

    /** The series of a group, the earliest first. */
    @Transactional(readOnly = true)
    public List<Series> series(SignedIn user, UUID group) {
        return reach.find(user, group)
                .map(seen -> lessons.series(
                        seen.about().organisation(), seen.stored().id()))
                .orElse(List.of());
    }

    /** Adds lessons that come back every week; on days on which the group has one at that time there is no second. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public LessonOutcome addSeries(SignedIn user, UUID group, SeriesData data) {
        traces.demand(user, Permission.PLAN_LESSONS);
        var seen = reach.find(user, group).filter(LessonReach.Seen::plans).orElse(null);
        if (seen == null) return new LessonOutcome.Gone();
        var organisation = user.organisation();
        long key = seen.stored().id();
        groups.lock(organisation, key);
        var days = LessonCalendar.days(data, seen.stored().data().region(), library.holidays(user)).held().stream()
                .filter(day -> !lessons.overlaps(organisation, key, day, data.from(), data.until(), null))
                .toList();
        if (days.isEmpty()) return new LessonOutcome.Refused(LessonOutcome.Fault.NO_LESSONS);
        UUID uuid = UUID.randomUUID();
        long series = lessons.insertSeries(organisation, uuid, key, data);
        var at = now();
        for (var day : days) {
            var one = new LessonChange(day, data.from(), data.until(), data.place(), data.teacher(), "");
            lessons.insert(
                    user,
                    key,
                    series,
                    UUID.randomUUID(),
                    one,
                    LessonCalendar.minutes(day, data.from(), data.until()),
                    at);
        }
        traces.record(
                user,
                Action.LESSON_SERIES_ADDED,
                group,
                TraceResult.DONE,
                TraceDetails.of("count", Integer.toString(days.size())));
        return new LessonOutcome.Done(uuid);
    }

    /** Ends a series: from a day on it has no lessons any more, save those that were given. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public LessonOutcome endSeries(SignedIn user, UUID group, UUID series, long version, LocalDate from) {
        traces.demand(user, Permission.PLAN_LESSONS);
        var seen = reach.find(user, group).filter(LessonReach.Seen::plans).orElse(null);
        if (seen == null) return new LessonOutcome.Gone();
        boolean kept = lessons.endSeries(user.organisation(), seen.stored().id(), series, version, from);
        return done(seen, Action.LESSON_SERIES_ENDED, group, kept);
    }

    /** Lessons of a group from a day until (not on) a day, in order. */
    @Transactional(readOnly = true)
    public List<Lesson> lessons(SignedIn user, UUID group, LocalDate from, LocalDate until) {
        return reach.find(user, group)
                .map(seen -> lessons
                        .list(seen.about().organisation(), seen.stored().id(), from, until)
                        .stream()
                        .map(LessonStore.Stored::lesson)
                        .toList())
                .orElse(List.of());
    }

    /** A lesson that comes on top of what was planned. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public LessonOutcome addLesson(SignedIn user, UUID group, LessonChange data) {
        var seen = teaching(user, group);
        if (seen == null) return new LessonOutcome.Gone();
        var about = seen.about();
        groups.lock(about.organisation(), seen.stored().id());
        if (lessons.overlaps(about.organisation(), seen.stored().id(), data.on(), data.from(), data.until(), null)) {
            return new LessonOutcome.Refused(LessonOutcome.Fault.OVERLAP);
        }
        UUID uuid = UUID.randomUUID();
        int minutes = LessonCalendar.minutes(data.on(), data.from(), data.until());
        lessons.insert(about, seen.stored().id(), null, uuid, data, minutes, now());
        traces.record(about, Action.LESSON_ADDED, uuid);
        return new LessonOutcome.Done(uuid);
    }

    /** Another day, time, place or teacher of a lesson; another day or time has a reason. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public LessonOutcome move(SignedIn user, UUID lesson, long version, LessonChange data) {
        var seen = ofLesson(user, lesson);
        if (seen == null) return new LessonOutcome.Gone();
        var about = seen.about();
        groups.lock(about.organisation(), seen.stored().id());
        var before = lessons.find(about.organisation(), lesson).orElseThrow();
        boolean elsewhere = !data.on().equals(before.lesson().on())
                || data.from() != before.lesson().from()
                || data.until() != before.lesson().until();
        if (elsewhere && data.reason().isEmpty()) return new LessonOutcome.Refused(LessonOutcome.Fault.REASON);
        if (elsewhere && before.lesson().state() == LessonState.GIVEN) {
            return new LessonOutcome.Refused(LessonOutcome.Fault.ATTENDED);
        }
        if (lessons.overlaps(about.organisation(), before.group(), data.on(), data.from(), data.until(), before.id())) {
            return new LessonOutcome.Refused(LessonOutcome.Fault.OVERLAP);
        }
        int minutes = LessonCalendar.minutes(data.on(), data.from(), data.until());
        boolean kept = lessons.move(about, before, version, data, minutes, now());
        return done(seen, Action.LESSON_MOVED, lesson, kept);
    }

    /** A lesson does not take place; only while nothing was said of who was there. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public LessonOutcome callOff(SignedIn user, UUID lesson, long version, String reason) {
        var seen = ofLesson(user, lesson);
        if (seen == null) return new LessonOutcome.Gone();
        if (reason.isBlank() || reason.length() > Lesson.REASON_MAX_LENGTH) {
            return new LessonOutcome.Refused(LessonOutcome.Fault.REASON);
        }
        var before = locked(seen, lesson);
        if (before.lesson().said() > 0) return new LessonOutcome.Refused(LessonOutcome.Fault.ATTENDED);
        boolean kept = lessons.state(seen.about(), before.id(), version, LessonState.CALLED_OFF, reason.strip(), now());
        return done(seen, Action.LESSON_CALLED_OFF, lesson, kept);
    }

    /** A lesson that was called off takes place all the same. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public LessonOutcome callOn(SignedIn user, UUID lesson, long version) {
        var seen = ofLesson(user, lesson);
        if (seen == null) return new LessonOutcome.Gone();
        var before = locked(seen, lesson);
        boolean kept = before.lesson().state() == LessonState.CALLED_OFF
                && lessons.state(seen.about(), before.id(), version, LessonState.PLANNED, "", now());
        return done(seen, Action.LESSON_CALLED_ON, lesson, kept);
    }

    private LessonStore.Stored locked(LessonReach.Seen seen, UUID lesson) {
        var organisation = seen.about().organisation();
        lessons.lock(
                organisation, lessons.find(organisation, lesson).orElseThrow().id());
        return lessons.find(organisation, lesson).orElseThrow();
    }

    /** A group that somebody teaches or plans; none when it is out of reach. */
    private LessonReach.@Nullable Seen teaching(SignedIn user, UUID group) {
        if (!user.may(Permission.PLAN_LESSONS)) traces.demand(user, Permission.TEACH);
        return reach.find(user, group).filter(LessonReach.Seen::teaches).orElse(null);
    }

    private LessonReach.@Nullable Seen ofLesson(SignedIn user, UUID lesson) {
        if (!user.may(Permission.PLAN_LESSONS)) traces.demand(user, Permission.TEACH);
        return reach.ofLesson(user, lesson).filter(LessonReach.Seen::teaches).orElse(null);
    }

    private LessonOutcome done(LessonReach.Seen seen, Action action, UUID subject, boolean kept) {
        traces.record(
                seen.about(), action, subject, kept ? TraceResult.DONE : TraceResult.OUTDATED, TraceDetails.none());
        return kept ? new LessonOutcome.Done(subject) : new LessonOutcome.Outdated();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
