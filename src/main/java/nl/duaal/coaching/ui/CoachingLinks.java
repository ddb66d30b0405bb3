package nl.duaal.coaching.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import java.util.UUID;

/** How other rooms link to coaching. */
public final class CoachingLinks {

    private CoachingLinks() {}

    /** A link to the coaching of a person under a text. */
    public static RouterLink link(UUID person, String text) {
        return new RouterLink(text, CoachingView.class, parameters(person));
    }

    /** The same, with the form for a contact open. */
    public static RouterLink note(UUID person, String text) {
        var link = link(person, text);
        link.setQueryParameters(QueryParameters.simple(Map.of(CoachingView.NOTE, "")));
        return link;
    }

    /** A link to the people whom the reader looks after. */
    public static RouterLink caseload(String text) {
        return new RouterLink(text, CaseloadView.class);
    }

    private static RouteParameters parameters(UUID person) {
        return new RouteParameters(new RouteParam(CoachingView.UUID_PARAMETER, person.toString()));
    }
}
