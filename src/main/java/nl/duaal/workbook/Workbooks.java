package nl.duaal.workbook;

import java.io.IOException;
import java.io.OutputStream;
import nl.duaal.engine.Evaluation;

/** To be written. */
public final class Workbooks {
    private Workbooks() {}

    public static void write(Evaluation evaluation, WorkbookInfo info, OutputStream out) throws IOException {
        throw new IOException("to be written");
    }
}
