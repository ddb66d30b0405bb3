package nl.duaal.course;

import java.util.List;
import java.util.UUID;
import nl.duaal.cohort.candidate.CandidateState;

/**
 * Somebody at an employer's place, as that employer sees them: facts of work there and nothing else.
 *
 * @param location of the place; empty where it has none
 * @param phases   of the design, in their order
 * @param entries  the last first
 */
public record OwnPerson(
        UUID candidate,
        String givenName,
        String familyName,
        CandidateState state,
        String location,
        List<CourseFile.PhasePlan> phases,
        List<Entry> entries) {
    public OwnPerson {
        phases = List.copyOf(phases);
        entries = List.copyOf(entries);
    }

    public String fullName() {
        return familyName.isEmpty() ? givenName : givenName + " " + familyName;
    }
}
