package nl.duaal.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortService.Scheduled;
import nl.duaal.cohort.Moment;
import nl.duaal.trajectory.design.Phase;
import org.springframework.stereotype.Component;

/** When it is asked in a cohort how people are doing: counted from the day on which its first people began. */
@Component
class AskMoments {

    private final CohortService cohorts;
    private final OutcomeStore store;

    AskMoments(CohortService cohorts, OutcomeStore store) {
        this.cohorts = cohorts;
        this.store = store;
    }

    /** The moments of a cohort by date; none when there is no such cohort for the reader. */
    List<AskMoment> of(SignedIn user, UUID cohort) {
        return cohorts.scheduled(user, cohort)
                .map(AskMoments::start)
                .map(this::from)
                .orElse(List.of());
    }

    private List<AskMoment> from(LocalDate start) {
        return store.norms().stream()
                .filter(norm -> norm.holdsOn(start))
                .map(norm -> {
                    var day = start.plusMonths(norm.months());
                    return new AskMoment(norm.months(), day, day.plusDays(norm.daysOpen()), norm.source());
                })
                .toList();
    }

    /** The first day of the first phase with participants; the first of the month of the start where none is planned. */
    static LocalDate start(Scheduled scheduled) {
        var cohort = scheduled.cohort();
        var keys = cohort.design().phases().stream()
                .filter(phase -> phase.kind().hasParticipants())
                .map(Phase::key)
                .collect(Collectors.toSet());
        return scheduled.moments().stream()
                .filter(one -> one.kind() == Moment.Kind.PHASE)
                .filter(one -> one.designKey() != null && keys.contains(one.designKey()))
                .map(Moment::from)
                .min(LocalDate::compareTo)
                .orElse(cohort.data().start().atDay(1));
    }
}
