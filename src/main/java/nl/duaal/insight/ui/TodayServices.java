package nl.duaal.insight.ui;

import java.util.List;
import nl.duaal.coaching.CoachingService;
import nl.duaal.coaching.calendar.CalendarService;
import nl.duaal.coaching.watch.DayService;
import nl.duaal.cohort.signal.SignalService;
import nl.duaal.cohort.ui.SignalWay;
import nl.duaal.course.WorkFacts;
import nl.duaal.inclusion.InclusionService;
import nl.duaal.language.day.LearningDayService;
import nl.duaal.language.work.AgreementService;
import org.springframework.stereotype.Component;

/** What the sides of Vandaag ask; a bean, so that a view takes one thing. */
@Component
record TodayServices(
        SignalService signals,
        List<SignalWay> ways,
        DayService days,
        CoachingService coaching,
        CalendarService calendars,
        AgreementService agreements,
        WorkFacts work,
        InclusionService inclusion,
        LearningDayService learning) {

    TodayServices {
        ways = List.copyOf(ways);
    }
}
