package nl.duaal.language.result;

import java.time.LocalDate;
import java.util.Optional;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.language.forecast.CohortLanguage;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds up what was taught and learned; never who learned what. */
@Service
public class LanguageResults {

    private final ResultStore store;
    private final CohortService cohorts;
    private final Traces traces;

    LanguageResults(ResultStore store, CohortService cohorts, Traces traces) {
        this.store = store;
        this.cohorts = cohorts;
        this.traces = traces;
    }

    /**
     * What the groups of a cohort came to, as of today; for its owner. Levels of fewer than
     * {@link CohortLanguage#SMALLEST_GROUP} people are left out.
     *
     * @param cohort as the reader was given it
     * @return none when the reader is a guest of the cohort, or it has no groups
     * @throws AccessDeniedException for who may not see cohorts
     */
    @Transactional(readOnly = true)
    public Optional<LanguageFigures> of(SignedIn user, Cohort cohort) {
        traces.demand(user, Permission.READ_COHORTS);
        return Optional.of(cohort)
                .filter(one -> !one.about().isGuest())
                .map(one -> figures(user, one))
                .filter(figures -> !figures.groups().isEmpty());
    }

    private LanguageFigures figures(SignedIn user, Cohort cohort) {
        LocalDate today = cohorts.today();
        var skills = ResultCount.taught(cohort.design());
        return new LanguageFigures(store.groups(user.organisation(), cohort.uuid()).stream()
                .map(group -> ResultCount.of(
                        group,
                        store.lessons(user.organisation(), group.id(), today),
                        store.members(user.organisation(), group.id()),
                        store.levels(user.organisation(), group.id(), today),
                        skills.getOrDefault(group.block() == null ? "" : group.block(), ResultCount.EVERY_SKILL)))
                .toList());
    }
}
