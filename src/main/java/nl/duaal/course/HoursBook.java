package nl.duaal.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.cohort.CohortService;
import nl.duaal.course.EntryStore.Member;
import nl.duaal.course.EntryStore.Stored;
import nl.duaal.language.Roll;
import nl.duaal.person.PersonService;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.intake.CellProblem;
import nl.duaal.tabular.intake.ImportKind;
import nl.duaal.tabular.intake.KeptRow;
import nl.duaal.tabular.intake.MovedOnException;
import nl.duaal.tabular.intake.PlannedRow;
import nl.duaal.tabular.intake.Progress;
import nl.duaal.tabular.intake.RowValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lays rows of a table of hours beside what is known, keeps them and takes them back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HoursBook {

    private static final Set<Fact.Kind> WORKED = Set.of(Fact.Kind.WORKED);

    /**
     * Whose hours come in.
     *
     * @param about  whose rows these are
     * @param births of those whose date of birth the user may know
     */
    record Reach(SignedIn about, List<Member> people, Map<UUID, LocalDate> births) {}

    private record Said(UUID candidate, LocalDate from, LocalDate until) {}

    private final EntryStore store;
    private final Entries entries;
    private final PersonService people;
    private final CohortService cohorts;
    private final Traces traces;

    HoursBook(EntryStore store, Entries entries, PersonService people, CohortService cohorts, Traces traces) {
        this.store = store;
        this.entries = entries;
        this.people = people;
        this.cohorts = cohorts;
        this.traces = traces;
    }

    /** Everybody of a cohort who began and of whom the user may write hours down; nobody where there is no such cohort. */
    Reach reach(SignedIn user, Permission permission, UUID cohort) {
        var about = cohorts.about(user, cohort, permission);
        List<Member> began;
        Map<UUID, LocalDate> births = Map.of();
        if (permission == Permission.KEEP_WORK_FACTS) {
            began = store.membersAt(about.organisation(), cohort, user.organisation());
        } else {
            var all = store.members(about.organisation(), cohort);
            var seen = people.rows(user, all.stream().map(Member::personUuid).toList());
            began = all.stream()
                    .filter(one -> seen.containsKey(one.personUuid()))
                    .toList();
            births = store.births(about.organisation(), seen.keySet());
        }
        return new Reach(
                about,
                began.stream().filter(one -> Entries.hasCourse(one.state())).toList(),
                births);
    }

    ImportKind.Stored stored(Reach reach) {
        return new Look(reach, known(reach), entries.today());
    }

    /** Hours of these people at the place where they are; those at an earlier place are another's. */
    private List<Stored> known(Reach reach) {
        var places = new HashMap<UUID, @Nullable Long>();
        reach.people().forEach(one -> places.put(one.candidate(), one.place()));
        return store
                .ofCandidates(
                        reach.about().organisation(),
                        reach.people().stream().map(Member::candidate).toList(),
                        WORKED)
                .stream()
                .filter(one -> Objects.equals(places.get(one.entry().candidate()), one.place()))
                .toList();
    }

    private static Said said(Stored one) {
        var worked = (Fact.Worked) one.entry().fact();
        return new Said(Objects.requireNonNull(one.entry().candidate()), worked.from(), worked.until());
    }

    private static final class Look implements ImportKind.Stored {

        private final LocalDate today;
        private final Roll roll;
        private final Map<UUID, Member> byPerson;
        private final Map<Said, Stored> known = new HashMap<>();
        /** Of somebody, the days that are known and those of rows before. */
        private final Map<UUID, Set<Said>> days = new HashMap<>();

        private final Map<Said, RowValues> written = new HashMap<>();

        Look(Reach reach, Collection<Stored> all, LocalDate today) {
            this.today = today;
            byPerson = reach.people().stream()
                    .collect(Collectors.toMap(Member::personUuid, Function.identity(), (a, _) -> a));
            roll = new Roll(
                    byPerson.values().stream()
                            .map(one -> new Roll.Entry(
                                    one.personUuid(),
                                    one.givenName(),
                                    one.familyName(),
                                    reach.births().get(one.personUuid())))
                            .toList(),
                    !reach.births().isEmpty());
            for (var one : all) {
                var said = HoursBook.said(one);
                known.put(said, one);
                days.computeIfAbsent(said.candidate(), key -> new LinkedHashSet<>())
                        .add(said);
            }
        }

        @Override
        public ImportKind.Said said(RowValues row) {
            var problems = new ArrayList<CellProblem>();
            Roll.Entry who = null;
            switch (roll.find(row)) {
                case Roll.Found.One(var entry) -> who = entry;
                case Roll.Found.None(var problem) -> problems.add(problem);
            }
            var from = row.day(HoursColumns.FROM);
            var until = row.day(HoursColumns.UNTIL);
            String month = row.text(HoursColumns.MONTH);
            if (from == null && !month.isBlank()) {
                var read = HoursColumns.month(month).orElse(null);
                if (read == null) {
                    problems.add(new CellProblem(HoursColumns.MONTH, "notAMonth", month));
                } else {
                    from = read.atDay(1);
                    until = read.atEndOfMonth();
                }
            } else if (from == null) {
                problems.add(new CellProblem(
                        row.says(HoursColumns.FROM) ? HoursColumns.FROM : HoursColumns.MONTH, "noDays"));
            }
            if (from != null && until == null) until = from;
            var hours = row.number(HoursColumns.HOURS);
            if (from != null && until != null) wrongDays(problems, from, until, hours);
            if (!problems.isEmpty() || who == null || from == null || until == null || hours == null) {
                return new ImportKind.Said.Wrong(problems);
            }
            var said =
                    new Said(Objects.requireNonNull(byPerson.get(who.person())).candidate(), from, until);
            var beside = days.computeIfAbsent(said.candidate(), key -> new LinkedHashSet<>());
            for (var other : beside) {
                if (!other.equals(said)
                        && !other.from().isAfter(said.until())
                        && !said.from().isAfter(other.until())) {
                    return new ImportKind.Said.Wrong(new CellProblem(
                            row.says(HoursColumns.FROM) ? HoursColumns.FROM : HoursColumns.MONTH,
                            "overlap",
                            new Cell.Day(other.from()).text(),
                            new Cell.Day(other.until()).text()));
                }
            }
            beside.add(said);
            var values = Roll.named(row, who).with(HoursColumns.HOURS, figure(hours));
            written.putIfAbsent(said, values);
            return new ImportKind.Said.Sound(said, values);
        }

        private void wrongDays(
                List<CellProblem> problems, LocalDate from, LocalDate until, @Nullable BigDecimal hours) {
            if (until.isBefore(from)) problems.add(new CellProblem(HoursColumns.UNTIL, "before"));
            else if (from.isAfter(today)) problems.add(new CellProblem(HoursColumns.FROM, "notYet"));
            else if (hours != null && hours.signum() < 0) problems.add(new CellProblem(HoursColumns.HOURS, "negative"));
            else if (hours != null && hours.stripTrailingZeros().scale() > 2)
                problems.add(new CellProblem(HoursColumns.HOURS, "tooFine"));
            else if (hours != null && !Fact.Worked.fits(from, until, hours))
                problems.add(new CellProblem(HoursColumns.HOURS, "tooMany"));
        }

        @Override
        public @Nullable RowValues find(Object identity) {
            var before = known.get((Said) identity);
            if (before == null) return null;
            return written.getOrDefault((Said) identity, RowValues.NONE)
                    .with(
                            HoursColumns.HOURS,
                            figure(((Fact.Worked) before.entry().fact()).hours()));
        }
    }

    private static Cell figure(BigDecimal hours) {
        return Cell.of(CourseMonth.plain(hours));
    }

    List<KeptRow> keep(Reach reach, List<PlannedRow> rows, Progress progress) {
        var known = new HashMap<Said, Stored>();
        known(reach).forEach(one -> known.put(said(one), one));
        var kept = new ArrayList<KeptRow>(rows.size());
        var noted = new LinkedHashMap<UUID, Integer>();
        var corrected = new LinkedHashMap<UUID, Integer>();
        for (var row : rows) {
            progress.at(kept.size(), rows.size());
            if (!(row.identity() instanceof Said said)) throw new IllegalArgumentException("rows: of hours");
            var hours = row.values().number(HoursColumns.HOURS);
            if (hours == null) throw new IllegalArgumentException("rows: with hours");
            var worked = new Fact.Worked(said.from(), said.until(), hours);
            var before = known.get(said);
            kept.add(
                    before == null
                            ? added(reach, said, worked)
                            : changed(reach, before, worked, row.values().text(HoursColumns.REASON)));
            (before == null ? noted : corrected).merge(said.candidate(), 1, Integer::sum);
        }
        record(reach, Action.COURSE_NOTED, noted);
        record(reach, Action.COURSE_CORRECTED, corrected);
        return kept;
    }

    private KeptRow added(Reach reach, Said said, Fact.Worked worked) {
        var organisation = reach.about().organisation();
        var locked = store.lock(organisation, said.candidate()).orElseThrow(() -> new MovedOnException("hours"));
        if (entries.add(reach.about(), locked.person(), locked, worked, false)
                instanceof CourseOutcome.Saved(var entry)) {
            return new KeptRow(entry, 0, null);
        }
        throw new MovedOnException("hours");
    }

    private KeptRow changed(Reach reach, Stored before, Fact.Worked worked, String reason) {
        var entry = before.entry();
        if (!(entries.changeByTable(reach.about(), before, entry.version(), worked, reason)
                instanceof CourseOutcome.Saved)) {
            throw new MovedOnException("hours");
        }
        return new KeptRow(
                entry.uuid(),
                entry.version() + 1,
                RowValues.NONE.with(HoursColumns.HOURS, figure(((Fact.Worked) entry.fact()).hours())));
    }

    void undo(Reach reach, List<KeptRow> rows) {
        var known = new HashMap<UUID, Stored>();
        known(reach).forEach(one -> known.put(one.entry().uuid(), one));
        var removed = new LinkedHashMap<UUID, Integer>();
        var corrected = new LinkedHashMap<UUID, Integer>();
        for (var row : rows) {
            var now = known.get(row.subject());
            if (now == null || now.entry().version() != row.version()) throw new MovedOnException("hours");
            var said = said(now);
            var before = row.before();
            if (before == null) {
                if (!store.delete(reach.about().organisation(), row.subject(), row.version())) {
                    throw new MovedOnException("hours");
                }
                removed.merge(said.candidate(), 1, Integer::sum);
            } else {
                var hours = Objects.requireNonNull(before.number(HoursColumns.HOURS));
                changed(reach, now, new Fact.Worked(said.from(), said.until(), hours), "");
                corrected.merge(said.candidate(), 1, Integer::sum);
            }
        }
        record(reach, Action.COURSE_REMOVED, removed);
        record(reach, Action.COURSE_CORRECTED, corrected);
    }

    private void record(Reach reach, Action action, Map<UUID, Integer> counts) {
        var persons =
                reach.people().stream().collect(Collectors.toMap(Member::candidate, Member::personUuid, (a, _) -> a));
        counts.forEach((candidate, count) -> traces.record(
                reach.about(),
                action,
                persons.get(candidate),
                TraceResult.DONE,
                TraceDetails.of("count", Integer.toString(count)).and("source", "IMPORT")));
    }
}
