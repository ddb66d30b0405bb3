package nl.duaal.person.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;

/** How other rooms link to somebody's file. */
public final class PersonLinks {

    private PersonLinks() {}

    /** A link to the file of somebody under a text. */
    public static RouterLink link(UUID uuid, String text) {
        return new RouterLink(text, PersonView.class, parameters(uuid));
    }

    /** Goes to the file of somebody. */
    public static void open(UUID uuid) {
        UI.getCurrentOrThrow().navigate(PersonView.class, parameters(uuid));
    }

    static RouteParameters parameters(UUID uuid) {
        return new RouteParameters(new RouteParam(PersonView.UUID_PARAMETER, uuid.toString()));
    }
}
