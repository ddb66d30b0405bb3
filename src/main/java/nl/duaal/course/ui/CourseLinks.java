package nl.duaal.course.ui;

import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;

/** How other rooms link to the course of people. */
public final class CourseLinks {

    private CourseLinks() {}

    /** A link to what somebody can do and did, on paper. */
    public static RouterLink competences(UUID person, String text) {
        return new RouterLink(
                text,
                CompetenceView.class,
                new RouteParameters(new RouteParam(CompetenceView.UUID_PARAMETER, person.toString())));
    }
}
