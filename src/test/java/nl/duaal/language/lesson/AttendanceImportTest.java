package nl.duaal.language.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.ShareData;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceFilter;
import nl.duaal.access.TraceReader;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.AddOutcome;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.NewCandidate;
import nl.duaal.person.PersonDetails;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.TableReader;
import nl.duaal.tabular.intake.CellProblem;
import nl.duaal.tabular.intake.GivenImport;
import nl.duaal.tabular.intake.ImportMutations;
import nl.duaal.tabular.intake.ImportOutcome;
import nl.duaal.tabular.intake.ImportPlan;
import nl.duaal.tabular.intake.ImportRequest;
import nl.duaal.tabular.intake.ImportService;
import nl.duaal.tabular.intake.PlannedRow.Status;
import nl.duaal.tabular.intake.Progress;
import nl.duaal.trajectory.TrajectoryService;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who was at lessons, from a provider's own sheet, on a real MariaDB. */
@WholeApplication
class AttendanceImportTest {

    private static final String HEADS = "Naam\tGeboortedatum\tDatum\tTijd\tStatus\tMinuten te laat\n";

    @Autowired
    private AttendanceImports kinds;

    @Autowired
    private ImportService imports;

    @Autowired
    private LessonService lessons;

    @Autowired
    private AttendanceService attendance;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CohortSharing sharing;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private TraceReader traces;

    @Autowired
    private AccountService accounts;

    @Autowired
    private DSLContext db;

    private UUID municipality;
    private UUID providerOrganisation;
    private SignedIn maker;
    private SignedIn teacher;
    private Cohort cohort;
    private UUID amina;
    private UUID bilal;
    private UUID group;
    private LocalDate day;
    private UUID lesson;

    @BeforeEach
    void given() {
        municipality = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        maker = user(municipality, Role.COORDINATOR);
        providerOrganisation = GivenAccount.organisation(db, OrganisationKind.EMPLOYER);
        teacher = user(providerOrganisation, Role.LANGUAGE_PROVIDER);
        cohort = GivenCohort.cohort(cohorts, trajectories, maker, user(municipality, Role.COORDINATOR), "Lessen");
        amina = person("Amina", "van den Aalst", null);
        bilal = person("Bilâl", "Beek", null);
        person("Geheim", "Elders", null);
        sharing.share(
                maker,
                cohort.uuid(),
                new ShareData(providerOrganisation, Role.LANGUAGE_PROVIDER, lessons.today(), null));
        group = new GivenLessons(lessons)
                .group(maker, cohort.uuid(), "Groep 1", null, providerOrganisation, List.of(amina, bilal));
        day = lessons.today().minusDays(7);
        lesson = new GivenLessons(lessons).lesson(maker, group, day);
    }

