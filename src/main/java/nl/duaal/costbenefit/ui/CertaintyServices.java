package nl.duaal.costbenefit.ui;

import nl.duaal.costbenefit.CaseCertainty;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.costbenefit.KeptSimulations;
import nl.duaal.shared.Jobs;
import org.springframework.stereotype.Component;

/** What the page of certainty asks things of. */
@Component
record CertaintyServices(CaseService cases, CaseCertainty certainty, KeptSimulations kept, Jobs jobs) {}
