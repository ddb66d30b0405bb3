package nl.duaal.language.hours;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.duaal.language.LearnedHours;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.springframework.stereotype.Component;

/** Tells of the hours that were written down by hand. */
@Component
class OwnHours implements LearnedHours {

    private final HoursStore store;

    OwnHours(HoursStore store) {
        this.store = store;
    }

    @Override
    public Map<PersonId, List<Activity>> of(OrganisationId organisation, Collection<PersonId> people) {
        var found = new HashMap<PersonId, List<Activity>>();
        store.activities(organisation, people)
                .forEach((person, own) -> found.put(
                        person,
                        own.reversed().stream()
                                .map(one -> new Activity(
                                        one.data().on(),
                                        one.data().ledgers(),
                                        one.data().planned(),
                                        one.data().given(),
                                        one.data().followed()))
                                .toList()));
        return found;
    }
}
