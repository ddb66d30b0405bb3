package nl.duaal.costbenefit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.UUID;
import nl.duaal.access.Action;
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

    private final CaseService cases;
    private final Traces traces;
    private final Clock clock;

    CaseWorkbook(CaseService cases, Traces traces, Clock clock) {
        this.cases = cases;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * Writes the case as it stands, for somebody who takes it along. False, and nothing written, when for them there is
     * no such case any more: a page may stand open longer than its case is shared.
     */
    public boolean write(SignedIn signedIn, EvaluatedCase now, OutputStream out) throws IOException {
        UUID uuid = now.stored().uuid();
        var user = cases.reader(signedIn, uuid);
        if (!cases.isThere(user, uuid)) {
            traces.recordAlone(user, Action.CASE_DOWNLOADED, uuid, TraceResult.MISSING, TraceDetails.none());
            return false;
        }
        Workbooks.write(now.evaluation(), new WorkbookInfo(clock.instant()), out);
        traces.recordAlone(
                user,
                Action.CASE_DOWNLOADED,
                uuid,
                TraceResult.DONE,
                TraceDetails.of("version", Long.toString(now.stored().version())));
        return true;
    }
}
