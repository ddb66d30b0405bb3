package nl.duaal.course;

import java.util.List;
import java.util.Set;
import nl.duaal.access.SignedIn;
import nl.duaal.person.PersonData;
import nl.duaal.shared.id.PersonId;
import org.springframework.stereotype.Component;

/** What is held of somebody's course; it goes with the person, corrections too. */
@Component
class EntryPersonData implements PersonData {

    private final EntryStore store;
    private final EntryHistoryStore history;

    EntryPersonData(EntryStore store, EntryHistoryStore history) {
        this.store = store;
        this.history = history;
    }

    @Override
    public Set<String> tables() {
        return Set.of("course_entry", "course_change");
    }

    @Override
    public List<Part> of(SignedIn user, PersonId person) {
        var all = Entries.without();
        return List.of(
                new Part(
                        "course.own.entries",
                        List.of(
                                "course.column.kind",
                                "course.column.on",
                                "course.column.said",
                                "course.column.place",
                                "course.column.who"),
                        store.ofPerson(user.organisation(), person, all).stream()
                                .map(EntryStore.Stored::entry)
                                .map(one -> List.of(
                                        one.fact().kind().name(),
                                        one.fact().from().toString(),
                                        one.fact().said(),
                                        one.place(),
                                        one.byName()))
                                .toList()),
                new Part(
                        "course.own.changes",
                        List.of(
                                "course.column.kind",
                                "course.column.when",
                                "course.column.was",
                                "course.column.became",
                                "course.column.reason",
                                "course.column.who"),
                        history.of(user.organisation(), person, all).stream()
                                .map(one -> List.of(
                                        one.kind().name(),
                                        one.at().toString(),
                                        one.was(),
                                        one.became(),
                                        one.reason(),
                                        one.by()))
                                .toList()));
    }
}
