package nl.duaal.coaching.message;

import java.util.List;
import java.util.Set;
import nl.duaal.access.SignedIn;
import nl.duaal.person.PersonData;
import nl.duaal.shared.id.PersonId;
import org.springframework.stereotype.Component;

/** Messages to somebody; they go with the person. */
@Component
class MessagePersonData implements PersonData {

    private final MessageStore store;

    MessagePersonData(MessageStore store) {
        this.store = store;
    }

    @Override
    public Set<String> tables() {
        return Set.of("coaching_message");
    }

    @Override
    public List<Part> of(SignedIn user, PersonId person) {
        return List.of(new Part(
                "coaching.own.messages",
                List.of("coaching.column.when", "coaching.column.text", "coaching.column.who", "coaching.column.seen"),
                store.of(user.organisation(), person).stream()
                        .map(one -> List.of(
                                one.sentAt().toString(),
                                one.text(),
                                one.by().name(),
                                one.seenAt() == null ? "" : one.seenAt().toString()))
                        .toList()));
    }
}
