package nl.duaal.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.course.Fact;
import org.jspecify.annotations.Nullable;

/**
 * How somebody was doing at the moments of each cohort in which they began.
 *
 * @param changes corrections, the last first
 */
public record PersonOutcomes(List<InCohort> cohorts, List<AnswerChange> changes) {

    public PersonOutcomes {
        cohorts = List.copyOf(cohorts);
        changes = List.copyOf(changes);
    }

    /**
     * Somebody in a cohort.
     *
     * @param from    their first day in it, from which moments are counted
     * @param left    the last day in it; none: they did not leave
     * @param moments by date
     */
    public record InCohort(
            UUID candidate,
            UUID cohort,
            String cohortName,
            LocalDate from,
            @Nullable LocalDate left,
            List<At> moments) {
        public InCohort {
            moments = List.copyOf(moments);
        }
    }

    /**
     * A moment.
     *
     * @param answer none: not asked yet
     * @param known  what the course says of work on the day of the moment; none: nothing
     */
    public record At(
            AskMoment moment,
            @Nullable Answer answer,
            @Nullable Known known) {

        /** Where things are with it on a day; the text is {@code outcomes.standing.<NAME>}. */
        public Standing standing(LocalDate today) {
            if (answer != null) return answer.reply() instanceof Reply.Given ? Standing.ANSWERED : Standing.NO_ANSWER;
            if (!moment.hasComeOn(today)) return Standing.AHEAD;
            return moment.isOpenOn(today) ? Standing.DUE : Standing.NOT_ASKED;
        }
    }

    /** Where things are with a moment. */
    public enum Standing {
        AHEAD,
        DUE,
        NO_ANSWER,
        ANSWERED,
        /** It is too late to ask. */
        NOT_ASKED
    }

    /** A contract of the course, offered to begin with. */
    public record Known(
            LocalDate on,
            Fact.Contract.Form form,
            BigDecimal hoursPerWeek,
            @Nullable Long wagePerHour) {}

    /** The moment of a cohort. */
    public Optional<At> at(UUID candidate, int months) {
        return cohorts.stream()
                .filter(one -> one.candidate().equals(candidate))
                .flatMap(one -> one.moments().stream())
                .filter(one -> one.moment().months() == months)
                .findFirst();
    }
}
