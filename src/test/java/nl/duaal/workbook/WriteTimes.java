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
        if (arguments.length > 0 && arguments[0].equals("largest")) {
            largest();
            return;
        }
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

    /** As much as a model may hold: 2,000 parameters, 2,000 flows, 600 periods. */
    private static void largest() throws Exception {
        var json = new StringBuilder(
                "{'name':'largest','start':'2026-01','horizon':600,'participants':20,'discountRate':0.02,"
                        + "'parties':['employer','municipality','state'],'phases':[{'id':'a','length':30,'dropout':0.01},{'id':'b'}],"
                        + "'parameters':[{'name':'p0','value':1}");
        for (int i = 1; i < 2_000; i++)
            json.append(",{'name':'p")
                    .append(i)
                    .append("','formula':'p")
                    .append(i - 1)
                    .append(" + 1'}");
        json.append("],'flows':[");
        for (int i = 0; i < 2_000; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{'id':'f")
                    .append(i)
                    .append("','payer':'employer','receiver':'state','amount':'p")
                    .append(i)
                    .append("','when':{'timing':'each','phase':'")
                    .append(i % 2 == 0 ? "a" : "b")
                    .append("'}}");
        }
        var evaluation = Cases.evaluate(Cases.parse(json.append("]}").toString()));
        long start = System.nanoTime();
        byte[] file = Cases.workbook(evaluation);
        System.out.printf("largest: %d ms, %d bytes%n", (System.nanoTime() - start) / 1_000_000, file.length);
        start = System.nanoTime();
        var reading = WorkbookReader.read(file, evaluation.model());
        System.out.printf("read back: %d ms, %s%n", (System.nanoTime() - start) / 1_000_000, reading);
    }
}
