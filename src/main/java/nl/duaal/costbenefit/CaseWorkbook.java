package nl.duaal.costbenefit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import nl.duaal.workbook.WorkbookInfo;
import nl.duaal.workbook.Workbooks;
import org.springframework.stereotype.Component;

/** A case as a living workbook. */
@Component
public class CaseWorkbook {

    private final Clock clock;

    CaseWorkbook(Clock clock) {
        this.clock = clock;
    }

    /** Writes the case as it stands. */
    public void write(EvaluatedCase now, OutputStream out) throws IOException {
        Workbooks.write(now.evaluation(), new WorkbookInfo(clock.instant()), out);
    }
}
