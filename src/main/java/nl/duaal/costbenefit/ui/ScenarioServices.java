package nl.duaal.costbenefit.ui;

import java.time.Clock;
import nl.duaal.costbenefit.CaseScenarios;
import nl.duaal.draft.Drafts;
import org.springframework.stereotype.Component;

/** What the page of scenarios asks things of. */
@Component
record ScenarioServices(CaseScenarios scenarios, Drafts drafts, Clock clock) {}
