package nl.duaal.workplace.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;

/** How other rooms, and the pages of this one, link to employers. */
public final class EmployerLinks {

    private EmployerLinks() {}

    /** Goes to an employer. */
    public static void open(UUID uuid) {
        UI.getCurrent().navigate(EmployerView.class, parameters(uuid));
    }

    /** Goes to the list of employers. */
    public static void openList() {
        UI.getCurrent().navigate(EmployerListView.class);
    }

    /** A link to an employer under a text. */
    public static RouterLink link(UUID uuid, String text) {
        return new RouterLink(text, EmployerView.class, parameters(uuid));
    }

    /** A link to a function of an employer under a text. */
    public static Anchor function(UUID employer, UUID function, String text) {
        return new Anchor("employers/" + employer + "?tab=functions&function=" + function, text);
    }

    private static RouteParameters parameters(UUID uuid) {
        return new RouteParameters(new RouteParam(EmployerView.UUID_PARAMETER, uuid.toString()));
    }
}
