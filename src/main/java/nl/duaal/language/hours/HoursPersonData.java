package nl.duaal.language.hours;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import nl.duaal.person.PersonData;
import nl.duaal.shared.id.PersonId;
import org.springframework.stereotype.Component;

/** What is held of somebody's hours that were written down by hand; it goes with the person. */
@Component
class HoursPersonData implements PersonData {

    private final HoursStore store;

    HoursPersonData(HoursStore store) {
        this.store = store;
    }

    @Override
    public Set<String> tables() {
        return Set.of("language_activity");
    }

    @Override
    public List<Part> of(SignedIn user, PersonId person) {
        return List.of(new Part(
                "learning.own.hours",
                List.of(
                        "learning.column.kind",
                        "learning.column.on",
                        "learning.column.planned",
                        "learning.column.given",
                        "learning.column.followed",
                        "learning.column.ledger",
                        "learning.column.note"),
                store.activities(user.organisation(), person).stream()
                        .map(OwnActivity::data)
                        .map(one -> List.of(
                                one.kind().name(),
                                one.on().toString(),
                                hours(one.planned()),
                                hours(one.given()),
                                hours(one.followed()),
                                one.ledgers().stream().map(Enum::name).collect(Collectors.joining(" ")),
                                one.note()))
                        .toList()));
    }

    private static String hours(int minutes) {
        return minutes / 60 + ":" + "%02d".formatted(minutes % 60);
    }
}
