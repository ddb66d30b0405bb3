package nl.duaal.cohort.signal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.CohortId;
import nl.duaal.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something that needs attention today.
 *
 * @param kind    which kind
 * @param subject tells it apart from others of its kind: the id of what it is about
 * @param cohort  in which; of somebody, one that they are in
 * @param person  whom it is about; none: the cohort, or a part of it
 * @param sees    who is to see to it, beside who looks after the person; none: nobody else
 * @param since   the day from which on it is so
 * @param facts   what its sentence needs, in order
 */
public record Sign(
        String kind,
        UUID subject,
        CohortId cohort,
        @Nullable PersonId person,
        @Nullable AccountId sees,
        LocalDate since,
        List<Fact> facts) {

    /** Something that a sentence says. */
    public sealed interface Fact {
        /** A number. */
        record Count(long number) implements Fact {}

        /** A share, 0 to 1. */
        record Share(double share) implements Fact {}

        /** A mean of scores, in tenths. */
        record Mean(int tenths) implements Fact {}

        /** A day. */
        record Day(LocalDate day) implements Fact {}

        /** Something that has a name of its own. */
        record Name(String text) implements Fact {}

        /** A text of Duaal, by its key. */
        record Text(String key) implements Fact {}
    }

    public Sign {
        facts = List.copyOf(facts);
    }

    /** For who looks after the person, or the cohort. */
    public Sign(
            String kind, UUID subject, CohortId cohort, @Nullable PersonId person, LocalDate since, List<Fact> facts) {
        this(kind, subject, cohort, person, null, since, facts);
    }
}
