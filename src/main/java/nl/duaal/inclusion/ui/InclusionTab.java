package nl.duaal.inclusion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.ui.CohortTab;
import nl.duaal.cohort.ui.TabState;

/** What employers and teams of a cohort do so that people can stay, and what comes of it, on the cohort's page. */
@org.springframework.stereotype.Component
class InclusionTab implements CohortTab {

    static final String KEY = "inclusion";
    private static final String PART = "part";
    private static final String POINTS = "points";
    private static final String STAY = "stay";

    private final InclusionServices services;

    InclusionTab(InclusionServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String labelKey() {
        return "inclusion.title";
    }

    @Override
    public int order() {
        return 470;
    }

    @Override
    public boolean isFor(SignedIn about, Cohort cohort) {
        return about.may(Permission.KEEP_INCLUSION);
    }

    @Override
    public Component content(SignedIn user, Cohort cohort, TabState state) {
        var words = new InclusionWords(UI.getCurrentOrThrow().getLocale());
        var parts = new ArrayList<>(List.of(POINTS, "buddies", "pulse"));
        if (cohort.about().may(Permission.READ_CONTRACTS)) parts.add(STAY);
        String asked = state.get(PART);
        String part = parts.contains(asked) ? asked : POINTS;
        var ways = new Nav();
        ways.addClassNames("inclusion-parts", "no-print");
        ways.getElement().setAttribute("aria-label", words.say("parts"));
        for (String one : parts) {
            var way = new Anchor("cohorts/" + cohort.uuid() + "?tab=" + KEY + "&part=" + one, words.say("part." + one));
            way.setId("part-" + one);
            if (one.equals(part)) way.getElement().setAttribute("aria-current", "page");
            ways.add(way);
        }
        String name = cohort.data().name();
        return new Div(
                ways,
                switch (part) {
                    case "buddies" -> new BuddyPanel(words, services.buddies(), user, cohort.uuid());
                    case "pulse" -> new PulsePanel(words, services, user, cohort.uuid(), name);
                    case STAY -> new RetentionPanel(words, services, user, cohort.uuid(), name);
                    default ->
                        new PointsPanel(
                                words,
                                services,
                                user,
                                cohort.uuid(),
                                name,
                                () -> services.points().ofCohort(user, cohort.uuid()));
                });
    }
}
