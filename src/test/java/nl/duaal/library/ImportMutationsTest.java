package nl.duaal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.duaal.access.GivenOrganisation;
import nl.duaal.access.JustTraces;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.StoreTest;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.CsvTable;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.TableMutations;
import nl.duaal.tabular.TableReader;
import nl.duaal.tabular.TableReading;
import nl.duaal.tabular.XlsxFile;
import nl.duaal.tabular.intake.ColumnChoice;
import nl.duaal.tabular.intake.ImportOutcome;
import nl.duaal.tabular.intake.ImportRequest;
import nl.duaal.tabular.intake.ImportService;
import nl.duaal.tabular.intake.JustImports;
import nl.duaal.tabular.intake.PlannedRow.Status;
import nl.duaal.tabular.intake.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Mutated files, XLSX and CSV, each imported for real or refused with a reason. 300 in every run of the tests;
 * {@code ./duaal test -Dtest=ImportMutationsTest -Dduaal.mutations=2000} for more.
 */
@StoreTest
@Import({
    LibraryService.class,
    LibraryStore.class,
    SchoolHolidayStore.class,
    LanguageUseStore.class,
    OwnLibraryStore.class,
    OwnAmountImport.class,
    JustImports.class,
    JustTraces.class,
    OwnAmountImportTest.Time.class
})
class ImportMutationsTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Autowired
    private LibraryService library;

    @Autowired
    private OwnAmountImport kind;

    @Autowired
    private ImportService imports;

    @Autowired
    private DataSource database;

    private SignedIn user;

    @BeforeEach
    void newOrganisation() {
        user = GivenOrganisation.coordinator(database);
    }

    private static Table table() {
        var columns = List.of(
                new Table.Column("Naam", 30),
                new Table.Column("Waarde", 10),
                new Table.Column("Vanaf", 12),
                new Table.Column("Tot en met", 12),
                new Table.Column("Reden", 30));
        var lines = new ArrayList<Table.Line>();
        var from = LocalDate.of(2026, 1, 1);
        for (int i = 0; i < 12; i++) {
            lines.add(Table.Line.of(
                    new Cell.Text(i % 2 == 0 ? "Jobcoach" : "charges.awf_low"),
                    i % 2 == 0 ? Cell.of(new BigDecimal("88.5")) : new Cell.Figure(0.03, true),
                    new Cell.Day(from.plusMonths(i)),
                    i % 3 == 0 ? Cell.EMPTY : new Cell.Day(from.plusMonths(i).plusDays(20)),
                    new Cell.Text("=afspraak; met \"Zoë\" €" + i)));
        }
        return new Table("Eigen bedragen", columns, lines);
    }

    private static byte[] xlsx() {
        try (var out = new ByteArrayOutputStream()) {
            XlsxFile.write(table(), List.of(), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void every_mutated_file_is_imported_or_refused_and_nothing_is_kept_by_halves() {
        int count = Integer.getInteger("duaal.mutations", 300);
        byte[] xlsx = xlsx();
        String csv = new String(CsvTable.write(table()), StandardCharsets.UTF_8);
        var outcomes = new TreeMap<String, Integer>();
        long slowest = 0;
        int before = 0;
        for (long seed = 1; seed <= count; seed++) {
            if (seed % 20 == 0) {
                // else what the first ones brought would be all that there is to bring
                user = GivenOrganisation.coordinator(database);
                before = 0;
            }
            byte[] file = TableMutations.mutate(xlsx, csv, seed);
            long start = System.nanoTime();
            int added = 0;
            String outcome;
            try {
                switch (TableReader.read(file)) {
                    case TableReading.Refused refused -> outcome = "refused: " + refused.reason();
                    case TableReading.Read read -> {
                        added = imported(read);
                        outcome = added < 0 ? "columns to be chosen" : added == 0 ? "nothing new" : "imported";
                    }
                }
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                outcome = "! " + e + " at seed " + seed;
            }
            slowest = Math.max(slowest, System.nanoTime() - start);
            outcomes.merge(outcome, 1, Integer::sum);
            int now = own();
            assertThat(now - before).as("kept at seed " + seed).isEqualTo(Math.max(0, added));
            before = now;
        }
        System.out.printf("%d files, slowest %d ms: %s%n", count, slowest / 1_000_000, outcomes);
        assertThat(outcomes.keySet()).noneMatch(outcome -> outcome.startsWith("!"));
        assertThat(outcomes).containsKeys("imported", "nothing new", "columns to be chosen", "refused: DAMAGED");
        assertThat(Duration.ofNanos(slowest)).isLessThan(LIMIT);
    }

    /** How many rows were new; -1 when no heads were recognised. */
    private int imported(TableReading.Read read) {
        var sheet = read.sheets().getFirst();
        var columns = ColumnChoice.guess(sheet, kind.fields(), Map.of());
        if (!columns.missing(kind.fields()).isEmpty()) return -1;
        var request = new ImportRequest(kind, sheet, read.sha256(), columns, Map.of());
        var plan = imports.plan(user, request, Progress.NONE);
        var outcome = imports.apply(user, request, plan, Progress.NONE);
        assertThat(outcome).isInstanceOf(ImportOutcome.Done.class);
        return plan.counts().getOrDefault(Status.NEW, 0);
    }

    private int own() {
        return library.amounts(user).series().stream()
                .mapToInt(series -> series.own().size())
                .sum();
    }
}
