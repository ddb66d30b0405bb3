package nl.duaal.language.lesson;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.duaal.language.LearnedHours;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.springframework.stereotype.Component;

/** Hours of lessons: planned by the group, given as the lesson was, followed by who was there. */
@Component
class LessonHours implements LearnedHours {

    private final AttendanceStore store;

    LessonHours(AttendanceStore store) {
        this.store = store;
    }

    @Override
    public Map<PersonId, List<Activity>> of(OrganisationId organisation, Collection<PersonId> people) {
        return store.activities(organisation, people);
    }
}
