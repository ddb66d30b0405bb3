package nl.duaal.costbenefit.ui;

import nl.duaal.cohort.CohortService;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.costbenefit.CaseWorkbook;
import nl.duaal.costbenefit.LivingCases;
import nl.duaal.shell.TableDownload;
import org.springframework.stereotype.Component;

/** What the page of what really happens asks things of. */
@Component
record LivingServices(
        CaseService cases,
        LivingCases living,
        CaseWorkbook workbook,
        CohortService cohorts,
        TableDownload.Maker downloads) {}
