package nl.duaal.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.TableReader;
import nl.duaal.tabular.intake.CellProblem;
import nl.duaal.tabular.intake.GivenImport;
import nl.duaal.tabular.intake.ImportKind;
import nl.duaal.tabular.intake.ImportOutcome;
import nl.duaal.tabular.intake.ImportPlan;
import nl.duaal.tabular.intake.ImportService;
import nl.duaal.tabular.intake.PlannedRow.Status;
import nl.duaal.tabular.intake.Progress;
import nl.duaal.trajectory.TrajectoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Hours worked from a table, by a coach and by an employer, on a real MariaDB. */
@WholeApplication
class HoursImportTest {

    @Autowired
    private HoursImports kinds;

    @Autowired
    private ImportService imports;

    @Autowired
    private CourseBook course;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CohortPlanning planning;

    @Autowired
    private CohortSharing sharing;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private AccountService accounts;

    private GivenCourse given;
    private SignedIn maker;
    private SignedIn coach;
    private SignedIn employer;
    private Cohort cohort;
    private Candidate amina;
    private YearMonth month;

    @BeforeEach
    void given() {
        given = new GivenCourse(cohorts, planning, candidates, sharing);
        maker = GivenUser.coordinator(accounts);
        coach = GivenCohort.as(accounts.signedIn("coach").orElseThrow(), Role.COACH);
        employer = GivenUser.employer(accounts);
        cohort = GivenCohort.cohort(
                cohorts, trajectories, maker, GivenUser.administrator(accounts), "Uren " + UUID.randomUUID());
        amina = given.begun(maker, cohort.uuid(), "Amina", "Verzonnen", coach);
        month = YearMonth.from(course.today()).minusMonths(2);
    }

    private ImportKind kind(SignedIn user) {
        return kinds.ofCohort(user, cohort.uuid());
    }

    private ImportPlan look(SignedIn user, String table) {
        return imports.plan(user, GivenImport.request(kind(user), TableReader.paste(table)), Progress.NONE);
    }

    private ImportOutcome.Done keep(SignedIn user, String table, boolean everything) {
        var plan = look(user, table);
        if (everything) plan = plan.choosing(plan.asked());
        var request = GivenImport.request(kind(user), TableReader.paste(table));
        return (ImportOutcome.Done) imports.apply(user, request, plan, Progress.NONE);
    }

    private static List<Status> statuses(ImportPlan plan) {
        var found = new ArrayList<Status>();
        for (int place = 0; place < plan.rows().size(); place++) found.add(plan.status(place));
        return found;
    }

    private List<String> worked(Candidate one) {
        return course.again(maker, one.person().uuid()).orElseThrow().entries().stream()
                .map(Entry::fact)
                .filter(Fact.Worked.class::isInstance)
                .map(Fact.Worked.class::cast)
                .map(fact -> fact.from() + " " + fact.until() + " " + fact.hours())
                .sorted()
                .toList();
    }

    private static String text(LocalDate day) {
        return new Cell.Day(day).text();
    }

    private String said(String hours) {
        return month.atDay(1) + " " + month.atEndOfMonth() + " " + hours;
    }

    @Test
    void hours_of_a_month_are_kept_once_changed_on_request_and_taken_back() {
        String table = "Naam\tMaand\tUren\tReden\nAmina Verzonnen\t" + month + "\t120,5\t\n";
        assertThat(statuses(keep(coach, table, false).plan())).containsExactly(Status.NEW);
        assertThat(worked(amina)).containsExactly(said("120.5"));
        assertThat(statuses(look(coach, table))).containsExactly(Status.UNCHANGED);
        String other = "Naam\tMaand\tUren\nVerzonnen, Amina\t" + month + "\t118\n";
        assertThat(statuses(keep(coach, other, false).plan())).containsExactly(Status.LEFT);
        assertThat(worked(amina)).containsExactly(said("120.5"));
        var done = keep(coach, other, true);
        assertThat(worked(amina)).containsExactly(said("118"));
        assertThat(course.again(maker, amina.person().uuid()).orElseThrow().changes())
                .extracting(EntryChange::reason)
                .containsExactly("");
        assertThat(imports.undo(coach, kind(coach), done.kept())).isTrue();
        assertThat(worked(amina)).containsExactly(said("120.5"));
    }

    @Test
    void a_column_for_each_month_is_read_as_rows() {
        var next = month.plusMonths(1);
        String table = "Medewerker\tNaam\t%02d-%d\t%s\nnr 7\tAmina Verzonnen\t100\t96,25\n"
                .formatted(month.getMonthValue(), month.getYear(), next);
        assertThat(statuses(keep(coach, table, false).plan())).containsExactly(Status.NEW, Status.NEW);
        assertThat(worked(amina)).containsExactly(said("100"), next.atDay(1) + " " + next.atEndOfMonth() + " 96.25");
    }

