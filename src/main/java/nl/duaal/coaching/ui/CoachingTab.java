package nl.duaal.coaching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.ui.CohortTab;
import nl.duaal.cohort.ui.TabState;

/** Who of a cohort was spoken to, who waits, and what was agreed, on the cohort's page. */
@org.springframework.stereotype.Component
class CoachingTab implements CohortTab {

    private final CoachingServices services;

    CoachingTab(CoachingServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return "coaching";
    }

    @Override
    public String labelKey() {
        return "coaching.title";
    }

    @Override
    public int order() {
        return 270;
    }

    @Override
    public boolean isFor(SignedIn about, Cohort cohort) {
        return !about.isGuest() && about.may(Permission.READ_COACHING);
    }

    @Override
    public Component content(SignedIn user, Cohort cohort, TabState state) {
        var words = new CoachingWords(UI.getCurrentOrThrow().getLocale());
        var content = new Div();
        content.setId("cohort-coaching");
        content.addClassName("coaching");
        var caseload = services.caseloads().inCohort(user, cohort.uuid());
        if (caseload.rows().isEmpty()) {
            var none = new Paragraph(words.say("inCohort.none"));
            none.addClassName("muted");
            content.add(none);
            return content;
        }
        var lead = new Paragraph(
                caseload.overdue() == 0
                        ? words.say("inCohort.lead.none", caseload.rows().size())
                        : words.say(
                                "inCohort.lead",
                                caseload.overdue(),
                                caseload.rows().size()));
        lead.addClassName("lead-sentence");
        lead.setId("cohort-coaching-lead");
        var out = new Anchor(
                services.downloads()
                        .download(
                                user,
                                words.locale(),
                                "cohortCoaching",
                                words.say("export.caseload.fileName"),
                                List.of(cohort.data().name()),
                                () -> new CoachingTables(words, List.of())
                                        .caseload(services.caseloads().inCohort(user, cohort.uuid()))),
                words.say("export.caseload"));
        out.setId("export-cohort-coaching");
        out.addClassName("no-print");
        content.add(lead, new CaseloadTable(words, user, caseload, false));
        if (caseload.leftOut() > 0) {
            var left = new Paragraph(words.count("leftOut", caseload.leftOut()));
            left.addClassNames("small", "muted");
            content.add(left);
        }
        content.add(out);
        return content;
    }
}
