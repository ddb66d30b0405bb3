package nl.duaal.costbenefit.ui;

import nl.duaal.costbenefit.CaseCertainty;
import nl.duaal.costbenefit.CaseContributions;
import nl.duaal.costbenefit.CaseService;
import org.springframework.stereotype.Component;

/** What the page of contributions asks things of. */
@Component
record ContributionServices(CaseService cases, CaseCertainty certainty, CaseContributions contributions) {}
