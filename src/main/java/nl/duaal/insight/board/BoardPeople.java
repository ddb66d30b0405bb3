package nl.duaal.insight.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody of own cohorts, for who may see everybody: row after row, so that there may be any number.
 *
 * @see "decision 0096: costs of few, other organisations, and long tables"
 */
@Service
public class BoardPeople {

    private final BoardStore cohorts;
    private final BoardPeopleStore store;
    private final Traces traces;

    BoardPeople(BoardStore cohorts, BoardPeopleStore store, Traces traces) {
        this.cohorts = cohorts;
        this.store = store;
        this.traces = traces;
    }

    /** After how many months people are asked how they are doing: one for each of {@link Participant#work}. */
    @Transactional(readOnly = true)
    public List<Integer> moments(SignedIn user) {
        traces.demand(user, Permission.READ_ALL_PEOPLE);
        return store.moments();
    }

    /**
     * Gives everybody of the own cohorts that a filter takes, by cohort and number. Leaves, with each cohort, the trace of
     * who opens its candidates, so that they find it where they look who saw them.
     */
    @Transactional
    public void each(SignedIn user, BoardFilter filter, Consumer<Participant> taker) {
        traces.demand(user, Permission.READ_ALL_PEOPLE);
        var organisation = user.organisation();
        var owners = cohorts.owners(List.of(organisation), organisation);
        Map<Long, UUID> chosen = new LinkedHashMap<>();
        for (var owner : owners.values()) {
            cohorts.cohorts(owner).stream().filter(filter::takes).forEach(one -> chosen.put(one.id(), one.uuid()));
        }
        store.each(organisation, chosen.keySet(), store.moments(), taker);
        // last, as others who record wait until this is over
        for (var cohort : chosen.values()) {
            traces.record(
                    user, Action.CANDIDATES_OPENED, cohort, TraceResult.DONE, TraceDetails.of("export", "people"));
        }
    }
}
