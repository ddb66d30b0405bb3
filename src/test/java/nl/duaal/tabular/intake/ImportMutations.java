package nl.duaal.tabular.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import nl.duaal.access.SignedIn;
import nl.duaal.tabular.CsvTable;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.TableMutations;
import nl.duaal.tabular.TableReader;
import nl.duaal.tabular.TableReading;
import nl.duaal.tabular.intake.PlannedRow.Status;

/**
 * Mutated files of a table, XLSX and CSV, each imported for real or refused with a reason, and nothing by halves. 300 in
 * every run of the tests; {@code ./duaal test -Dtest=*MutationsTest -Dduaal.mutations=2000} for more.
 */
public final class ImportMutations {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** After so many what the first ones brought would be all that there is to bring. */
    private static final int IN_ONE_WORLD = 20;

    /**
     * Where files are imported.
     *
     * @param stored how many things of the kind there are
     */
    public record World(SignedIn user, ImportKind kind, IntSupplier stored) {}

    private ImportMutations() {}

    /** Imports every file, in worlds in which there is nothing yet. */
    public static void check(ImportService imports, Table table, Supplier<World> worlds) {
        int count = Integer.getInteger("duaal.mutations", 300);
        byte[] xlsx = GivenImport.xlsx(table);
        String csv = new String(CsvTable.write(table), StandardCharsets.UTF_8);
        var outcomes = new TreeMap<String, Integer>();
        long slowest = 0;
        int before = 0;
        var world = worlds.get();
        for (long seed = 1; seed <= count; seed++) {
            if (seed % IN_ONE_WORLD == 0) {
                world = worlds.get();
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
                        added = imported(imports, world, read);
                        outcome = added < 0 ? "columns to be chosen" : added == 0 ? "nothing new" : "imported";
                    }
                }
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                outcome = "! " + e + " at seed " + seed;
            }
            slowest = Math.max(slowest, System.nanoTime() - start);
            outcomes.merge(outcome, 1, Integer::sum);
            int now = world.stored().getAsInt();
            assertThat(now - before).as("kept at seed " + seed).isEqualTo(Math.max(0, added));
            before = now;
        }
        System.out.printf("%d files, slowest %d ms: %s%n", count, slowest / 1_000_000, outcomes);
        assertThat(outcomes.keySet()).noneMatch(outcome -> outcome.startsWith("!"));
        assertThat(outcomes).containsKeys("imported", "nothing new", "columns to be chosen", "refused: DAMAGED");
        assertThat(Duration.ofNanos(slowest)).isLessThan(LIMIT);
    }

    /** How many rows were new; -1 when no heads were recognised. */
    private static int imported(ImportService imports, World world, TableReading.Read read) {
        var kind = world.kind();
        var sheet = kind.inRows(read.sheets().getFirst(), key -> key);
        var columns = ColumnChoice.guess(sheet, kind.fields(), Map.of());
        if (!columns.missing(kind.fields()).isEmpty()) return -1;
        var request = new ImportRequest(kind, sheet, read.sha256(), columns, Map.of());
        var plan = imports.plan(world.user(), request, Progress.NONE);
        var outcome = imports.apply(world.user(), request, plan, Progress.NONE);
        assertThat(outcome).isInstanceOf(ImportOutcome.Done.class);
        return plan.counts().getOrDefault(Status.NEW, 0);
    }
}
