package nl.duaal.trajectory.ui;

import java.util.List;
import nl.duaal.draft.Drafts;
import nl.duaal.library.LibraryService;
import nl.duaal.trajectory.DesignWorkbook;
import nl.duaal.trajectory.TrajectoryAction;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.trajectory.TrajectorySharing;
import org.springframework.stereotype.Component;

/** What the page of a design asks things of. */
@Component
record DesignServices(
        TrajectoryService trajectories,
        TrajectorySharing sharing,
        LibraryService library,
        DesignWorkbook workbook,
        Drafts drafts,
        List<TrajectoryAction> actions) {}
