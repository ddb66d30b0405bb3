package nl.duaal.language.ui;

import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;

/** How other rooms link to somebody's language. */
public final class LanguageLinks {

    private LanguageLinks() {}

    /** A link to the language of a person under a text. */
    public static RouterLink link(UUID person, String text) {
        return new RouterLink(
                text,
                LanguageView.class,
                new RouteParameters(new RouteParam(LanguageView.UUID_PARAMETER, person.toString())));
    }
}
