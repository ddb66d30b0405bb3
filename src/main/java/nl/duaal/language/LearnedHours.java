package nl.duaal.language;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.duaal.library.Ledger;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;

/** Where hours of learning are kept: each place contributes a bean, and what they say is counted together. */
public interface LearnedHours {

    /**
     * What some people of an organisation were to follow and followed, each in order; runs in the caller's transaction.
     * Who has nothing may be missing.
     */
    Map<PersonId, List<Activity>> of(OrganisationId organisation, Collection<PersonId> people);

    /**
     * One activity on one day, which may count for several ledgers and is one activity all the same.
     *
     * @param on       its day in the Netherlands
     * @param ledgers  what it counts for
     * @param planned  minutes that were planned
     * @param given    minutes that took place; 0 when it was called off or has yet to come
     * @param followed minutes that this person was there
     */
    record Activity(LocalDate on, Set<Ledger> ledgers, int planned, int given, int followed) {
        public Activity {
            ledgers = Set.copyOf(ledgers);
            if (planned < 0 || given < 0 || followed < 0) throw new IllegalArgumentException("minutes: not negative");
        }
    }
}
