package nl.duaal.cohort.signal;

import java.util.ArrayList;
import java.util.List;
import nl.duaal.access.Permission;
import org.springframework.stereotype.Component;

/** What a cohort itself asks attention for: tasks and decisions past their day, and people who were left waiting. */
@Component
class CohortSigns implements SignalSource {

    static final String TASK = "plan.task";
    static final String DECISION = "plan.decision";
    static final String WAITING = "candidate.waiting";
    static final String NO_COACH = "candidate.noCoach";
    static final String MEETING = "handover.meeting";
    static final String CONTACT = "handover.contact";

    private final CohortSignStore store;

    CohortSigns(CohortSignStore store) {
        this.store = store;
    }

    @Override
    public List<SignalKind> kinds() {
        return List.of(
                new SignalKind(TASK, false, Permission.WRITE_COHORTS),
                new SignalKind(DECISION, false, Permission.WRITE_COHORTS),
                new SignalKind(WAITING, true, Permission.READ_PEOPLE),
                new SignalKind(NO_COACH, true, Permission.WRITE_COHORTS),
                new SignalKind(MEETING, true, Permission.READ_PEOPLE),
                new SignalKind(CONTACT, true, Permission.READ_PEOPLE));
    }

    @Override
    public List<Sign> look(Watch watch) {
        var found = new ArrayList<Sign>();
        if (watch.only() == null) {
            if (watch.isOn(TASK)) found.addAll(store.tasks(watch, TASK));
            if (watch.isOn(DECISION)) found.addAll(store.decisions(watch, DECISION));
        }
        if (watch.isOn(WAITING)) found.addAll(store.waiting(watch, WAITING));
        if (watch.isOn(NO_COACH)) found.addAll(store.withoutCoach(watch, NO_COACH));
        if (watch.isOn(MEETING)) found.addAll(store.meetings(watch, MEETING));
        if (watch.isOn(CONTACT)) found.addAll(store.contacts(watch, CONTACT));
        return found;
    }
}
