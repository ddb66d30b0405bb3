package nl.duaal.coaching.caseload;

import java.util.List;
import java.util.Set;
import nl.duaal.access.SignedIn;
import nl.duaal.person.PersonData;
import nl.duaal.shared.id.PersonId;
import org.springframework.stereotype.Component;

/** What is held of who handed somebody over to whom; it goes with the person. */
@Component
class HandoverPersonData implements PersonData {

    private final HandoverStore store;

    HandoverPersonData(HandoverStore store) {
        this.store = store;
    }

    @Override
    public Set<String> tables() {
        return Set.of("coaching_handover");
    }

    @Override
    public List<Part> of(SignedIn user, PersonId person) {
        return List.of(new Part(
                "coaching.own.handovers",
                List.of(
                        "coaching.column.when",
                        "coaching.column.from",
                        "coaching.column.to",
                        "coaching.column.note",
                        "coaching.column.next",
                        "coaching.column.state",
                        "coaching.column.answer"),
                store.ofPerson(user.organisation(), person).stream()
                        .map(one -> List.of(
                                one.offeredAt().toString(),
                                one.from().name(),
                                one.to().name(),
                                one.note(),
                                one.nextContact().toString(),
                                one.state().name(),
                                one.answer()))
                        .toList()));
    }
}
