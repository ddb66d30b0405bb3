package nl.duaal.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a cohort is doing in numbers, beside what would have happened anyway. Without names; a guest gets nothing. */
@Service
public class OutcomeCounts {

    private final OutcomeStore store;
    private final AskMoments moments;
    private final CohortService cohorts;
    private final Counterfactual counterfactual;
    private final Clock clock;

    OutcomeCounts(
            OutcomeStore store, AskMoments moments, CohortService cohorts, Counterfactual counterfactual, Clock clock) {
        this.store = store;
        this.moments = moments;
        this.cohorts = cohorts;
        this.counterfactual = counterfactual;
        this.clock = clock;
    }

    /**
     * The numbers of a cohort.
     *
     * @param moments  that have come, by date
     * @param next     the first that has not; none when all have
     * @param compared whether there is a case that says what would have happened anyway
     */
    public record Numbers(List<MomentCount> moments, List<AskMoment> next, boolean compared) {
        public Numbers {
            moments = List.copyOf(moments);
            next = List.copyOf(next);
        }
    }

    /** The numbers of an own cohort; nothing for a guest. Leaves no trace. */
    @Transactional(readOnly = true)
    public Numbers of(SignedIn user, UUID cohort) {
        var about = cohorts.about(user, cohort, Permission.READ_COHORTS);
        if (about.isGuest()) return new Numbers(List.of(), List.of(), false);
        var all = moments.of(user, cohort);
        var today = LocalDate.now(clock.withZone(AccountService.ZONE));
        var began = store.inCohort(about.organisation(), cohort);
        var members = began.stream().map(OutcomeStore.Member::candidate).toList();
        var answers = store.answersIn(about.organisation(), cohort).stream()
                .filter(one -> members.contains(one.candidate()))
                .toList();
        var line = counterfactual.of(about, cohort);
        return new Numbers(
                began.isEmpty()
                        ? List.of()
                        : all.stream()
                                .filter(moment -> moment.hasComeOn(today))
                                .map(moment -> MomentCount.of(
                                                moment,
                                                members.size(),
                                                answers.stream()
                                                        .filter(one -> one.months() == moment.months())
                                                        .map(Answer::reply)
                                                        .toList(),
                                                line.map(one -> one.at(moment.months()))
                                                        .orElse(OptionalDouble.empty()))
                                        .shielded())
                                .toList(),
                all.stream().filter(moment -> !moment.hasComeOn(today)).limit(1).toList(),
                line.isPresent());
    }
}