    private SignedIn user(UUID organisation, Role role) {
        return GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, role));
    }

    private UUID person(String given, String family, @Nullable LocalDate bornOn) {
        var details = new PersonDetails(given, family, null, null, bornOn, List.of(), "", Set.of(), null, "");
        var outcome = candidates
                .add(
                        maker,
                        cohort.uuid(),
                        List.of(new NewCandidate.Unknown(details, true)),
                        Candidate.Source.FORM,
                        false)
                .orElseThrow();
        UUID candidate = ((AddOutcome.Line.Added) outcome.lines().getFirst()).candidate();
        return candidates.find(maker, candidate).orElseThrow().person().uuid();
    }

    private static String text(LocalDate day) {
        return new Cell.Day(day).text();
    }

    private ImportRequest request(SignedIn user, UUID of, String table) {
        return GivenImport.request(kinds.into(user, of, Locale.of("nl")), TableReader.paste(table));
    }

    private ImportPlan look(SignedIn user, String table) {
        return imports.plan(user, request(user, group, table), Progress.NONE);
    }

    private ImportOutcome.Done keep(SignedIn user, String table, boolean everything) {
        var plan = look(user, table);
        if (everything) plan = plan.choosing(plan.asked());
        return (ImportOutcome.Done) imports.apply(user, request(user, group, table), plan, Progress.NONE);
    }

    private static List<Status> statuses(ImportPlan plan) {
        var found = new ArrayList<Status>();
        for (int place = 0; place < plan.rows().size(); place++) found.add(plan.status(place));
        return found;
    }

    private Said said(UUID person) {
        return attendance.open(maker, lesson).orElseThrow().of(person).orElseThrow();
    }

    private static List<CellProblem> problems(ImportPlan plan, int row) {
        return plan.rows().get(row).problems();
    }

    @Test
    void rows_are_kept_by_whoever_teaches_and_the_same_table_twice_changes_nothing() {
        String rows = HEADS
                + "Amina van den Aalst\t\t%s\t\taanwezig\t\n".formatted(text(day))
                + "Beek, Bilal\t\t%s\t9.00\tL\t25\n".formatted(text(day));
        assertThat(statuses(look(teacher, rows))).containsExactly(Status.NEW, Status.NEW);
        assertThat(said(amina).state()).isNull();
        keep(teacher, rows, false);
        assertThat(said(amina).state()).isEqualTo(Attendance.PRESENT);
        assertThat(said(bilal).state()).isEqualTo(Attendance.LATE);
        assertThat(said(bilal).lateMinutes()).isEqualTo(25);
        assertThat(attendance.open(maker, lesson).orElseThrow().lesson().state())
                .isEqualTo(LessonState.GIVEN);
        var again = keep(maker, rows, true);
        assertThat(statuses(again.plan())).containsExactly(Status.UNCHANGED, Status.UNCHANGED);
        assertThat(said(amina).version()).isEqualTo(1);
        assertThat(attendance.history(maker, lesson)).isEmpty();
    }

    @Test
    void words_and_letters_of_schools_are_understood_and_others_are_wrong_at_their_cell() {
        var days = new ArrayList<LocalDate>();
        var words = List.of("A", "p", "aanwezig", "T", "te laat", "M", "ziek", "Z", "afwezig", "misschien");
        var given = new GivenLessons(lessons);
        for (int i = 0; i < words.size(); i++) {
            days.add(lessons.today().minusDays(20 + i));
            given.lesson(maker, group, days.get(i));
        }
        var table = new StringBuilder(HEADS);
        for (int i = 0; i < words.size(); i++) {
            table.append("Amina van den Aalst\t\t%s\t\t%s\t\n".formatted(text(days.get(i)), words.get(i)));
        }
        var plan = look(teacher, table.toString());
        assertThat(plan.rows().subList(0, 9).stream()
                        .map(row -> row.values().text("state"))
                        .toList())
                .containsExactly(
                        "PRESENT", "PRESENT", "PRESENT", "LATE", "LATE", "EXCUSED", "EXCUSED", "ABSENT", "ABSENT");
        assertThat(problems(plan, 9)).containsExactly(new CellProblem("state", "notAChoice", "misschien"));
        // who is late without a number is as late as by hand
        keep(teacher, table.toString(), false);
        var found = attendance
                .ofGroup(maker, group, lessons.today().minusDays(40), lessons.today())
                .orElseThrow();
        assertThat(found.people().stream()
                        .filter(line -> line.member().person().equals(amina))
                        .findFirst()
                        .orElseThrow()
                        .marks()
                        .values())
                .filteredOn(mark -> mark.state() == Attendance.LATE)
                .extracting(GroupAttendance.Mark::lateMinutes)
                .containsExactly(15, 15);
    }

    @Test
    void what_was_said_otherwise_stays_until_the_user_chooses() {
        attendance.enter(maker, lesson, List.of(new Entry(amina, 0, Attendance.ABSENT, 0)));
        String rows = HEADS
                + "Amina van den Aalst\t\t%s\t\taanwezig\t\n".formatted(text(day))
                + "Bilal Beek\t\t%s\t\taanwezig\t\n".formatted(text(day));
        var plan = look(teacher, rows);
        assertThat(statuses(plan)).containsExactly(Status.LEFT, Status.NEW);
        assertThat(plan.rows().getFirst().changes("state")).isTrue();
        assertThat(plan.asked()).containsExactly(0);
        keep(teacher, rows, false);
        assertThat(said(amina).state()).isEqualTo(Attendance.ABSENT);
        assertThat(said(bilal).state()).isEqualTo(Attendance.PRESENT);
        keep(teacher, rows, true);
        assertThat(said(amina).state()).isEqualTo(Attendance.PRESENT);
        assertThat(attendance.history(maker, lesson))
                .extracting(AttendanceChange::was)
                .containsExactly(Attendance.ABSENT);
    }

    @Test
    void all_of_it_is_undone_at_once_unless_somebody_said_something_since() {
        attendance.enter(maker, lesson, List.of(new Entry(amina, 0, Attendance.LATE, 40)));
        String rows = HEADS
                + "Amina van den Aalst\t\t%s\t\tafwezig\t\n".formatted(text(day))
                + "Bilal Beek\t\t%s\t\taanwezig\t\n".formatted(text(day));
        var kind = kinds.into(teacher, group, Locale.of("nl"));
        var done = keep(teacher, rows, true);
        assertThat(imports.undo(teacher, kind, done.kept())).isTrue();
        assertThat(said(amina).state()).isEqualTo(Attendance.LATE);
        assertThat(said(amina).lateMinutes()).isEqualTo(40);
        assertThat(said(bilal).state()).isNull();
        var second = keep(teacher, rows, true);
        attendance.enter(maker, lesson, List.of(new Entry(bilal, said(bilal).version(), Attendance.EXCUSED, 0)));
        assertThat(imports.undo(teacher, kind, second.kept())).isFalse();
        assertThat(said(amina).state()).isEqualTo(Attendance.ABSENT);
        assertThat(said(bilal).state()).isEqualTo(Attendance.EXCUSED);
    }

    @Test
    void a_lesson_of_which_all_is_undone_was_not_given() {
        String rows = HEADS + "Bilal Beek\t\t%s\t\taanwezig\t\n".formatted(text(day));
        var done = keep(teacher, rows, true);
        imports.undo(teacher, kinds.into(teacher, group, Locale.of("nl")), done.kept());
        assertThat(attendance.open(maker, lesson).orElseThrow().lesson().state())
                .isEqualTo(LessonState.PLANNED);
    }

    @Test
    void a_lesson_that_is_not_there_is_told_at_the_row() {
        var given = new GivenLessons(lessons);
        var off = lessons.today().minusDays(3);
        UUID calledOff = given.lesson(maker, group, off);
        lessons.callOff(teacher, calledOff, 0, "docent ziek");
        var twice = lessons.today().minusDays(2);
        given.lesson(maker, group, twice);
        lessons.addLesson(maker, group, new LessonChange(twice, 13 * 60, 15 * 60, "", "", ""));
        var plan = look(
                teacher,
                HEADS
                        + "Bilal Beek\t\t%s\t\ta\t\n"
                                .formatted(text(lessons.today().minusDays(8)))
                        + "Bilal Beek\t\t25-12-2025\t\ta\t\n"
                        + "Bilal Beek\t\t%s\t\ta\t\n".formatted(text(off))
                        + "Bilal Beek\t\t%s\t\ta\t\n"
                                .formatted(text(lessons.today().plusDays(1)))
                        + "Bilal Beek\t\t%s\t\ta\t\n".formatted(text(twice))
                        + "Bilal Beek\t\t%s\t13:00\ta\t\n".formatted(text(twice))
                        + "Bilal Beek\t\t%s\t14:00\ta\t\n".formatted(text(twice))
                        + "Bilal Beek\t\t%s\tmiddag\ta\t\n".formatted(text(twice))
                        + "Bilal Beek\t\t%s\t\ta\t10\n".formatted(text(day))
                        + "Bilal Beek\t\t%s\t\tt\t12,5\n".formatted(text(day)));
        assertThat(problems(plan, 0)).containsExactly(new CellProblem("on", "noLesson"));
        assertThat(problems(plan, 1)).containsExactly(new CellProblem("on", "holiday"));
        assertThat(problems(plan, 2)).containsExactly(new CellProblem("on", "calledOff"));
        assertThat(problems(plan, 3)).containsExactly(new CellProblem("on", "tooEarly"));
        assertThat(problems(plan, 4)).containsExactly(new CellProblem("time", "severalLessons", "09:00, 13:00"));
        assertThat(statuses(plan).get(5)).isEqualTo(Status.NEW);
        assertThat(problems(plan, 6)).containsExactly(new CellProblem("time", "notThatTime", "09:00, 13:00"));
        assertThat(problems(plan, 7)).containsExactly(new CellProblem("time", "notATime", "middag"));
        assertThat(problems(plan, 8)).containsExactly(new CellProblem("minutes", "onlyLate"));
        assertThat(problems(plan, 9)).containsExactly(new CellProblem("minutes", "minutes", "600"));
    }

    @Test
    void a_table_with_a_column_for_each_lesson_is_read_as_rows() {
        var other = lessons.today().minusDays(5);
        UUID second = new GivenLessons(lessons).lesson(maker, group, other);
        var plan = look(
                teacher,
                "Presentielijst\t\t\t\t\t\n\t\t\t\t\t\nNr\tVoornaam\tAchternaam\t%s\tma %s 9:00\tTotaal\n"
                                .formatted(text(day), text(other))
                        + "1\tAmina\tvan den Aalst\ta\tT 20\t2\n"
                        + "2\tBilal\tBeek\t\tz\t1\n");
        assertThat(statuses(plan)).containsExactly(Status.NEW, Status.NEW, Status.NEW);
        keep(
                teacher,
                "Nr\tVoornaam\tAchternaam\t%s\tma %s 9:00\tTotaal\n".formatted(text(day), text(other))
                        + "1\tAmina\tvan den Aalst\ta\tT 20\t2\n"
                        + "2\tBilal\tBeek\t\tz\t1\n",
                false);
        assertThat(said(amina).state()).isEqualTo(Attendance.PRESENT);
        assertThat(said(bilal).state()).isNull();
        var then = attendance.open(maker, second).orElseThrow();
        assertThat(then.of(amina).orElseThrow().lateMinutes()).isEqualTo(20);
        assertThat(then.of(bilal).orElseThrow().state()).isEqualTo(Attendance.ABSENT);
    }

    @Test
    void namesakes_are_told_apart_by_their_birth_and_nobody_can_guess_it() {
        var one = person("Sam", "Smit", LocalDate.of(1990, 5, 1));
        var other = person("Sam", "Smit", LocalDate.of(1985, 2, 3));
        lessons.addPeople(maker, group, List.of(one, other), LocalDate.of(2026, 1, 1));
        var plan = look(
                teacher,
                HEADS
                        + "Sam Smit\t\t%s\t\ta\t\n".formatted(text(day))
                        + "Sam Smit\t3-2-1985\t%s\t\ta\t\n".formatted(text(day))
                        + "Sam Smit\t1-1-1970\t%s\t\tz\t\n".formatted(text(day))
                        + "Sam Smit\t2-1-1970\t%s\t\tz\t\n".formatted(text(day))
                        + "Sam Smit\t3-1-1970\t%s\t\tz\t\n".formatted(text(day))
                        + "Sam Smit\t1-5-1990\t%s\t\tz\t\n".formatted(text(day)));
        var several = new CellProblem("person", "several", "2");
        assertThat(problems(plan, 0)).containsExactly(several);
        assertThat(statuses(plan).get(1)).isEqualTo(Status.NEW);
        assertThat(problems(plan, 2)).containsExactly(several);
        assertThat(problems(plan, 5)).containsExactly(several);
        // who may read files is told of another date of birth; a provider is not
        String rows = HEADS + "Bilal Beek\t4-4-1994\t%s\t\ta\t\n".formatted(text(day));
        assertThat(statuses(look(teacher, rows))).containsExactly(Status.NEW);
        var known = person("Cleo", "Claus", LocalDate.of(1999, 9, 9));
        lessons.addPeople(maker, group, List.of(known), LocalDate.of(2026, 1, 1));
        String cleo = HEADS + "Cleo Claus\t9-9-1998\t%s\t\ta\t\n".formatted(text(day));
        assertThat(problems(look(maker, cleo), 0)).containsExactly(new CellProblem("born", "otherBirth", "Cleo Claus"));
        assertThat(statuses(look(teacher, cleo))).containsExactly(Status.NEW);
    }

    @Test
    void of_people_outside_the_group_nothing_is_told_and_of_other_groups_nothing_at_all() {
        var given = new GivenLessons(lessons);
        UUID others = given.group(maker, cohort.uuid(), "Van een ander", null, null, List.of(amina));
        given.lesson(maker, others, day);
        var plan = look(
                teacher,
                HEADS
                        + "Geheim Elders\t\t%s\t\ta\t\n".formatted(text(day))
                        + "Niemand Nergens\t\t%s\t\ta\t\n".formatted(text(day)));
        assertThat(problems(plan, 0)).containsExactly(new CellProblem("person", "nobody", "Geheim Elders"));
        assertThat(problems(plan, 1)).containsExactly(new CellProblem("person", "nobody", "Niemand Nergens"));
        String rows = HEADS + "Amina van den Aalst\t\t%s\t\ta\t\n".formatted(text(day));
        for (UUID unreachable : List.of(others, UUID.randomUUID())) {
            var hidden = imports.plan(teacher, request(teacher, unreachable, rows), Progress.NONE);
            assertThat(problems(hidden, 0)).containsExactly(new CellProblem("person", "gone"));
        }
        var coach = user(municipality, Role.COACH);
        assertThatThrownBy(() -> request(coach, group, rows)).isInstanceOf(AccessDeniedException.class);
        var stranger = user(GivenAccount.organisation(db, OrganisationKind.EMPLOYER), Role.LANGUAGE_PROVIDER);
        assertThat(problems(imports.plan(stranger, request(stranger, group, rows), Progress.NONE), 0))
                .containsExactly(new CellProblem("person", "gone"));
    }

    @Test
    void when_the_share_is_over_nothing_is_kept_and_nothing_is_undone() {
        String rows = HEADS + "Bilal Beek\t\t%s\t\ta\t\n".formatted(text(day));
        var kind = kinds.into(teacher, group, Locale.of("nl"));
        var done = keep(teacher, rows, true);
        String more = HEADS + "Amina van den Aalst\t\t%s\t\ta\t\n".formatted(text(day));
        var seen = look(teacher, more);
        var share = sharing.shares(maker, cohort.uuid()).getFirst();
        sharing.end(maker, cohort.uuid(), share.uuid(), share.version());
        assertThat(imports.undo(teacher, kind, done.kept())).isFalse();
        assertThat(imports.apply(teacher, request(teacher, group, more), seen, Progress.NONE))
                .isInstanceOf(ImportOutcome.MovedOn.class);
        assertThat(said(bilal).state()).isEqualTo(Attendance.PRESENT);
        assertThat(said(amina).state()).isNull();
    }

    @Test
    void what_somebody_said_since_the_look_makes_the_user_look_again() {
        String rows = HEADS + "Bilal Beek\t\t%s\t\ta\t\n".formatted(text(day));
        var seen = look(teacher, rows);
        attendance.enter(maker, lesson, List.of(new Entry(bilal, 0, Attendance.ABSENT, 0)));
        assertThat(imports.apply(teacher, request(teacher, group, rows), seen, Progress.NONE))
                .isInstanceOfSatisfying(
                        ImportOutcome.MovedOn.class,
                        moved -> assertThat(statuses(moved.now())).containsExactly(Status.LEFT));
        assertThat(said(bilal).state()).isEqualTo(Attendance.ABSENT);
    }

    @Test
    void an_import_leaves_a_trace_for_each_lesson_where_the_lessons_are_and_one_where_the_table_was() {
        keep(
                teacher,
                HEADS
                        + "Amina van den Aalst\t\t%s\t\ta\t\n".formatted(text(day))
                        + "Bilal Beek\t\t%s\t\ta\t\n".formatted(text(day)),
                true);
        var here = traces.page(user(municipality, Role.AUDITOR), TraceFilter.ALL, 0, 50).stream()
                .filter(trace -> trace.action() == Action.ATTENDANCE_ENTERED)
                .toList();
        assertThat(here).hasSize(1);
        assertThat(here.getFirst().details().entries())
                .containsEntry("count", "2")
                .containsEntry("source", "IMPORT");
        var there = traces.page(user(providerOrganisation, Role.AUDITOR), TraceFilter.ALL, 0, 50).stream()
                .filter(trace -> trace.action() == Action.TABLE_IMPORTED)
                .toList();
        assertThat(there).hasSize(1);
        assertThat(there.getFirst().details().entries())
                .containsEntry("import", "attendance")
                .containsEntry("rows.NEW", "2")
                .containsEntry("rows.LEFT", "0");
        assertThat(there.toString()).doesNotContain("Bilal", "Aalst");
    }

    @Test
    void every_mutated_file_is_imported_or_refused_and_nothing_is_kept_by_halves() {
        var heads = List.of("Naam", "Datum", "Begintijd", "Aanwezigheid", "Minuten te laat");
        var days = new ArrayList<LocalDate>();
        for (int i = 0; i < 6; i++) days.add(lessons.today().minusDays(30 + i));
        var lines = new ArrayList<Table.Line>();
        for (var on : days) {
            lines.add(Table.Line.of(
                    new Cell.Text("Zoë =\"Verzonnen"),
                    new Cell.Day(on),
                    new Cell.Text("09:00"),
                    new Cell.Text("te laat"),
                    Cell.of(java.math.BigDecimal.TEN)));
            lines.add(Table.Line.of(
                    new Cell.Text("'s-Gravenhage; €uro"),
                    new Cell.Day(on),
                    Cell.EMPTY,
                    new Cell.Text("x"),
                    Cell.EMPTY));
        }
        var table = new Table(
                "Aanwezigheid",
                heads.stream().map(one -> new Table.Column(one, 20)).toList(),
                lines);
        UUID first = person("Zoë", "=\"Verzonnen", null);
        UUID second = person("'s-Gravenhage;", "€uro", null);
        ImportMutations.check(imports, table, () -> {
            var given = new GivenLessons(lessons);
            UUID fresh = given.group(maker, cohort.uuid(), "Groep", null, providerOrganisation, List.of(first, second));
            days.forEach(on -> given.lesson(maker, fresh, on));
            return new ImportMutations.World(teacher, kinds.into(teacher, fresh, Locale.of("nl")), () -> stored(fresh));
        });
    }

    private int stored(UUID of) {
        return attendance
                .ofGroup(maker, of, lessons.today().minusDays(60), lessons.today())
                .orElseThrow()
                .people()
                .stream()
                .collect(Collectors.summingInt(GroupAttendance.Line::said));
    }
}
