package nl.duaal.trajectory;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import nl.duaal.access.Action;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.workbook.WorkbookInfo;
import nl.duaal.workbook.Workbooks;
import org.springframework.stereotype.Component;

/** A design as a workbook: its line of time, week and hours, and the living model of its money behind them. */
@Component
public class DesignWorkbook {

    private final TrajectoryService trajectories;
    private final Traces traces;
    private final Clock clock;

    DesignWorkbook(TrajectoryService trajectories, Traces traces, Clock clock) {
        this.trajectories = trajectories;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * Writes a version of a design for somebody who takes it along. False, and nothing written, when for them there is
     * no such trajectory any more, or the design has no money side.
     */
    public boolean write(SignedIn signedIn, OpenTrajectory now, OutputStream out) throws IOException {
        var about = trajectories.about(signedIn, now.uuid());
        boolean there = !trajectories.versions(signedIn, now.uuid()).isEmpty();
        if (!there
                || !(trajectories.money(signedIn, now.uuid(), now.design())
                        instanceof MoneyOutcome.Evaluated(var evaluation))) {
            traces.recordAlone(
                    about,
                    Action.TRAJECTORY_DOWNLOADED,
                    now.uuid(),
                    there ? TraceResult.REFUSED : TraceResult.MISSING,
                    TraceDetails.none());
            return false;
        }
        Workbooks.write(
                evaluation, new WorkbookInfo(clock.instant()), null, List.of(), DesignTables.of(now.design()), out);
        traces.recordAlone(
                about,
                Action.TRAJECTORY_DOWNLOADED,
                now.uuid(),
                TraceResult.DONE,
                TraceDetails.of("number", Integer.toString(now.number())));
        return true;
    }
}
