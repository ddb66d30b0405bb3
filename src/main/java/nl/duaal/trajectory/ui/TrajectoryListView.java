package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.BinList;
import nl.duaal.shell.ListPage;
import nl.duaal.shell.MoreButton;
import nl.duaal.trajectory.TrajectoryRow;
import nl.duaal.trajectory.TrajectoryService;

/** Every trajectory of the organisation and those shared with it, to search, sort, open and delete. */
@Route("trajectories")
@PermitAll
class TrajectoryListView extends ListPage<TrajectoryRow> {

    private final TrajectoryService trajectories;
    private final SignedIn user;
    private final TrajectoryWords words = new TrajectoryWords(getLocale());

    TrajectoryListView(TrajectoryService trajectories, CurrentUser currentUser) {
        super("trajectories", "trajectory", TrajectoryRow::name);
        this.trajectories = trajectories;
        this.user = currentUser.require(Permission.READ_TRAJECTORIES);
        boolean maker = user.may(Permission.WRITE_TRAJECTORIES);
        var actions = new ArrayList<Component>();
        if (user.may(Permission.DELETE_TRAJECTORIES)) {
            var bin = new RouterLink(BinList.title(getLocale()), DeletedTrajectoriesView.class);
            bin.addClassName("button");
            bin.setId("deleted-trajectories");
            actions.add(bin);
        }
        if (maker) actions.add(create("new-trajectory"));
        setUp(new TrajectoryGrid(words, this::menu), actions, maker ? create("first-trajectory") : null);
    }

    @Override
    protected List<TrajectoryRow> load() {
        return trajectories.list(user);
    }

    private RouterLink create(String id) {
        var link = new RouterLink(words.say("list.new"), NewTrajectoryView.class);
        link.addClassNames("button", "primary");
        link.setId(id);
        return link;
    }

    private Component menu(TrajectoryRow row) {
        if (!user.may(Permission.WRITE_TRAJECTORIES)) return new Span();
        return new MoreButton(words.say("list.moreOf", row.name()), actions -> {
            actions.add("copy-" + row.uuid(), words.say("header.copy"), () -> copy(row));
            if (!row.about().may(Permission.DELETE_TRAJECTORIES)) return;
            actions.add(
                    "delete-" + row.uuid(),
                    words.say("delete"),
                    () -> TrajectoryDeletion.delete(
                            words, trajectories, user, row.uuid(), row.name(), this::reload, this::reload));
        });
    }

    private void copy(TrajectoryRow row) {
        TrajectoryCopy.of(words, trajectories, user, row.uuid(), row.number(), row.name());
        reload();
    }
}
