package nl.duaal.language.lesson;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A lesson with everybody who was to be there, by name. */
public record Sheet(LessonGroup group, Lesson lesson, List<Said> people) {
    public Sheet {
        people = List.copyOf(people);
    }

    /** What was said of somebody; none when they are not on it. */
    public Optional<Said> of(UUID person) {
        return people.stream().filter(one -> one.person().equals(person)).findFirst();
    }

    /** Of how many nothing was said. */
    public long unsaid() {
        return people.stream().filter(one -> one.state() == null).count();
    }
}
