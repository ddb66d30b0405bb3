package nl.duaal.costbenefit;

import nl.duaal.access.DemoContent;
import nl.duaal.access.SignedIn;
import org.springframework.stereotype.Component;

/** A case to look at in every demo organisation. */
@Component
class DemoCases implements DemoContent {

    private final CaseService cases;

    DemoCases(CaseService cases) {
        this.cases = cases;
    }

    @Override
    public void fill(SignedIn as) {
        if (!as.may(nl.duaal.access.Permission.WRITE_CASES)) return;
        cases.createFromTemplate(
                as, as.roles().contains(nl.duaal.access.Role.EMPLOYER) ? "rail-track-worker" : "care-level-3");
    }
}
