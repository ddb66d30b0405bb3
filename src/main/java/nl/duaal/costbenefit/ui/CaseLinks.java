package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;

/** How other rooms, and the pages of this one, link to cases. */
public final class CaseLinks {

    private CaseLinks() {}

    /** Goes to a case. */
    public static void open(UUID uuid) {
        UI.getCurrent().navigate(CaseView.class, parameters(uuid));
    }

    /** Goes to the list of cases. */
    public static void openList() {
        UI.getCurrent().navigate(CaseListView.class);
    }

    /** A link to a case under a text. */
    public static RouterLink link(UUID uuid, String text) {
        return new RouterLink(text, CaseView.class, parameters(uuid));
    }

    private static RouteParameters parameters(UUID uuid) {
        return new RouteParameters(new RouteParam(CaseView.UUID_PARAMETER, uuid.toString()));
    }
}
