package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.ui.CohortTab;
import nl.duaal.cohort.ui.TabState;
import nl.duaal.costbenefit.CohortCases;
import nl.duaal.costbenefit.CohortTeaching;
import org.springframework.stereotype.Service;

/** The side of a cohort that is its money: for its owner. */
@Service
class CohortMoneyTab implements CohortTab {

    private final CohortCases cases;
    private final CohortTeaching teaching;

    CohortMoneyTab(CohortCases cases, CohortTeaching teaching) {
        this.cases = cases;
        this.teaching = teaching;
    }

    @Override
    public String key() {
        return "money";
    }

    @Override
    public String labelKey() {
        return "costbenefit.ofCohort.tab";
    }

    @Override
    public int order() {
        return 600;
    }

    @Override
    public boolean isFor(SignedIn about, Cohort cohort) {
        return !about.isGuest() && about.may(Permission.READ_CASES);
    }

    @Override
    public Component content(SignedIn user, Cohort cohort, TabState state) {
        var words = new CaseWords(UI.getCurrentOrThrow().getLocale());
        return new CohortMoneyPanel(words, cases, teaching, user, cohort.uuid());
    }
}
