package nl.duaal.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.duaal.access.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what somebody types until it is saved. A draft belongs to the account that typed it, in the organisation that
 * it works for, and to nobody else; it leaves no trace and never appears in a log. Whether its owner may do anything
 * with the subject is asked by the room of that subject, when the draft is shown and when it is saved.
 *
 * @see "decision 0036: drafts"
 */
@Service
public class Drafts {

    /** After this a draft is forgotten. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final DraftStore store;
    private final Clock clock;

    Drafts(DraftStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What this user left behind about a subject, in the order in which it was begun; nothing older than 30 days. */
    @Transactional(readOnly = true)
    public List<Draft> of(SignedIn user, DraftSubject subject) {
        var oldest = clock.instant().minus(KEPT);
        return store.find(user, subject).stream()
                .filter(draft -> !draft.savedAt().isBefore(oldest))
                .toList();
    }

    /**
     * Keeps the content of one field, in the place of what was kept of it before.
     *
     * @throws IllegalArgumentException when the content is longer than {@link Draft#CONTENT_MAX_LENGTH}
     */
    @Transactional
    public void keep(SignedIn user, DraftSubject subject, String field, String content, Draft.Base base) {
        store.put(user, subject, new Draft(field, content, base, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** Forgets one field: it was saved, or is as it was. */
    @Transactional
    public void drop(SignedIn user, DraftSubject subject, String field) {
        store.remove(user, subject, field);
    }

    /** Forgets everything about a subject. */
    @Transactional
    public void dropAll(SignedIn user, DraftSubject subject) {
        store.removeAll(user, subject);
    }

    /** Forgets what anybody typed about a subject that is there no more. */
    @Transactional
    public void forget(DraftSubject subject) {
        store.removeAll(subject);
    }

    /** Removes what is older than 30 days, of everyone; returns how many. */
    @Transactional
    public int removeOld() {
        return store.removeOlderThan(clock.instant().minus(KEPT));
    }
}
