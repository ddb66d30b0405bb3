package nl.duaal.insight.scaling.ui;

import nl.duaal.insight.scaling.ScalingService;
import nl.duaal.shell.TableDownload;
import nl.duaal.trajectory.TrajectoryService;
import org.springframework.stereotype.Component;

/** What pages about growing ask; a bean, so that a view takes one thing. */
@Component
record ScalingServices(ScalingService scaling, TrajectoryService trajectories, TableDownload.Maker downloads) {}
