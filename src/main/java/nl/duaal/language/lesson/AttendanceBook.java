package nl.duaal.language.lesson;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.Action;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.language.Roll;
import nl.duaal.library.LibraryService;
import nl.duaal.library.SchoolHoliday;
import nl.duaal.shared.id.PersonId;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.intake.CellProblem;
import nl.duaal.tabular.intake.ImportKind;
import nl.duaal.tabular.intake.KeptRow;
import nl.duaal.tabular.intake.MovedOnException;
import nl.duaal.tabular.intake.PlannedRow;
import nl.duaal.tabular.intake.Progress;
import nl.duaal.tabular.intake.RowValues;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lays rows of a table beside what was said at the lessons of a group, keeps them and takes them back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AttendanceBook {

    /** Lessons between two looks whether to go on. */
    private static final int STRIDE = 20;

    private static final String WHO = "who";
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private final LessonReach reach;
    private final GroupStore groups;
    private final LessonStore lessons;
    private final AttendanceStore attendance;
    private final LibraryService library;
    private final Traces traces;
    private final Clock clock;

    AttendanceBook(
            LessonReach reach,
            GroupStore groups,
            LessonStore lessons,
            AttendanceStore attendance,
            LibraryService library,
            Traces traces,
            Clock clock) {
        this.reach = reach;
        this.groups = groups;
        this.lessons = lessons;
        this.attendance = attendance;
        this.library = library;
        this.traces = traces;
        this.clock = clock;
    }

    /** What a row is about. */
    private record Who(UUID lesson, UUID person) {}

    /** A group with all that was said at its lessons. */
    private record Standing(
            LessonReach.Seen seen,
            List<LessonStore.Stored> lessons,
            List<GroupStore.Pupil> pupils,
            Map<Who, AttendanceStore.Stands> stands) {}

    private Optional<Standing> standing(SignedIn user, UUID group) {
        return reach.find(user, group).filter(LessonReach.Seen::teaches).map(seen -> {
            var organisation = seen.about().organisation();
            long key = seen.stored().id();
            var all = lessons.list(organisation, key, LONG_AGO, today().plusYears(1));
            var stands = attendance
                    .stands(
                            organisation,
                            all.stream().map(LessonStore.Stored::id).toList())
                    .stream()
                    .collect(Collectors.toMap(one -> new Who(one.lesson(), one.person()), one -> one));
            return new Standing(seen, all, groups.pupils(organisation, key), stands);
        });
    }

    ImportKind.Stored stored(SignedIn user, UUID group) {
        return standing(user, group)
                .<ImportKind.Stored>map(found -> new Look(found, library.holidays(user), today()))
                .orElse(new Gone());
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(LessonCalendar.HERE));
    }

    /** Of a group that is not there for who asks: nothing is told of anybody. */
    private static final class Gone implements ImportKind.Stored {

        @Override
        public ImportKind.Said said(RowValues row) {
            return new ImportKind.Said.Wrong(new CellProblem(Roll.PERSON, "gone"));
        }

        @Override
        public @Nullable RowValues find(Object identity) {
            return null;
        }
    }

    private static final class Look implements ImportKind.Stored {

        private final Standing standing;
        private final List<SchoolHoliday> holidays;
        private final LocalDate today;
        private final Roll roll;
        private final Map<UUID, Member> members = new HashMap<>();
        private final Map<LocalDate, List<Lesson>> byDay;
        /** What rows said that is not compared. */
        private final Map<Who, RowValues> written = new HashMap<>();

        Look(Standing standing, List<SchoolHoliday> holidays, LocalDate today) {
            this.standing = standing;
            this.holidays = holidays;
            this.today = today;
            roll = new Roll(
                    standing.pupils().stream().map(AttendanceImports::entry).toList(),
                    standing.seen().plans());
            standing.pupils().forEach(one -> members.put(one.member().person(), one.member()));
            byDay = standing.lessons().stream()
                    .map(LessonStore.Stored::lesson)
                    .collect(Collectors.groupingBy(Lesson::on));
        }

        @Override
        public ImportKind.Said said(RowValues row) {
            var problems = new ArrayList<CellProblem>();
            Roll.Entry entry = null;
            switch (roll.find(row)) {
                case Roll.Found.One(var found) -> entry = found;
                case Roll.Found.None(var problem) -> problems.add(problem);
            }
            var on = row.day(AttendanceColumns.ON);
            var lesson = on == null ? null : lesson(row, on, problems);
            if (entry != null && lesson != null && !isExpected(entry.person(), lesson)) {
                problems.add(new CellProblem(Roll.PERSON, "notThen", entry.fullName()));
            }
            var state = state(row);
            if (state != null) minutes(row, state, problems);
            if (!problems.isEmpty() || entry == null || lesson == null || state == null) {
                return new ImportKind.Said.Wrong(problems);
            }
            var who = new Who(lesson.uuid(), entry.person());
            var values = values(
                    Roll.named(row, entry),
                    lesson,
                    state,
                    lateMinutes(row, state, standing.stands().get(who)));
            written.putIfAbsent(who, values);
            return new ImportKind.Said.Sound(who, values);
        }

        private @Nullable Lesson lesson(RowValues row, LocalDate on, List<CellProblem> problems) {
            if (on.isAfter(today)) return wrong(problems, AttendanceColumns.ON, "tooEarly");
            var all = byDay.getOrDefault(on, List.of());
            if (all.isEmpty()) {
                boolean closed = LessonCalendar.isHoliday(
                        on, standing.seen().stored().data().region(), holidays);
                return wrong(problems, AttendanceColumns.ON, closed ? "holiday" : "noLesson");
            }
            String time = row.text(AttendanceColumns.TIME);
            var held = all.stream()
                    .filter(one -> one.state() != LessonState.CALLED_OFF)
                    .toList();
            if (time.isBlank()) {
                if (held.size() == 1) return held.getFirst();
                return held.isEmpty()
                        ? wrong(problems, AttendanceColumns.ON, "calledOff")
                        : wrong(
                                problems,
                                row.says(AttendanceColumns.TIME) ? AttendanceColumns.TIME : AttendanceColumns.ON,
                                "severalLessons",
                                times(held));
            }
            var from = AttendanceColumns.minutes(time);
            if (from.isEmpty()) return wrong(problems, AttendanceColumns.TIME, "notATime", time);
            var then = all.stream().filter(one -> one.from() == from.getAsInt()).toList();
            var found = then.stream()
                    .filter(one -> one.state() != LessonState.CALLED_OFF)
                    .findFirst();
            if (found.isPresent()) return found.get();
            return then.isEmpty() && !held.isEmpty()
                    ? wrong(problems, AttendanceColumns.TIME, "notThatTime", times(held))
                    : wrong(problems, AttendanceColumns.ON, "calledOff");
        }

        private static String times(List<Lesson> lessons) {
            return lessons.stream()
                    .map(one -> AttendanceColumns.clock(one.from()))
                    .collect(Collectors.joining(", "));
        }

        private static @Nullable Lesson wrong(
                List<CellProblem> problems, String field, String code, String... arguments) {
            problems.add(new CellProblem(field, code, arguments));
            return null;
        }

        private boolean isExpected(UUID person, Lesson lesson) {
            var member = members.get(person);
            var stands = standing.stands().get(new Who(lesson.uuid(), person));
            return (member != null && member.isOn(lesson.on())) || (stands != null && stands.state() != null);
        }

        private static @Nullable Attendance state(RowValues row) {
            String name = row.text(AttendanceColumns.STATE);
            for (var state : Attendance.values()) {
                if (state.name().equals(name)) return state;
            }
            return null;
        }

        private static void minutes(RowValues row, Attendance state, List<CellProblem> problems) {
            var minutes = row.number(AttendanceColumns.MINUTES);
            if (minutes == null || minutes.signum() == 0) return;
            if (state != Attendance.LATE) problems.add(new CellProblem(AttendanceColumns.MINUTES, "onlyLate"));
            else if (minutes.signum() < 0
                    || minutes.compareTo(BigDecimal.valueOf(Entry.MOST_MINUTES)) > 0
                    || minutes.stripTrailingZeros().scale() > 0) {
                problems.add(new CellProblem(AttendanceColumns.MINUTES, "minutes", String.valueOf(Entry.MOST_MINUTES)));
            }
        }

        @Override
        public @Nullable RowValues find(Object identity) {
            var stands = standing.stands().get((Who) identity);
            if (stands == null || stands.state() == null) return null;
            var as = written.getOrDefault((Who) identity, RowValues.NONE);
            return said(as, stands.state(), stands.lateMinutes());
        }

        private static RowValues values(RowValues row, Lesson lesson, Attendance state, int lateMinutes) {
            var timed = row.says(AttendanceColumns.TIME)
                    ? row.with(AttendanceColumns.TIME, new Cell.Text(AttendanceColumns.clock(lesson.from())))
                    : row;
            return said(timed, state, lateMinutes);
        }

        private static RowValues said(RowValues row, Attendance state, int lateMinutes) {
            var said = row.with(AttendanceColumns.STATE, new Cell.Text(state.name()));
            if (!row.says(AttendanceColumns.MINUTES)) return said;
            return said.with(
                    AttendanceColumns.MINUTES,
                    state == Attendance.LATE ? Cell.of(BigDecimal.valueOf(lateMinutes)) : Cell.EMPTY);
        }
    }

    /** How late a row says; where it does not, what is stored, or what is usual. */
    private static int lateMinutes(RowValues row, Attendance state, AttendanceStore.@Nullable Stands before) {
        if (state != Attendance.LATE) return 0;
        var minutes = row.number(AttendanceColumns.MINUTES);
        if (minutes != null && minutes.signum() > 0) return minutes.intValue();
        return before != null && before.state() == Attendance.LATE ? before.lateMinutes() : Entry.USUAL_LATE;
    }

    List<KeptRow> keep(SignedIn user, UUID group, List<PlannedRow> rows, Progress progress) {
        var standing = standing(user, group).orElseThrow(() -> new MovedOnException("group"));
        var entries = new LinkedHashMap<UUID, List<Entry>>();
        for (var row : rows) {
            if (!(row.identity() instanceof Who who)) throw new IllegalArgumentException("rows: of attendance");
            var before = standing.stands().get(who);
            var state = Attendance.valueOf(row.values().text(AttendanceColumns.STATE));
            entries.computeIfAbsent(who.lesson(), ignored -> new ArrayList<>())
                    .add(new Entry(
                            who.person(),
                            before == null ? 0 : before.version(),
                            state,
                            lateMinutes(row.values(), state, before)));
        }
        return enter(standing, entries, progress);
    }

    void undo(SignedIn user, UUID group, List<KeptRow> rows) {
        var standing = standing(user, group).orElseThrow(() -> new MovedOnException("group"));
        var entries = new LinkedHashMap<UUID, List<Entry>>();
        for (var row : rows) {
            var before = row.before();
            if (before == null) throw new IllegalArgumentException("rows: of attendance");
            String state = before.text(AttendanceColumns.STATE);
            var minutes = before.number(AttendanceColumns.MINUTES);
            entries.computeIfAbsent(row.subject(), ignored -> new ArrayList<>())
                    .add(new Entry(
                            UUID.fromString(before.text(WHO)),
                            row.version(),
                            state.isEmpty() ? null : Attendance.valueOf(state),
                            minutes == null ? 0 : minutes.intValue()));
        }
        enter(standing, entries, Progress.NONE);
    }

    /** Keeps what is said, lesson by lesson, in their order, so that two who do so do not wait for each other. */
    private List<KeptRow> enter(Standing standing, Map<UUID, List<Entry>> entries, Progress progress) {
        var about = standing.seen().about();
        var people = standing.pupils().stream()
                .collect(Collectors.toMap(one -> one.member().person(), GroupStore.Pupil::person));
        var kept = new ArrayList<KeptRow>();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var corrected = new LinkedHashMap<UUID, Boolean>();
        var inOrder = standing.lessons().stream()
                .filter(one -> entries.containsKey(one.lesson().uuid()))
                .sorted(Comparator.comparing(LessonStore.Stored::id))
                .toList();
        if (inOrder.size() != entries.size()) throw new MovedOnException("lesson");
        for (int i = 0; i < inOrder.size(); i++) {
            if (i % STRIDE == 0) progress.at(i, inOrder.size());
            var lesson = inOrder.get(i);
            lessons.lock(about.organisation(), lesson.id());
            UUID uuid = lesson.lesson().uuid();
            boolean corrects = false;
            for (var entry : entries.getOrDefault(uuid, List.of())) {
                var before = standing.stands().get(new Who(uuid, entry.person()));
                kept.add(kept(about, lesson, people.get(entry.person()), before, entry, at));
                corrects |= before != null && before.state() != null;
            }
            follow(about, lesson, at);
            corrected.put(uuid, corrects);
        }
        corrected.forEach((lesson, corrects) -> traces.record(
                about,
                corrects ? Action.ATTENDANCE_CORRECTED : Action.ATTENDANCE_ENTERED,
                lesson,
                TraceResult.DONE,
                TraceDetails.of(
                                "count",
                                Integer.toString(
                                        entries.getOrDefault(lesson, List.of()).size()))
                        .and("source", "IMPORT")));
        return kept;
    }

    private KeptRow kept(
            SignedIn about,
            LessonStore.Stored lesson,
            @Nullable PersonId person,
            AttendanceStore.@Nullable Stands before,
            Entry entry,
            Instant at) {
        var was = before == null ? null : before.state();
        int wasLate = before == null ? 0 : before.lateMinutes();
        long version = before == null ? 0 : before.version();
        if (person == null || entry.version() != version) throw new MovedOnException("attendance");
        try {
            if (!attendance.keep(about, lesson.id(), person.value(), was, wasLate, entry, at)) {
                throw new MovedOnException("attendance");
            }
        } catch (DuplicateKeyException somebodyWasFaster) {
            throw new MovedOnException("attendance");
        }
        return new KeptRow(
                lesson.lesson().uuid(),
                entry.version() + 1,
                RowValues.NONE
                        .with(WHO, new Cell.Text(entry.person().toString()))
                        .with(AttendanceColumns.STATE, Cell.of(was == null ? "" : was.name()))
                        .with(AttendanceColumns.MINUTES, Cell.of(BigDecimal.valueOf(wasLate))));
    }

    /** A lesson of which something is said took place. */
    private void follow(SignedIn about, LessonStore.Stored before, Instant at) {
        var now = lessons.find(about.organisation(), before.lesson().uuid())
                .orElseThrow()
                .lesson();
        var state = now.said() > 0 ? LessonState.GIVEN : LessonState.PLANNED;
        if (now.state() == LessonState.CALLED_OFF) throw new MovedOnException("lesson");
        if (now.state() != state && !lessons.state(about, before.id(), now.version(), state, now.reason(), at)) {
            throw new MovedOnException("lesson");
        }
    }
}
