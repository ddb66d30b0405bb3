package nl.duaal.workbook;

import java.io.IOException;
import java.io.OutputStream;
import nl.duaal.engine.Evaluation;

/** Placeholder until the workbook is there. */
public final class Workbooks {

    private Workbooks() {}

    public static void write(Evaluation evaluation, WorkbookInfo info, OutputStream out) throws IOException {
        throw new IOException(
                "the workbook is not there yet: " + evaluation.model().name() + info.createdAt() + out);
    }
}
