package nl.duaal.coaching.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.duaal.coaching.Author;
import nl.duaal.coaching.OwedBy;
import nl.duaal.person.PersonRow;
import org.jspecify.annotations.Nullable;

/**
 * One coach hands somebody over to another. It holds once the other has accepted it.
 *
 * @param nextContact the last day for the first contact of the other
 * @param promises    that go along, as far as they are open
 * @param answer      what the other said to it; may be empty
 * @param contacted   when the other spoke to the person since; none: not yet
 */
public record CoachHandover(
        UUID uuid,
        long version,
        PersonRow person,
        Author from,
        Author to,
        String note,
        LocalDate nextContact,
        List<Moving> promises,
        State state,
        Instant offeredAt,
        Author offeredBy,
        @Nullable Instant answeredAt,
        String answer,
        @Nullable LocalDate contacted) {

    public static final int NOTE_MAX_LENGTH = 1000;
    public static final int ANSWER_MAX_LENGTH = 300;

    public CoachHandover {
        promises = List.copyOf(promises);
    }

    /** How it stands; the text is {@code coaching.handover.state.<NAME>}. */
    public enum State {
        OFFERED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    /** A promise that goes along. */
    public record Moving(UUID promise, String what, OwedBy owedBy, LocalDate due) {}

    /**
     * What a user says of it.
     *
     * @param to       who is to look after the person
     * @param promises that go along; the others stay with who keeps an eye on them now
     */
    public record Offer(UUID to, String note, LocalDate nextContact, Set<UUID> promises) {
        public Offer {
            note = note.strip();
            promises = Set.copyOf(promises);
            if (note.length() > NOTE_MAX_LENGTH) throw new IllegalArgumentException("note: too long");
        }
    }

    /** Whether the other has yet to say something. */
    public boolean isWaiting() {
        return state == State.OFFERED;
    }

    /** Whether the first contact should have been before a day, and was not. */
    public boolean isContactLateOn(LocalDate day) {
        return (state == State.OFFERED || state == State.ACCEPTED) && contacted == null && nextContact.isBefore(day);
    }
}
