package nl.duaal.language.lesson;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import nl.duaal.person.PersonService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lessons at which something was said of somebody, for who looks after them. */
@Service
public class PersonLessons {

    private final AttendanceStore store;
    private final PersonService people;
    private final Traces traces;

    PersonLessons(AttendanceStore store, PersonService people, Traces traces) {
        this.store = store;
        this.people = people;
        this.traces = traces;
    }

    /** Whether somebody was at a lesson of a group. */
    public record AtLesson(LocalDate on, String group, Attendance state) {}

    /** In the file of somebody that is open already, so without a trace; the last first. */
    @Transactional(readOnly = true)
    public List<AtLesson> of(SignedIn user, UUID person) {
        traces.demand(user, Permission.READ_LANGUAGE);
        return people.row(user, person)
                .map(row -> store.atLessons(user.organisation(), row.id()))
                .orElse(List.of());
    }
}
