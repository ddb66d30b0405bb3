package nl.duaal.coaching.ui;

import nl.duaal.coaching.CoachingService;
import nl.duaal.coaching.ManyContacts;
import nl.duaal.coaching.caseload.CaseloadService;
import nl.duaal.coaching.caseload.HandoverService;
import nl.duaal.coaching.course.CourseService;
import nl.duaal.coaching.message.MessageService;
import nl.duaal.coaching.plan.PlanService;
import nl.duaal.coaching.wording.WordingService;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.shared.Jobs;
import nl.duaal.shell.SavedFilters;
import nl.duaal.shell.TableDownload;
import org.springframework.stereotype.Component;

/** What the sides of coaching ask; a bean, so that a view takes one thing. */
@Component
record CoachingServices(
        CoachingService coaching,
        PlanService plans,
        CourseService course,
        CaseloadService caseloads,
        HandoverService handovers,
        WordingService wordings,
        CohortPlanning planning,
        ManyContacts many,
        MessageService messages,
        SavedFilters filters,
        Jobs jobs,
        TableDownload.Maker downloads) {}
