package nl.duaal.coaching.watch;

import java.util.ArrayList;
import java.util.List;
import nl.duaal.access.Permission;
import nl.duaal.cohort.signal.Sign;
import nl.duaal.cohort.signal.SignalKind;
import nl.duaal.cohort.signal.SignalSource;
import nl.duaal.cohort.signal.Watch;
import org.springframework.stereotype.Component;

/**
 * What coaching asks attention for. Each kind is one question to the database, about everybody or about one person. Of a
 * barrier only its neutral category is told: what a coach wrote of it stays in the file.
 *
 * @see "decision 0085: signals are found, and end by themselves"
 */
@Component
class CoachingSigns implements SignalSource {

    static final String CONTACT = "coach.contact";
    static final String PLANNED = "coach.planned";
    static final String PROMISE = "coach.promise";
    static final String BARRIER = "coach.barrier";
    static final String ACTION = "coach.action";
    static final String HANDOVER = "coach.handover";
    static final String FIRST_CONTACT = "coach.firstContact";

    private final CoachingSignStore store;

    CoachingSigns(CoachingSignStore store) {
        this.store = store;
    }

    @Override
    public List<SignalKind> kinds() {
        return List.of(CONTACT, PLANNED, PROMISE, BARRIER, ACTION, HANDOVER, FIRST_CONTACT).stream()
                .map(kind -> new SignalKind(kind, true, Permission.READ_COACHING))
                .toList();
    }

    @Override
    public List<Sign> look(Watch watch) {
        var found = new ArrayList<Sign>();
        if (watch.isOn(CONTACT)) found.addAll(store.notSpokenTo(watch, CONTACT));
        if (watch.isOn(PLANNED)) found.addAll(store.plannedContacts(watch, PLANNED));
        if (watch.isOn(PROMISE)) found.addAll(store.promises(watch, PROMISE));
        if (watch.isOn(BARRIER)) found.addAll(store.barriersWithoutAction(watch, BARRIER));
        if (watch.isOn(ACTION)) found.addAll(store.actions(watch, ACTION));
        if (watch.isOn(HANDOVER)) found.addAll(store.handoversWaiting(watch, HANDOVER));
        if (watch.isOn(FIRST_CONTACT)) found.addAll(store.firstContacts(watch, FIRST_CONTACT));
        return found;
    }
}
