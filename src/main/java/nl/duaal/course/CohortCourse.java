package nl.duaal.course;

import java.util.List;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.course.CourseFile.PhasePlan;
import nl.duaal.person.PersonRow;

/**
 * Somebody's course in one cohort.
 *
 * @param phases  of the design, in their order
 * @param entries the last first
 */
public record CohortCourse(PersonRow person, CandidateState state, List<PhasePlan> phases, List<Entry> entries) {
    public CohortCourse {
        phases = List.copyOf(phases);
        entries = List.copyOf(entries);
    }
}
