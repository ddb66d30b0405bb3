package nl.duaal.coaching;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was agreed.
 *
 * @param closedOn the day on which it was done or dropped; none while it is open
 * @param reason   why it was dropped, or how it was done
 * @param coach    who keeps an eye on it
 * @param contact  at which it was agreed; none where it was by itself
 */
public record Promise(
        UUID uuid,
        long version,
        Data data,
        ItemState state,
        @Nullable LocalDate closedOn,
        String reason,
        Author coach,
        @Nullable UUID contact) {

    public static final int WHAT_MAX_LENGTH = 300;
    public static final int NAME_MAX_LENGTH = 120;
    public static final int REASON_MAX_LENGTH = 300;

    /**
     * What a user says of it.
     *
     * @param name who, where it is somebody else; may be empty
     */
    public record Data(String what, OwedBy owedBy, String name, LocalDate due) {
        public Data {
            what = what.strip();
            name = name.strip();
            if (what.isEmpty() || what.length() > WHAT_MAX_LENGTH) {
                throw new IllegalArgumentException("what: 1 to " + WHAT_MAX_LENGTH + " characters");
            }
            if (name.length() > NAME_MAX_LENGTH) throw new IllegalArgumentException("name: too long");
        }

        /** For the history: keys and days on the first line, then what people wrote. */
        String said() {
            return brief() + (name.isEmpty() ? "" : " · " + name) + "\n" + what;
        }

        /** What stays of a promise that was taken away. */
        String brief() {
            return owedBy + " · " + due;
        }
    }

    /** Whether it should have been done before a day. */
    public boolean isOverdueOn(LocalDate day) {
        return state == ItemState.OPEN && data.due().isBefore(day);
    }
}
