package nl.duaal.inclusion.buddy;

import java.util.List;
import java.util.Set;
import nl.duaal.access.SignedIn;
import nl.duaal.person.PersonData;
import nl.duaal.shared.id.PersonId;
import org.springframework.stereotype.Component;

/** Who stood beside somebody at work, and what they practised; it goes with the person. */
@Component
class BuddyPersonData implements PersonData {

    private final BuddyStore store;

    BuddyPersonData(BuddyStore store) {
        this.store = store;
    }

    @Override
    public Set<String> tables() {
        return Set.of("work_buddy", "work_buddy_note");
    }

    @Override
    public List<Part> of(SignedIn user, PersonId person) {
        var buddies = store.ofPerson(user.organisation(), person).stream()
                .map(BuddyStore.Stored::buddy)
                .toList();
        return List.of(
                new Part(
                        "inclusion.own.buddies",
                        List.of(
                                "inclusion.buddy.field.kind",
                                "inclusion.buddy.field.name",
                                "inclusion.buddy.field.from",
                                "inclusion.buddy.field.until"),
                        buddies.stream()
                                .map(one -> List.of(
                                        one.data().kind().name(),
                                        one.data().name(),
                                        one.data().from().toString(),
                                        one.data().until() == null
                                                ? ""
                                                : one.data().until().toString()))
                                .toList()),
                new Part(
                        "inclusion.own.notes",
                        List.of(
                                "inclusion.buddy.field.name",
                                "inclusion.buddy.field.on",
                                "inclusion.buddy.field.minutes",
                                "inclusion.buddy.field.practised",
                                "inclusion.buddy.field.by"),
                        buddies.stream()
                                .flatMap(one -> one.notes().stream()
                                        .map(note -> List.of(
                                                one.data().name(),
                                                note.data().on().toString(),
                                                Integer.toString(note.data().minutes()),
                                                note.data().practised(),
                                                note.by())))
                                .toList()));
    }
}
