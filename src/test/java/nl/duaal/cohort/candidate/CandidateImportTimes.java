package nl.duaal.cohort.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.cohort.CohortService;
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
 * How long 10,000 candidates take. Not part of the tests, since it measures:
 * {@code ./duaal test -Dtest=CandidateImportTimes}.
 */
@WholeApplication
class CandidateImportTimes {

    private static final int ROWS = 10_000;

    @Autowired
    private CandidateImports kinds;

    @Autowired
    private ImportService imports;

    @Autowired
    private DSLContext db;

    @Autowired
    private AccountService accounts;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private TrajectoryService trajectories;

    @Test
    void ten_thousand_candidates() {
        var columns = List.of(
                new Table.Column("Voornaam", 20),
                new Table.Column("Achternaam", 20),
                new Table.Column("Telefoon", 14),
                new Table.Column("E-mail", 30),
                new Table.Column("Woonplaats", 20));
        var lines = new ArrayList<Table.Line>();
        for (int i = 0; i < ROWS; i++) {
            lines.add(Table.Line.of(
                    new Cell.Text("Voornaam" + i % 500),
                    new Cell.Text("van Verzonnen " + i),
                    new Cell.Text("06%08d".formatted(i)),
                    new Cell.Text("nummer" + i + "@voorbeeld.nl"),
                    new Cell.Text("Waterstad")));
        }
        byte[] file = GivenImport.xlsx(new Table("Kandidaten", columns, lines));
        var municipalities = new GivenMunicipality(db, accounts, cohorts, trajectories);
        for (int round = 1; round <= 4; round++) {
            var world = municipalities.make();
            var kind = kinds.into(world.cohort().uuid());
            for (var expected : List.of(Status.NEW, Status.UNCHANGED)) {
                long start = System.nanoTime();
                var request = GivenImport.request(kind, TableReader.read(file));
                long read = System.nanoTime();
                var plan = imports.plan(world.maker(), request, Progress.NONE);
                long planned = System.nanoTime();
                var outcome = imports.apply(world.maker(), request, plan, Progress.NONE);
                long applied = System.nanoTime();
                assertThat(outcome).isInstanceOf(ImportOutcome.Done.class);
                assertThat(plan.counts()).containsEntry(expected, ROWS);
                System.out.printf(
                        "round %d, %d candidates %s: read %d ms, look %d ms, keep %d ms, together %d ms%n",
                        round,
                        ROWS,
                        expected,
                        (read - start) / 1_000_000,
                        (planned - read) / 1_000_000,
                        (applied - planned) / 1_000_000,
                        (applied - start) / 1_000_000);
            }
        }
    }
}
