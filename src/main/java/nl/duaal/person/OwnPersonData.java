package nl.duaal.person;

import java.util.List;
import java.util.Set;
import nl.duaal.access.SignedIn;
import nl.duaal.shared.id.PersonId;
import org.springframework.stereotype.Component;

/** What the file itself holds of somebody. */
@Component
class OwnPersonData implements PersonData {

    private final PersonStore store;

    OwnPersonData(PersonStore store) {
        this.store = store;
    }

    @Override
    public Set<String> tables() {
        return Set.of("person", "person_capacity", "person_change");
    }

    @Override
    public List<Part> of(SignedIn user, PersonId person) {
        var capacity = store.capacity(user.organisation(), person).orElse(Capacity.UNKNOWN);
        var hours = capacity.hoursPerWeek();
        return List.of(
                new Part(
                        "person.export.file",
                        List.of("person.export.field", "person.export.value"),
                        store.all(user.organisation(), person)),
                new Part(
                        "person.export.capacity",
                        List.of("person.field.hours", "person.field.adjustment"),
                        List.of(List.of(hours == null ? "" : hours.toString(), capacity.adjustment()))),
                new Part(
                        "person.export.changes",
                        List.of(
                                "person.export.field",
                                "person.export.was",
                                "person.export.became",
                                "person.export.when",
                                "person.export.who"),
                        store.changes(user.organisation(), person).stream()
                                .map(change -> List.of(
                                        change.field(),
                                        change.was(),
                                        change.became(),
                                        change.at().toString(),
                                        change.by()))
                                .toList()));
    }
}
