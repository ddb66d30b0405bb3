package nl.duaal.language.lesson;

import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Minutes that were taught to the groups of a cohort, for who reckons with it: without names, and without a trace. */
@Service
public class TaughtMonths {

    private final LessonStore store;
    private final CohortService cohorts;

    TaughtMonths(LessonStore store, CohortService cohorts) {
        this.store = store;
        this.cohorts = cohorts;
    }

    /** Minutes of lessons that were given, of all groups together, by month. A guest of the cohort gets nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SortedMap<YearMonth, Long> of(SignedIn user, UUID cohort) {
        var about = cohorts.about(user, cohort, Permission.READ_COHORTS);
        var months = new TreeMap<YearMonth, Long>();
        if (about.isGuest()) return months;
        store.givenMinutes(about.organisation(), cohort)
                .forEach((day, minutes) -> months.merge(YearMonth.from(day), minutes, Long::sum));
        return months;
    }
}
