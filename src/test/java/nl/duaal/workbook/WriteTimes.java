package nl.duaal.workbook;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How long writing takes; run by hand, not a test: {@code java … nl.duaal.workbook.WriteTimes [folder]}. With a folder
 * the workbooks are left there to be looked at.
 */
final class WriteTimes {

    private WriteTimes() {}

    public static void main(String[] arguments) throws Exception {
        for (int round = 0; round < 3; round++) {
            for (String name : Cases.ALL) {
                var evaluation = Cases.evaluate(Cases.model(name));
                long start = System.nanoTime();
                byte[] file = Cases.workbook(evaluation);
                System.out.printf(
                        "round %d  %-20s %5d ms  %7d bytes%n",
                        round, name, (System.nanoTime() - start) / 1_000_000, file.length);
                if (arguments.length > 0) Files.write(Path.of(arguments[0], name + ".xlsx"), file);
            }
        }
    }
}
