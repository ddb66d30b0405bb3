package nl.duaal.coaching.course;

import java.util.List;
import java.util.Set;
import nl.duaal.access.SignedIn;
import nl.duaal.person.PersonData;
import nl.duaal.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is held of how somebody does; it goes with the person. */
@Component
class CoursePersonData implements PersonData {

    private final CourseStore store;

    CoursePersonData(CourseStore store) {
        this.store = store;
    }

    @Override
    public Set<String> tables() {
        return Set.of("coaching_ladder", "coaching_confidence", "coaching_intensity");
    }

    @Override
    public List<Part> of(SignedIn user, PersonId person) {
        return List.of(
                new Part(
                        "coaching.own.ladder",
                        List.of("coaching.column.on", "coaching.column.step", "coaching.column.who"),
                        store.ladder(user.organisation(), person).stream()
                                .map(one -> List.of(one.on().toString(), Integer.toString(one.step()), one.by()))
                                .toList()),
                new Part(
                        "coaching.own.confidence",
                        List.of(
                                "coaching.column.month",
                                "coaching.column.on",
                                "coaching.column.answer",
                                "coaching.column.answeredBy"),
                        store.confidence(user.organisation(), person).stream()
                                .map(one -> List.of(
                                        Integer.toString(one.month()),
                                        one.data().on().toString(),
                                        text(one.data().answer()),
                                        text(one.data().by())))
                                .toList()),
                new Part(
                        "coaching.own.intensity",
                        List.of("coaching.column.from", "coaching.column.intensity"),
                        store.intensities(user.organisation(), person).entrySet().stream()
                                .map(one -> List.of(
                                        one.getKey().toString(), one.getValue().name()))
                                .toList()));
    }

    private static String text(@Nullable Object one) {
        return one == null ? "" : one.toString();
    }
}
