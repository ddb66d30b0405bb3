package nl.duaal.costbenefit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.workbook.WorkbookInfo;
import nl.duaal.workbook.Workbooks;
import org.springframework.stereotype.Component;

/** A case as a living workbook. */
@Component
public class CaseWorkbook {

    private final Traces traces;
    private final Clock clock;

    CaseWorkbook(Traces traces, Clock clock) {
        this.traces = traces;
        this.clock = clock;
    }

    /** Writes the case as it stands, for somebody who takes it along. */
    public void write(SignedIn user, EvaluatedCase now, OutputStream out) throws IOException {
        traces.demand(user, Permission.READ_CASES);
        Workbooks.write(now.evaluation(), new WorkbookInfo(clock.instant()), out);
        traces.recordAlone(
                user,
                Action.CASE_DOWNLOADED,
                now.stored().uuid(),
                TraceResult.DONE,
                TraceDetails.of("version", Long.toString(now.stored().version())));
    }
}
