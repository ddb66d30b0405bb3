package nl.duaal.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortCalendar;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortService.Scheduled;
import nl.duaal.cohort.Moment;
import nl.duaal.course.Began;
import nl.duaal.outcome.OutcomeStore.Member;
import nl.duaal.outcome.OutcomeStore.Norm;
import nl.duaal.trajectory.design.Phase;
import org.springframework.stereotype.Component;

/** When it is asked in a cohort how people are doing: counted from the first day of each of them. */
@Component
class AskMoments {

    private final CohortService cohorts;
    private final OutcomeStore store;

    AskMoments(CohortService cohorts, OutcomeStore store) {
        this.cohorts = cohorts;
        this.store = store;
    }

    /** How it is asked in a cohort; none when there is no such cohort for the reader. */
    Optional<Asking> in(SignedIn user, UUID cohort) {
        return cohorts.scheduled(user, cohort).map(scheduled -> {
            var start = start(scheduled);
            return new Asking(
                    start,
                    CohortCalendar.start(scheduled.cohort().data().start()),
                    store.norms().stream().filter(norm -> norm.holdsOn(start)).toList());
        });
    }

    /**
     * The moments of a cohort.
     *
     * @param start    the first day of who began with it, by its calendar
     * @param earliest nobody begins before this day
     * @param norms    that hold for it
     */
    record Asking(LocalDate start, LocalDate earliest, List<Norm> norms) {

        /** The first day of somebody in it; the same one with which survival and costs reckon. */
        LocalDate firstDay(Member member) {
            return member.phase() == null ? start : Began.firstDay(earliest, member.phase());
        }

        /** Somebody's moments by date; none for who left before they began. */
        List<AskMoment> of(Member member) {
            var first = firstDay(member);
            var left = member.left();
            return left != null && left.isBefore(first) ? List.of() : from(first);
        }

        /** The moments by date of who began with the cohort. */
        List<AskMoment> ofCohort() {
            return from(start);
        }

        private List<AskMoment> from(LocalDate first) {
            return norms.stream()
                    .map(norm -> {
                        var day = first.plusMonths(norm.months());
                        return new AskMoment(norm.months(), day, day.plusDays(norm.daysOpen()), norm.source());
                    })
                    .toList();
        }
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