    @Test
    void what_is_wrong_is_said_at_its_cell() {
        keep(coach, "Naam\tMaand\tUren\nAmina Verzonnen\t" + month + "\t100\n", false);
        var plan = look(
                coach,
                "Naam\tVan\tTot en met\tUren\n"
                        + "Niemand Hier\t%1$s\t%1$s\t8\n".formatted(text(month.atDay(3)))
                        + "Amina Verzonnen\t%s\t%s\t8\n"
                                .formatted(
                                        text(month.minusMonths(1).atDay(9)),
                                        text(month.minusMonths(1).atDay(8)))
                        + "Amina Verzonnen\t%1$s\t%1$s\t17\n"
                                .formatted(text(month.minusMonths(1).atDay(2)))
                        + "Amina Verzonnen\t%1$s\t%1$s\t-1\n"
                                .formatted(text(month.minusMonths(1).atDay(4)))
                        + "Amina Verzonnen\t%1$s\t%1$s\t7,125\n"
                                .formatted(text(month.minusMonths(1).atDay(5)))
                        + "Amina Verzonnen\t%1$s\t%1$s\t8\n".formatted(text(month.atDay(3)))
                        + "Amina Verzonnen\t\t\t8\n"
                        + "Amina Verzonnen\t%1$s\t%1$s\t8\n"
                                .formatted(text(course.today().plusDays(1))));
        assertThat(plan.rows().stream().map(row -> row.problems().getFirst()))
                .containsExactly(
                        new CellProblem("person", "nobody", "Niemand Hier"),
                        new CellProblem("until", "before"),
                        new CellProblem("hours", "tooMany"),
                        new CellProblem("hours", "negative"),
                        new CellProblem("hours", "tooFine"),
                        new CellProblem("from", "overlap", text(month.atDay(1)), text(month.atEndOfMonth())),
                        new CellProblem("from", "noDays"),
                        new CellProblem("from", "notYet"));
        assertThat(look(coach, "Naam\tMaand\tUren\nAmina Verzonnen\tlente\t8\n")
                        .rows()
                        .getFirst()
                        .problems())
                .containsExactly(new CellProblem("month", "notAMonth", "lente"));
    }

    @Test
    void months_are_read_as_people_write_them() {
        for (String text : List.of(
                "2026-09",
                "9-2026",
                "09/2026",
                "sep 2026",
                "Sept. 26",
                "september '26",
                "uren sep-26",
                "1-9-2026",
                "2026-09-01")) {
            assertThat(HoursColumns.month(text)).as(text).contains(YearMonth.of(2026, 9));
        }
        for (String text : List.of("", "2026", "13-2026", "lente 2026", "week 36")) {
            assertThat(HoursColumns.month(text)).as(text).isEmpty();
        }
    }

    @Test
    void an_employer_brings_hours_of_who_is_at_its_own_places_and_learns_of_nobody_else() {
        given.share(maker, cohort.uuid(), employer, Role.EMPLOYER);
        var here = given.placed(maker, cohort.uuid(), amina, employer);
        given.begun(maker, cohort.uuid(), "Geheim", "Elders", coach);
        // hours of before, at no place of the employer
        course.note(
                coach,
                here.person().uuid(),
                here.uuid(),
                new Fact.Worked(month.atDay(1), month.atEndOfMonth(), BigDecimal.TEN));
        var next = month.plusMonths(1);
        String table = "Naam\tMaand\tUren\nAmina Verzonnen\t%1$s\t90\nGeheim Elders\t%1$s\t80\n".formatted(next);
        var done = keep(employer, table, false);
        assertThat(statuses(done.plan())).containsExactly(Status.NEW, Status.WRONG);
        assertThat(done.plan().rows().get(1).problems())
                .containsExactly(new CellProblem("person", "nobody", "Geheim Elders"));
        assertThat(imports.undo(employer, kind(employer), done.kept())).isTrue();
    }

    @Test
    void who_has_nothing_to_do_with_the_cohort_brings_nothing() {
        var analyst = GivenCohort.as(accounts.signedIn("analist").orElseThrow(), Role.ANALYST);
        assertThatThrownBy(() -> kinds.ofCohort(analyst, cohort.uuid())).isInstanceOf(AccessDeniedException.class);
        // not shared with this employer: for it there is nobody
        assertThat(look(employer, "Naam\tMaand\tUren\nAmina Verzonnen\t" + month + "\t8\n")
                        .rows()
                        .getFirst()
                        .problems())
                .containsExactly(new CellProblem("person", "nobody", "Amina Verzonnen"));
    }
}
