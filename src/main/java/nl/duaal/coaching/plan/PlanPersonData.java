package nl.duaal.coaching.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import nl.duaal.person.PersonData;
import nl.duaal.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is held of somebody's goals and barriers; it goes with the person. */
@Component("coachingPlanPersonData")
class PlanPersonData implements PersonData {

    private final PlanStore store;

    PlanPersonData(PlanStore store) {
        this.store = store;
    }

    @Override
    public Set<String> tables() {
        return Set.of("coaching_goal", "coaching_barrier");
    }

    @Override
    public List<Part> of(SignedIn user, PersonId person) {
        return List.of(
                new Part(
                        "coaching.own.goals",
                        List.of(
                                "coaching.column.what",
                                "coaching.column.steps",
                                "coaching.column.due",
                                "coaching.column.state"),
                        store.goals(user.organisation(), person).stream()
                                .map(one -> List.of(
                                        one.data().what(),
                                        one.data().steps().stream()
                                                .map(Goal.Step::what)
                                                .collect(Collectors.joining("; ")),
                                        text(one.data().due()),
                                        one.state().name()))
                                .toList()),
                new Part(
                        "coaching.own.barriers",
                        List.of(
                                "coaching.column.category",
                                "coaching.column.word",
                                "coaching.column.action",
                                "coaching.column.owedBy",
                                "coaching.column.due",
                                "coaching.column.state"),
                        store.barriers(user.organisation(), person).stream()
                                .map(one -> List.of(
                                        one.data().category().name(),
                                        one.data().word(),
                                        one.data().action(),
                                        text(one.data().owedBy()),
                                        text(one.data().due()),
                                        one.state().name()))
                                .toList()));
    }

    private static String text(@Nullable Object one) {
        return one == null ? "" : one.toString();
    }
}
