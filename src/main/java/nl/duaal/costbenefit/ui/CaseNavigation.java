package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import java.util.UUID;
import nl.duaal.costbenefit.CostBenefitCase;
import nl.duaal.shell.PageParts;

/**
 * The pages of one case: what comes of it, how sure that is, how variants compare, who should carry what, and what really
 * happens.
 */
class CaseNavigation extends PageParts {

    /** A page of a case; its path stands behind the case's own. */
    enum Part {
        RESULT(""),
        CERTAINTY("/certainty"),
        SCENARIOS("/scenarios"),
        CONTRIBUTION("/contribution"),
        /** Of a case that is the money side of a cohort only. */
        LIVING("/living");

        private final String path;

        Part(String path) {
            this.path = path;
        }
    }

    CaseNavigation(CaseWords words, CostBenefitCase of, Part current) {
        super(words.say("parts.title"));
        UUID uuid = of.uuid();
        for (Part part : Part.values()) {
            if (part == Part.LIVING && of.origin().cohort().isEmpty()) continue;
            String key = part.name().toLowerCase(Locale.ROOT);
            var link = new Anchor("cases/" + uuid + part.path, words.say("parts." + key));
            link.setId("part-" + key);
            part(link, part == current);
        }
    }
}
