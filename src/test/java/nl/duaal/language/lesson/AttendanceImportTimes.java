package nl.duaal.language.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.TableReader;
import nl.duaal.tabular.intake.GivenImport;
import nl.duaal.tabular.intake.ImportOutcome;
import nl.duaal.tabular.intake.ImportService;
import nl.duaal.tabular.intake.PlannedRow.Status;
import nl.duaal.tabular.intake.Progress;
import nl.duaal.trajectory.TrajectoryService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long a year of attendance of a group takes, in a sheet with a column for each lesson. Not part of the tests, since
 * it measures: {@code ./duaal test -Dtest=AttendanceImportTimes}.
 */
@WholeApplication
class AttendanceImportTimes {

    private static final int PEOPLE = 30;
    private static final int LESSONS = 100;

    @Autowired
    private AttendanceImports kinds;

    @Autowired
    private ImportService imports;

    @Autowired
    private LessonService lessons;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private AccountService accounts;

    @Autowired
    private DSLContext db;

    @Test
    void a_year_of_a_group() {
        UUID municipality = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        var maker = GivenAccount.signedIn(accounts, GivenAccount.with(db, municipality, Role.COORDINATOR));
        var other = GivenAccount.signedIn(accounts, GivenAccount.with(db, municipality, Role.COORDINATOR));
        UUID cohort =
                GivenCohort.cohort(cohorts, trajectories, maker, other, "Meten").uuid();
        var people = new ArrayList<UUID>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(GivenCohort.candidate(candidates, maker, cohort, "Verzonnen", "Naam " + i)
                    .person()
                    .uuid());
        }
        var given = new GivenLessons(lessons);
        for (int round = 1; round <= 3; round++) {
            UUID group = given.group(maker, cohort, "Groep " + round, null, null, people);
            var days = new ArrayList<LocalDate>();
            for (int i = 1; i <= LESSONS; i++) {
                days.add(lessons.today().minusDays(2L * i));
                given.lesson(maker, group, days.getLast());
            }
            byte[] file = GivenImport.xlsx(table(days));
            var kind = kinds.into(maker, group, Locale.of("nl"));
            for (var expected : List.of(Status.NEW, Status.UNCHANGED)) {
                long start = System.nanoTime();
                var request = GivenImport.request(kind, TableReader.read(file));
                var plan = imports.plan(maker, request, Progress.NONE);
                long planned = System.nanoTime();
                var outcome = imports.apply(maker, request, plan, Progress.NONE);
                long applied = System.nanoTime();
                assertThat(outcome).isInstanceOf(ImportOutcome.Done.class);
                System.out.printf(
                        "round %d, %s of %d: look %d ms, keep %d ms%n",
                        round,
                        plan.counts().get(expected) + " " + expected,
                        plan.rows().size(),
                        (planned - start) / 1_000_000,
                        (applied - planned) / 1_000_000);
            }
        }
    }

    private static Table table(List<LocalDate> days) {
        var columns = new ArrayList<Table.Column>();
        columns.add(new Table.Column("Naam", 24));
        days.forEach(day -> columns.add(new Table.Column(new Cell.Day(day).text(), 12)));
        var lines = new ArrayList<Table.Line>();
        for (int i = 0; i < PEOPLE; i++) {
            var cells = new ArrayList<Cell>();
            cells.add(new Cell.Text("Verzonnen Naam " + i));
            for (int j = 0; j < days.size(); j++) {
                cells.add(new Cell.Text(List.of("a", "a", "t 10", "m", "z").get((i + j) % 5)));
            }
            lines.add(Table.Line.of(cells.toArray(Cell[]::new)));
        }
        return new Table("Presentie", columns, lines);
    }
}
