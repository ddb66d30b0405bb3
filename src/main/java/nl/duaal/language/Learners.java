package nl.duaal.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.duaal.access.SignedIn;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * People whose measurements a table can bring.
 *
 * @param about    whose rows these are
 * @param provider the organisation whose teacher brings it: who is one sees and changes only what the own organisation
 *                 brought. None: who may write about their language, who sees all of it
 */
public record Learners(
        SignedIn about, List<Learner> people, @Nullable OrganisationId provider) {

    /**
     * One of them.
     *
     * @param isOn whether they could be measured on a day
     */
    public record Learner(PersonId id, Roll.Entry entry, Predicate<LocalDate> isOn) {}

    /** Reads them in the transaction that is open, and looks at the rights of who asks. */
    @FunctionalInterface
    public interface Source {

        /** None: there is no such thing for this user, or not any more. */
        Optional<Learners> of(SignedIn user);
    }

    public Learners {
        people = List.copyOf(people);
    }
}
