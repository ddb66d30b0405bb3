package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.Locale;
import java.util.UUID;

/** The pages of one case: what comes of it, how sure that is, how variants compare, and who should carry what. */
class CaseNavigation extends Nav {

    /** A page of a case; its path stands behind the case's own. */
    enum Part {
        RESULT(""),
        CERTAINTY("/certainty"),
        SCENARIOS("/scenarios"),
        CONTRIBUTION("/contribution");

        private final String path;

        Part(String path) {
            this.path = path;
        }
    }

    CaseNavigation(CaseWords words, UUID uuid, Part current) {
        addClassNames("case-parts", "no-print");
        getElement().setAttribute("aria-label", words.say("parts.title"));
        for (Part part : Part.values()) {
            String key = part.name().toLowerCase(Locale.ROOT);
            var link = new Anchor("cases/" + uuid + part.path, words.say("parts." + key));
            link.setId("part-" + key);
            if (part == current) link.getElement().setAttribute("aria-current", "page");
            add(link);
        }
    }
}
