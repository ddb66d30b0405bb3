package nl.duaal.inclusion.pulse;

import java.util.List;
import java.util.Set;
import nl.duaal.access.SignedIn;
import nl.duaal.person.PersonData;
import nl.duaal.shared.id.PersonId;
import org.springframework.stereotype.Component;

/** In which rounds somebody answered; what they answered nobody knows. It goes with the person. */
@Component
class PulsePersonData implements PersonData {

    private final PulseStore store;

    PulsePersonData(PulseStore store) {
        this.store = store;
    }

    @Override
    public Set<String> tables() {
        return Set.of("pulse_turn");
    }

    @Override
    public List<Part> of(SignedIn user, PersonId person) {
        return List.of(new Part(
                "inclusion.own.pulse",
                List.of("inclusion.own.pulse.round"),
                store.turns(user.organisation(), person).stream()
                        .map(day -> List.of(day.toString()))
                        .toList()));
    }
}
