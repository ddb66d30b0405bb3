package nl.duaal.cohort.outreach;

import java.util.List;
import java.util.UUID;

/** How somebody was reached, over all cohorts: meetings that they were asked for, and attempts, the last first. */
public record Contacts(List<AtMeeting> meetings, List<AtAttempt> attempts) {

    /** A meeting of a cohort, and whether they came. */
    public record AtMeeting(UUID cohort, String cohortName, Meeting meeting, boolean came) {}

    /** An attempt for a cohort. */
    public record AtAttempt(UUID cohort, String cohortName, Attempt attempt) {}

    public Contacts {
        meetings = List.copyOf(meetings);
        attempts = List.copyOf(attempts);
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return meetings.isEmpty() && attempts.isEmpty();
    }
}
