package nl.duaal.inclusion.buddy;

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

/**
 * How much time buddies and mentors had for the people of a cohort, for who reckons with it: without names, and without a
 * trace.
 */
@Service
public class BuddyMonths {

    private final BuddyStore store;
    private final CohortService cohorts;

    BuddyMonths(BuddyStore store, CohortService cohorts) {
        this.store = store;
        this.cohorts = cohorts;
    }

    /**
     * Minutes that were written down, by month and by the employer at whose place it was; those of no place under an empty
     * name. A guest of the cohort gets nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SortedMap<YearMonth, SortedMap<String, Integer>> of(SignedIn user, UUID cohort) {
        var about = cohorts.about(user, cohort, Permission.READ_COHORTS);
        var months = new TreeMap<YearMonth, SortedMap<String, Integer>>();
        if (about.isGuest()) return months;
        for (var one : store.minutes(about.organisation(), cohort)) {
            months.computeIfAbsent(YearMonth.from(one.on()), _ -> new TreeMap<>())
                    .merge(one.employer(), one.minutes(), Integer::sum);
        }
        return months;
    }
}
