package nl.duaal.cohort.signal;

import java.util.List;
import java.util.Set;
import nl.duaal.access.SignedIn;
import nl.duaal.person.PersonData;
import nl.duaal.shared.id.PersonId;
import org.springframework.stereotype.Component;

/** What about somebody needed attention, and what became of it; it goes with the person. */
@Component
class SignalPersonData implements PersonData {

    private final SignalStore store;

    SignalPersonData(SignalStore store) {
        this.store = store;
    }

    @Override
    public Set<String> tables() {
        return Set.of("cohort_signal");
    }

    @Override
    public List<Part> of(SignedIn user, PersonId person) {
        return List.of(new Part(
                "signal.own.title",
                List.of("signal.own.since", "signal.own.what", "signal.own.state", "signal.own.reason"),
                store.ofPerson(user.organisation(), person)));
    }
}
