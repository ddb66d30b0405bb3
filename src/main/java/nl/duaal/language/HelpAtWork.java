package nl.duaal.language;

import java.time.LocalDate;
import java.util.List;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/** Who knows what help with the language there is where somebody works: each place contributes a bean. */
public interface HelpAtWork {

    /** Buddies that the teams at somebody's places agreed on; runs in the caller's transaction. */
    List<Buddy> buddies(OrganisationId organisation, PersonId person);

    /**
     * A buddy that a team agreed on.
     *
     * @param kept whether it was done the last time that something was said of it
     * @param on   when it was; none where it is not kept
     */
    record Buddy(String team, boolean kept, @Nullable LocalDate on) {}
}
