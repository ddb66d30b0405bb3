package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.Address;
import nl.duaal.trajectory.OpenTrajectory;
import org.jspecify.annotations.Nullable;

/** The design of one trajectory. */
@Route("trajectories/:uuid")
@PermitAll
class TrajectoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String UUID_PARAMETER = "uuid";

    private final DesignServices services;
    private final SignedIn user;
    private final TrajectoryWords words = new TrajectoryWords(getLocale());
    private @Nullable DesignEditor editor;

    TrajectoryView(DesignServices services, CurrentUser currentUser) {
        this.services = services;
        this.user = currentUser.require(Permission.READ_TRAJECTORIES);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OpenTrajectory opened = event.getRouteParameters()
                .get(UUID_PARAMETER)
                .flatMap(Address::uuid)
                .flatMap(uuid -> services.trajectories().open(user, uuid))
                .orElseThrow(NotFoundException::new);
        editor = new DesignEditor(words, services, user, opened);
        removeAll();
        add(editor);
        editor.show(event.getLocation().getQueryParameters());
    }

    @Override
    public String getPageTitle() {
        String name = editor == null ? "" : editor.design().name() + " · ";
        return name + words.say("title") + " · Duaal";
    }
}
