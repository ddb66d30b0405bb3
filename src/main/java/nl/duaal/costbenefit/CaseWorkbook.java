package nl.duaal.costbenefit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import nl.duaal.access.Action;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.workbook.Insight;
import nl.duaal.workbook.WorkbookInfo;
import nl.duaal.workbook.Workbooks;
import org.springframework.stereotype.Component;

/** A case as a living workbook. */
@Component
public class CaseWorkbook {

    private final CaseService cases;
    private final Traces traces;
    private final Clock clock;

    CaseWorkbook(CaseService cases, Traces traces, Clock clock) {
        this.cases = cases;
        this.traces = traces;
        this.clock = clock;
    }

    /** Writes the case as it stands, for somebody who takes it along. */
    public void write(SignedIn signedIn, EvaluatedCase now, OutputStream out) throws IOException {
        var user = cases.reader(signedIn, now.stored().uuid());
        var evaluation = now.evaluation();
        var insight = Insight.isFor(evaluation.model()) ? Insight.of(evaluation) : null;
        Workbooks.write(evaluation, new WorkbookInfo(clock.instant()), insight, out);
        traces.recordAlone(
                user,
                Action.CASE_DOWNLOADED,
                now.stored().uuid(),
                TraceResult.DONE,
                TraceDetails.of("version", Long.toString(now.stored().version())));
    }
}
