package nl.duaal.language.hours;

import java.util.List;
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
    public List<Activity> of(OrganisationId organisation, PersonId person) {
        return store.activities(organisation, person).reversed().stream()
                .map(one -> new Activity(
                        one.data().on(),
                        one.data().ledgers(),
                        one.data().planned(),
                        one.data().given(),
                        one.data().followed()))
                .toList();
    }
}
