package nl.duaal.cohort;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done or decided.
 *
 * @param step one of the thirteen of the ready list; none for one of one's own
 */
public record CohortTask(
        UUID uuid,
        long version,
        @Nullable Integer step,
        Data data,
        @Nullable LocalDate doneOn,
        @Nullable String doneBy) {

    public static final int TITLE_MAX_LENGTH = 200;
    public static final int OWNER_MAX_LENGTH = 120;
    public static final int NOTE_MAX_LENGTH = 500;

    /**
     * What a user says of a task.
     *
     * @param title    empty for a step of the ready list, whose text is {@code cohort.step.<step>}
     * @param decision whether something is decided, not done
     * @param party    key of the party that sees to it
     * @param owner    who, by name
     * @param note     what came of it, or what was decided
     */
    public record Data(String title, boolean decision, String party, String owner, LocalDate due, String note) {
        public Data {
            title = title.strip();
            owner = owner.strip();
            note = note.strip();
            if (title.length() > TITLE_MAX_LENGTH) throw new IllegalArgumentException("title: too long");
            if (owner.length() > OWNER_MAX_LENGTH) throw new IllegalArgumentException("owner: too long");
            if (note.length() > NOTE_MAX_LENGTH) throw new IllegalArgumentException("note: too long");
        }
    }

    /** Whether its day is past and it is not done. */
    public boolean isOverdueOn(LocalDate day) {
        return doneOn == null && data.due().isBefore(day);
    }
}
