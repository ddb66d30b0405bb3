package nl.duaal.language.lesson.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;

/** How other rooms, and the pages of this one, link to groups and lessons. */
public final class LessonLinks {

    static final String UUID_PARAMETER = "uuid";

    private LessonLinks() {}

    /** A link to a group under a text. */
    public static RouterLink group(UUID group, String text) {
        return new RouterLink(text, GroupView.class, parameters(group));
    }

    /** A link to a lesson, to say who was there, under a text. */
    public static RouterLink lesson(UUID lesson, String text) {
        return new RouterLink(text, AttendanceView.class, parameters(lesson));
    }

    /** The list of a group on paper. */
    static RouterLink paper(UUID group, String text) {
        return new RouterLink(text, PaperView.class, parameters(group));
    }

    /** Where who was at the lessons of a group comes in from a table. */
    static RouterLink attendance(UUID group, String text) {
        return new RouterLink(text, AttendanceImportView.class, parameters(group));
    }

    /** Where what those in a group can do comes in from a table. */
    static RouterLink results(UUID group, String text) {
        return new RouterLink(text, LevelImportView.class, parameters(group));
    }

    /** To a group, after something. */
    static Anchor onward(UUID group, String text) {
        return new Anchor("lessons/groups/" + group, text);
    }

    static RouteParameters parameters(UUID uuid) {
        return new RouteParameters(new RouteParam(UUID_PARAMETER, uuid.toString()));
    }
}
