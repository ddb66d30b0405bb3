package nl.duaal.cohort.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;

/** How other rooms, and the pages of this one, link to cohorts. */
public final class CohortLinks {

    private CohortLinks() {}

    /** Goes to a cohort. */
    public static void open(UUID uuid) {
        UI.getCurrentOrThrow().navigate(CohortView.class, parameters(uuid));
    }

    /** A link to a cohort under a text. */
    public static RouterLink link(UUID uuid, String text) {
        return new RouterLink(text, CohortView.class, parameters(uuid));
    }

    /** A link to a tab of a cohort under a text. */
    public static Anchor tab(UUID uuid, String tab, String text) {
        return new Anchor("cohorts/" + uuid + "?tab=" + tab, text);
    }

    private static RouteParameters parameters(UUID uuid) {
        return new RouteParameters(new RouteParam(CohortView.UUID_PARAMETER, uuid.toString()));
    }
}
