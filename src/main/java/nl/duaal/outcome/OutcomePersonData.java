package nl.duaal.outcome;

import java.util.List;
import java.util.Set;
import nl.duaal.access.SignedIn;
import nl.duaal.person.PersonData;
import nl.duaal.shared.id.PersonId;
import org.springframework.stereotype.Component;

/** What is held of how somebody is doing; it goes with the person, corrections too. */
@Component
class OutcomePersonData implements PersonData {

    private final OutcomeStore store;

    OutcomePersonData(OutcomeStore store) {
        this.store = store;
    }

    @Override
    public Set<String> tables() {
        return Set.of("outcome_answer", "outcome_change");
    }

    @Override
    public List<Part> of(SignedIn user, PersonId person) {
        return List.of(
                new Part(
                        "outcomes.own.answers",
                        List.of("outcomes.column.months", "outcomes.column.said", "outcomes.column.who"),
                        store.answersOf(user.organisation(), person).stream()
                                .map(one -> List.of(
                                        Integer.toString(one.months()),
                                        one.reply().said(),
                                        one.byName()))
                                .toList()),
                new Part(
                        "outcomes.own.changes",
                        List.of(
                                "outcomes.column.months",
                                "outcomes.column.when",
                                "outcomes.column.was",
                                "outcomes.column.became",
                                "outcomes.column.reason",
                                "outcomes.column.who"),
                        store.changes(user.organisation(), person).stream()
                                .map(one -> List.of(
                                        Integer.toString(one.months()),
                                        one.at().toString(),
                                        one.was(),
                                        one.became(),
                                        one.reason(),
                                        one.by()))
                                .toList()));
    }
}
