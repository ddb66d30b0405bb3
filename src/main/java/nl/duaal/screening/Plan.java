package nl.duaal.screening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.cohort.Colleague;
import nl.duaal.shared.id.CohortId;
import nl.duaal.shared.id.ScreeningPlanId;
import org.jspecify.annotations.Nullable;

/**
 * How people are screened for a cohort.
 *
 * @param function      of which the criteria were made; none when they were written by hand
 * @param hourRateCents of an assessor, for the cost of the screening; none: not known
 * @param assessors     by name
 */
public record Plan(
        ScreeningPlanId id,
        UUID uuid,
        long version,
        CohortId cohort,
        @Nullable UUID function,
        String functionName,
        State state,
        @Nullable Long hourRateCents,
        boolean madeUp,
        List<Criterion> criteria,
        List<Colleague> assessors) {

    /** How many have to assess at least. */
    public static final int LEAST_ASSESSORS = 2;

    public static final int MOST_CRITERIA = 30;

    /** How far it is. Stored under its name. */
    public enum State {
        /** Being made; nobody is assessed yet. */
        DRAFT,
        /** Fixed: everybody is looked at in the same way. */
        OPEN,
        /** Over. */
        CLOSED
    }

    public Plan {
        criteria = List.copyOf(criteria);
        assessors = List.copyOf(assessors);
    }

    /** The criteria of a round, in their order. */
    public List<Criterion> of(Round round) {
        return criteria.stream()
                .filter(criterion -> criterion.method().round() == round)
                .toList();
    }

    /** Whether an account assesses in it. */
    public boolean isAssessedBy(UUID account) {
        return assessors.stream().anyMatch(one -> one.account().equals(account));
    }

    /** The criterion with a UUID. */
    public Optional<Criterion> criterion(UUID criterion) {
        return criteria.stream().filter(one -> one.uuid().equals(criterion)).findFirst();
    }
}
