package nl.duaal.cohort.candidate;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import nl.duaal.cohort.Colleague;
import nl.duaal.person.PersonRow;
import nl.duaal.shared.id.CandidateId;
import nl.duaal.shared.id.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a cohort.
 *
 * @param number tells candidates of a cohort apart where names are not to be seen; it says nothing else
 * @param place  at an employer; none while there is none
 * @param coach  who looks after them: their own, else that of their group
 * @param since  when they came into this state
 */
public record Candidate(
        CandidateId id,
        UUID uuid,
        long version,
        CohortId cohort,
        int number,
        PersonRow person,
        CandidateState state,
        Instant arrivedAt,
        Source source,
        @Nullable PlaceRef place,
        @Nullable GroupRef group,
        @Nullable Colleague coach,
        Instant since) {

    /** Lists of people go by name or by date, and by nothing else. */
    public static final Comparator<Candidate> BY_NAME = Comparator.comparing(
                    (Candidate one) -> one.person().familyName().toLowerCase(Locale.ROOT))
            .thenComparing(one -> one.person().givenName().toLowerCase(Locale.ROOT))
            .thenComparing(Candidate::number);

    /** In order of arrival. */
    public static final Comparator<Candidate> BY_ARRIVAL =
            Comparator.comparing(Candidate::arrivedAt).thenComparing(Candidate::number);

    /** How somebody came in; the text is {@code cohort.source.<NAME>}. */
    public enum Source {
        FORM,
        PASTE,
        IMPORT
    }

    /** A place of an employer. */
    public record PlaceRef(UUID uuid, String label) {}

    /** A group of the cohort. */
    public record GroupRef(UUID uuid, String name) {}
}
