package nl.duaal.costbenefit.ui;

import java.time.Clock;
import nl.duaal.costbenefit.CaseConflicts;
import nl.duaal.costbenefit.CaseHistory;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.costbenefit.CaseSharing;
import nl.duaal.costbenefit.CaseWorkbook;
import nl.duaal.costbenefit.CohortCases;
import nl.duaal.costbenefit.TrajectoryCases;
import nl.duaal.costbenefit.WorkbookReturn;
import nl.duaal.draft.Drafts;
import org.springframework.stereotype.Component;

/** What the page of a case asks things of. */
@Component
record CaseServices(
        CaseService cases,
        CaseConflicts conflicts,
        CaseHistory history,
        CaseSharing sharing,
        TrajectoryCases trajectories,
        CohortCases cohorts,
        CaseWorkbook workbook,
        WorkbookReturn workbooks,
        Drafts drafts,
        Clock clock) {}
