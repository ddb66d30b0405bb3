package nl.duaal.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * @param moments  that have come for somebody, by date
     * @param next     the first that has come for nobody; none when all have
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
        var asking = moments.in(user, cohort).orElse(null);
        if (asking == null) return new Numbers(List.of(), List.of(), false);
        var today = LocalDate.now(clock.withZone(AccountService.ZONE));
        var began = store.inCohort(about.organisation(), cohort);
        var answers = store.answersIn(about.organisation(), cohort);
        var line = counterfactual.of(about, cohort);
        var counts = new ArrayList<MomentCount>();
        var ahead = new ArrayList<AskMoment>();
        for (var ofCohort : asking.ofCohort()) {
            Map<UUID, AskMoment> own = new LinkedHashMap<>();
            for (var member : began) {
                asking.of(member).stream()
                        .filter(one -> one.months() == ofCohort.months())
                        .forEach(one -> own.put(member.candidate(), one));
            }
            var first = own.values().stream()
                    .min(Comparator.comparing(AskMoment::day))
                    .orElse(ofCohort);
            own.values().removeIf(one -> !one.hasComeOn(today));
            if (!own.isEmpty()) {
                counts.add(MomentCount.of(
                                first,
                                own.size(),
                                answers.stream()
                                        .filter(one ->
                                                one.months() == ofCohort.months() && own.containsKey(one.candidate()))
                                        .map(Answer::reply)
                                        .toList(),
                                line.map(one -> one.at(ofCohort.months())).orElse(OptionalDouble.empty()))
                        .shielded());
            } else if (!first.hasComeOn(today)) {
                ahead.add(first);
            }
        }
        return new Numbers(counts, ahead.stream().limit(1).toList(), line.isPresent());
    }
}
