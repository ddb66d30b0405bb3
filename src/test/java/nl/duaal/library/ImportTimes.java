package nl.duaal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.duaal.access.GivenOrganisation;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.TableReader;
import nl.duaal.tabular.TableReading;
import nl.duaal.tabular.XlsxFile;
import nl.duaal.tabular.intake.GivenImport;
import nl.duaal.tabular.intake.ImportOutcome;
import nl.duaal.tabular.intake.ImportService;
import nl.duaal.tabular.intake.Progress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long tables of 10,000 rows take, and how much memory the largest ones that are read. Not part of the tests, since
 * it measures: {@code ./duaal test -Dtest=ImportTimes}.
 */
@WithOwnAmounts
class ImportTimes {

    private static final int ROWS = 10_000;

    @Autowired
    private LibraryService library;

    @Autowired
    private OwnAmountImport kind;

    @Autowired
    private ImportService imports;

    @Autowired
    private DataSource database;

    private byte[] file(BigDecimal value) {
        var user = GivenOrganisation.coordinator(database);
        var keys = library.amounts(user).series().stream()
                .filter(series -> !series.percent())
                .map(AmountSeries::key)
                .limit(100)
                .toList();
        var columns = List.of(
                new Table.Column("Naam", 30),
                new Table.Column("Waarde", 10),
                new Table.Column("Vanaf", 12),
                new Table.Column("Tot en met", 12),
                new Table.Column("Reden", 30));
        var lines = new ArrayList<Table.Line>();
        for (int i = 0; i < ROWS; i++) {
            var from = LocalDate.of(2020, 1, 1).plusDays(i / keys.size());
            lines.add(Table.Line.of(
                    new Cell.Text(keys.get(i % keys.size())),
                    Cell.of(value.add(BigDecimal.valueOf(i, 2))),
                    new Cell.Day(from),
                    Cell.EMPTY,
                    new Cell.Text("afspraak nummer " + i)));
        }
        return GivenImport.xlsx(new Table("Bedragen", columns, lines));
    }

    @Test
    void ten_thousand_rows() {
        byte[] first = file(BigDecimal.ONE);
        byte[] second = file(BigDecimal.TEN);
        for (int round = 1; round <= 4; round++) {
            var user = GivenOrganisation.coordinator(database);
            for (var part : List.of(first, second, second)) {
                long start = System.nanoTime();
                var request = GivenImport.request(kind, TableReader.read(part));
                long read = System.nanoTime();
                var plan = imports.plan(user, request, Progress.NONE);
                long planned = System.nanoTime();
                var outcome = imports.apply(user, request, plan, Progress.NONE);
                long applied = System.nanoTime();
                assertThat(outcome).isInstanceOf(ImportOutcome.Done.class);
                assertThat(plan.leftOut()).isEmpty();
                System.out.printf(
                        "round %d, %d rows %s: read %d ms, look %d ms, keep %d ms, together %d ms%n",
                        round,
                        plan.rows().size(),
                        plan.counts(),
                        (read - start) / 1_000_000,
                        (planned - read) / 1_000_000,
                        (applied - planned) / 1_000_000,
                        (applied - start) / 1_000_000);
            }
        }
    }

    @Test
    void the_largest_tables() throws IOException {
        var lines = new ArrayList<Table.Line>();
        for (int i = 0; i < 199_999; i++) {
            var cells = new ArrayList<Cell>();
            for (int column = 0; column < 10; column++) {
                cells.add(
                        column % 2 == 0 ? new Cell.Figure(i * 1.37 + column, false) : new Cell.Text("t" + i + column));
            }
            lines.add(new Table.Line(cells, java.util.Set.of()));
        }
        var columns = new ArrayList<Table.Column>();
        for (int column = 0; column < 10; column++) columns.add(new Table.Column("k" + column, 10));
        var out = new ByteArrayOutputStream();
        XlsxFile.write(new Table("Groot", columns, lines), List.of(), out);
        lines.clear();
        byte[] file = out.toByteArray();
        for (int round = 0; round < 3; round++) {
            long before = used();
            long start = System.nanoTime();
            var reading = TableReader.read(file);
            long millis = (System.nanoTime() - start) / 1_000_000;
            System.out.printf(
                    "%d bytes, %s, read in %d ms, holds %d MB%n",
                    file.length,
                    reading instanceof TableReading.Read read
                            ? read.sheets().getFirst().rows().size() + " rows"
                            : reading,
                    millis,
                    (used() - before) / 1_000_000);
            java.lang.ref.Reference.reachabilityFence(reading);
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
