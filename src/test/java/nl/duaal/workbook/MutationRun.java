package nl.duaal.workbook;

import java.util.Map;
import java.util.TreeMap;

/**
 * Reads many mutated workbooks and tells what came of them; run by hand, not a test: {@code java …
 * nl.duaal.workbook.MutationRun [how many] [first seed]}. Ends with status 1 after an exception or a slow one.
 */
final class MutationRun {

    /** What came of a run. */
    record Tally(Map<String, Integer> outcomes, long slowestMillis, long slowestSeed) {}

    private MutationRun() {}

    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
        long start = System.nanoTime();
        var tally = run(first, count);
        System.out.printf(
                "%d files in %d ms, slowest %d ms (seed %d)%n",
                count, (System.nanoTime() - start) / 1_000_000, tally.slowestMillis, tally.slowestSeed);
        tally.outcomes.forEach((outcome, times) -> System.out.printf("%6d  %s%n", times, outcome));
        boolean bad = tally.outcomes.keySet().stream().anyMatch(outcome -> outcome.startsWith("!"));
        System.exit(bad || tally.slowestMillis > 10_000 ? 1 : 0);
    }

    /** Each file is read against the model it was made of and against one that moved on. */
    static Tally run(long first, int count) {
        var model = Cases.model("edges");
        var later = nl.duaal.engine.Input.replace(model, "par_b", nl.duaal.engine.Expression.of(123));
        byte[] file = Cases.workbook(model);
        var outcomes = new TreeMap<String, Integer>();
        long slowest = 0;
        long slowestSeed = first;
        for (long seed = first; seed < first + count; seed++) {
            long start = System.nanoTime();
            String outcome;
            try {
                outcome = inWords(WorkbookReader.readBack(Mutations.mutate(file, seed), seed % 2 == 0 ? model : later)
                        .reading());
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                outcome = "! " + e.getClass().getSimpleName() + " at seed " + seed;
            }
            outcomes.merge(outcome, 1, Integer::sum);
            long millis = (System.nanoTime() - start) / 1_000_000;
            if (millis > slowest) {
                slowest = millis;
                slowestSeed = seed;
            }
        }
        return new Tally(outcomes, slowest, slowestSeed);
    }

    private static String inWords(Reading reading) {
        return switch (reading) {
            case Reading.Changes(var changes, var inScenarios, var chosen) -> changes.isEmpty() ? "read, nothing changed" : "read, with changes";
            case Reading.Refused(var faults) -> "refused: " + faults.getFirst().code();
        };
    }
}
