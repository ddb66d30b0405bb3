package nl.duaal.mine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.course.Fact;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is in their course.
 *
 * @param cohort what it is called; none: in none
 * @param state  where they are in it; none while it is still being decided, since that is told in person
 * @param phases those that they were or are in, and those to come, in their order
 * @param papers certificates and the like, the last first
 */
public record OwnSteps(
        @Nullable String cohort, @Nullable CandidateState state, List<Phase> phases, List<Paper> papers) {
    public OwnSteps {
        phases = List.copyOf(phases);
        papers = List.copyOf(papers);
    }

    /** @param now whether somebody is in it today */
    public record Phase(String name, LocalDate from, boolean begun, boolean now) {}

    public record Paper(
            Fact.Credential.Type type,
            String title,
            String issuer,
            LocalDate on,
            @Nullable LocalDate expires) {}

    /** @param place empty: nowhere yet */
    record Job(String place, LocalDate from, @Nullable LocalDate until, BigDecimal hoursPerWeek) {}
}
