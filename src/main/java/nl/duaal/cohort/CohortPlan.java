package nl.duaal.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that is planned for a cohort, each part in the order in which it is read: days and tasks by date, the rest
 * by name.
 *
 * @param today in the Netherlands, for what is overdue
 */
public record CohortPlan(
        LocalDate today,
        List<Moment> moments,
        List<Place> places,
        List<CohortPartner> partners,
        List<CohortGroup> groups,
        List<CohortTask> tasks,
        List<StateChange> states) {

    public CohortPlan {
        moments = List.copyOf(moments);
        places = List.copyOf(places);
        partners = List.copyOf(partners);
        groups = List.copyOf(groups);
        tasks = List.copyOf(tasks);
        states = List.copyOf(states);
    }

    /** How many places there are. */
    public int placeCount() {
        return places.stream().mapToInt(place -> place.data().places()).sum();
    }

    /** How many of them somebody has. */
    public int taken() {
        return places.stream().mapToInt(Place::taken).sum();
    }

    /** Tasks past their day. */
    public List<CohortTask> overdueTasks() {
        return tasks.stream().filter(task -> task.isOverdueOn(today)).toList();
    }

    /** Decisions past their day. */
    public List<Moment> overdueDecisions() {
        return moments.stream().filter(moment -> moment.isOverdueOn(today)).toList();
    }

    /** Stretches that begin, and days, from today on; the soonest first. */
    public Stream<Moment> ahead() {
        return moments.stream()
                .filter(moment -> moment.kind() != Moment.Kind.BLOCK)
                .filter(moment -> !moment.from().isBefore(today));
    }
}
