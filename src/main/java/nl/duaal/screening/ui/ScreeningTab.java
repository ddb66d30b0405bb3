package nl.duaal.screening.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.ui.CohortTab;
import nl.duaal.cohort.ui.TabState;
import nl.duaal.screening.ScreeningPlans;
import nl.duaal.screening.ScreeningQuality;
import nl.duaal.screening.Screenings;
import nl.duaal.shell.TableDownload;
import nl.duaal.shell.Words;
import nl.duaal.workplace.EmployerService;

/** The screening of a cohort, on the cohort's page. */
@org.springframework.stereotype.Component
class ScreeningTab implements CohortTab {

    private final ScreeningPlans plans;
    private final Screenings screenings;
    private final ScreeningQuality quality;
    private final EmployerService employers;
    private final TableDownload.Maker downloads;

    ScreeningTab(
            ScreeningPlans plans,
            Screenings screenings,
            ScreeningQuality quality,
            EmployerService employers,
            TableDownload.Maker downloads) {
        this.plans = plans;
        this.screenings = screenings;
        this.quality = quality;
        this.employers = employers;
        this.downloads = downloads;
    }

    @Override
    public String key() {
        return "screening";
    }

    @Override
    public String labelKey() {
        return "screening.title";
    }

    @Override
    public int order() {
        return 250;
    }

    @Override
    public boolean isFor(SignedIn about, Cohort cohort) {
        return !about.isGuest() && about.may(Permission.PLAN_SCREENING);
    }

    @Override
    public Component content(SignedIn user, Cohort cohort, TabState state) {
        var locale = com.vaadin.flow.component.UI.getCurrentOrThrow().getLocale();
        return new PlanPanel(
                new ScreeningWords(Words.closest(locale)),
                new PlanPanel.Services(plans, screenings, quality, employers, downloads),
                user,
                cohort,
                state);
    }
}
