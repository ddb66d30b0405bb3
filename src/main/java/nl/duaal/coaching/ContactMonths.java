package nl.duaal.coaching;

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

/** How many contacts there were with the people of a cohort, for who reckons with it: without names, and without a trace. */
@Service
public class ContactMonths {

    private final CoachingStore store;
    private final CohortService cohorts;

    ContactMonths(CoachingStore store, CohortService cohorts) {
        this.store = store;
        this.cohorts = cohorts;
    }

    /** Contacts that took place, by month. A guest of the cohort gets nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SortedMap<YearMonth, Integer> of(SignedIn user, UUID cohort) {
        var about = cohorts.about(user, cohort, Permission.READ_COHORTS);
        var months = new TreeMap<YearMonth, Integer>();
        if (about.isGuest()) return months;
        store.contactDays(about.organisation(), cohort)
                .forEach((day, count) -> months.merge(YearMonth.from(day), count, Integer::sum));
        return months;
    }
}
