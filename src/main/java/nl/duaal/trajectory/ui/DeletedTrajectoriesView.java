package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.shell.BinList;
import nl.duaal.trajectory.TrajectoryBin;
import nl.duaal.trajectory.TrajectoryService;

/** Trajectories that were deleted in the last 30 days, to bring back. */
@Route("trajectories/deleted")
@PermitAll
class DeletedTrajectoriesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final BinList list;

    DeletedTrajectoriesView(TrajectoryBin bin, TrajectoryService trajectories, CurrentUser currentUser) {
        var user = currentUser.require(Permission.DELETE_TRAJECTORIES);
        var words = new TrajectoryWords(getLocale());
        addClassName("page");
        list = new BinList(
                words.locale(),
                new RouterLink(words.say("new.back"), TrajectoryListView.class),
                TrajectoryBin.KEPT.toDays(),
                words.say("bin.empty"),
                () -> bin.list(user).stream()
                        .map(gone -> new BinList.Gone(
                                gone.uuid(), gone.name(), gone.deletedAt(), gone.deletedBy(), gone.until()))
                        .toList(),
                uuid -> trajectories.restore(user, uuid));
        add(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show();
    }

    @Override
    public String getPageTitle() {
        return BinList.title(getLocale()) + " · Duaal";
    }
}
