package nl.duaal.coaching.wording;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.Traces;
import nl.duaal.coaching.CoachingOutcome;
import nl.duaal.coaching.CoachingService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Topics of contacts and ready-made texts. Everybody who coaches uses them; who keeps the library changes them. */
@Service
public class WordingService {

    private final WordingStore store;
    private final Traces traces;
    private final Clock clock;

    WordingService(WordingStore store, Traces traces, Clock clock) {
        this.store = store;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * Every topic and text, those that are not used any more as well, in the order in which they are shown.
     *
     * @param locale of standard ones; what an organisation wrote is in its own words
     */
    @Transactional(readOnly = true)
    public List<Wording> all(SignedIn user, Locale locale) {
        traces.demand(user, Permission.READ_COACHING);
        Map<String, Wording> own = new LinkedHashMap<>();
        store.own(user.organisation()).forEach(one -> own.put(place(one.kind(), one.key()), one));
        var all = new ArrayList<Wording>();
        for (var standard : store.standard()) {
            var changed = own.remove(place(standard.kind(), standard.key()));
            all.add(
                    changed == null
                            ? new Wording(standard.kind(), standard.key(), 0, standard.in(locale), true, true)
                            : new Wording(
                                    changed.kind(),
                                    changed.key(),
                                    changed.version(),
                                    changed.data(),
                                    true,
                                    changed.used()));
        }
        all.addAll(own.values());
        return all;
    }

    private static String place(Wording.Kind kind, String key) {
        return kind + " " + key;
    }

    /** Adds a topic or a text of the organisation's own. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CoachingOutcome add(SignedIn user, Wording.Kind kind, Wording.Data data) {
        String key = "own_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        return save(user, new Wording(kind, key, 0, data, false, true));
    }

    /** Gives a topic or a text another wording, or says whether it is used; the version is that of what was read. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CoachingOutcome save(SignedIn user, Wording wording) {
        demand(user);
        return recorded(user, wording.kind(), store.write(user, wording, now()));
    }

    /** Goes back to the standard wording of a standard one. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CoachingOutcome putBack(SignedIn user, Wording wording) {
        demand(user);
        if (!wording.standard()) throw new IllegalArgumentException("wording: not a standard one");
        return recorded(
                user,
                wording.kind(),
                store.delete(user.organisation(), wording.kind(), wording.key(), wording.version()));
    }

    private void demand(SignedIn user) {
        traces.demand(user, Permission.WRITE_COACHING);
        traces.demand(user, Permission.WRITE_LIBRARY);
    }

    private CoachingOutcome recorded(SignedIn user, Wording.Kind kind, boolean kept) {
        var outcome = kept ? CoachingOutcome.SAVED : CoachingOutcome.OUTDATED;
        traces.record(
                user,
                Action.COACHING_WORDING_CHANGED,
                null,
                CoachingService.result(outcome),
                TraceDetails.of("kind", kind.name()));
        return outcome;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
