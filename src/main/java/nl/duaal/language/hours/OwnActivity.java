package nl.duaal.language.hours;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.duaal.library.Ledger;

/** Hours that somebody wrote down by hand, as they are kept. */
public record OwnActivity(UUID uuid, long version, Data data) {

    public static final int NOTE_MAX_LENGTH = 300;

    /** One entry stands for a day, or for a week at most. */
    public static final int MOST_MINUTES = 60 * 60;

    /** What hours count as course hours of the integration act only at a school with the mark of quality. */
    public static final Set<Ledger> COURSE = Collections.unmodifiableSet(EnumSet.of(Ledger.NT2, Ledger.KNM));

    /**
     * What a user says of an activity.
     *
     * @param planned   minutes
     * @param given     minutes that took place
     * @param followed  minutes that this person was there
     * @param ledgers   what it counts for, at least one
     * @param certified whether a school with the mark of quality gave it
     */
    public record Data(
            ActivityKind kind,
            LocalDate on,
            int planned,
            int given,
            int followed,
            Set<Ledger> ledgers,
            boolean certified,
            String note) {
        public Data {
            note = note.strip();
            if (note.length() > NOTE_MAX_LENGTH) throw new IllegalArgumentException("note: too long");
            if (planned < 0 || planned > MOST_MINUTES) throw new IllegalArgumentException("planned: too many minutes");
            if (given < 0 || given > MOST_MINUTES) throw new IllegalArgumentException("given: too many minutes");
            if (followed < 0 || followed > given) throw new IllegalArgumentException("followed: 0 to what was given");
            if (ledgers.isEmpty()) throw new IllegalArgumentException("ledgers: at least one");
            ledgers = Collections.unmodifiableSet(EnumSet.copyOf(ledgers));
            if (!kind.possible().containsAll(ledgers)) throw new IllegalArgumentException("ledgers: not of such hours");
            if (!certified && ledgers.stream().anyMatch(COURSE::contains)) {
                throw new IllegalArgumentException("ledgers: course hours need a school with the mark of quality");
            }
        }
    }
}
