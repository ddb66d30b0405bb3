package nl.duaal.tabular;

import java.util.UUID;
import nl.duaal.access.Action;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import org.springframework.stereotype.Component;

/** Tables that people take along leave a trace: which, how many rows, and the hash of the file. */
@Component
public class ExportTraces {

    private final Traces traces;

    ExportTraces(Traces traces) {
        this.traces = traces;
    }

    /**
     * Records that somebody took a table along. What is in it was asked of a service, which looked at the permission.
     *
     * @param export key of the table: {@code ownAmount}
     * @param sha256 of the file, so that one that turns up somewhere can be traced back
     */
    public void record(SignedIn user, String export, int rows, String sha256) {
        traces.recordAlone(
                user,
                Action.TABLE_EXPORTED,
                UUID.randomUUID(),
                TraceResult.DONE,
                TraceDetails.of("export", export)
                        .and("rows", String.valueOf(rows))
                        .and("sha256", sha256));
    }
}
