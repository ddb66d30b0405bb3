package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.ListPage;
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
        setUp(
                new TrajectoryGrid(words, this::menu),
                maker ? List.of(create("new-trajectory")) : List.of(),
                maker ? create("first-trajectory") : null);
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
        if (!row.about().may(Permission.DELETE_TRAJECTORIES)) return new Span();
        var delete = new Button(
                VaadinIcon.TRASH.create(),
                click -> TrajectoryDeletion.delete(
                        words, trajectories, user, row.uuid(), row.name(), this::reload, this::reload));
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        delete.setAriaLabel(words.say("list.delete", row.name()));
        delete.setTooltipText(words.say("delete"));
        delete.setId("delete-" + row.uuid());
        return delete;
    }
}
