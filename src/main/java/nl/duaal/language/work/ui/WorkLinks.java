package nl.duaal.language.work.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;

/** How other rooms, and the pages of this one, link to words of a trade and to what teams agreed on. */
public final class WorkLinks {

    static final String UUID_PARAMETER = "uuid";

    private WorkLinks() {}

    /** The words of a function, to read and to change. */
    public static RouterLink words(UUID function, String text) {
        return link(WordsView.class, function, text);
    }

    /** The words of a function on paper. */
    public static RouterLink paper(UUID function, String text) {
        return link(WordPaperView.class, function, text);
    }

    /** The words of a team's function on paper, for whoever sees the team. */
    static RouterLink teamWords(UUID team, String text) {
        return link(TeamWordPaperView.class, team, text);
    }

    /** What a team agreed on, on paper. */
    static RouterLink teamPaper(UUID team, String text) {
        return link(TeamPaperView.class, team, text);
    }

    private static RouterLink link(Class<? extends Component> view, UUID uuid, String text) {
        return new RouterLink(text, view, new RouteParameters(new RouteParam(UUID_PARAMETER, uuid.toString())));
    }
}
