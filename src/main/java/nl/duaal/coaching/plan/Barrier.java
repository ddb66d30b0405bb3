package nl.duaal.coaching.plan;

import java.time.LocalDate;
import java.util.UUID;
import nl.duaal.coaching.ItemState;
import nl.duaal.coaching.OwedBy;
import org.jspecify.annotations.Nullable;

/**
 * What stands in somebody's way, and what is done about it.
 *
 * @param closedOn the day on which it was out of the way or dropped; none while it is open
 */
public record Barrier(
        UUID uuid,
        long version,
        Data data,
        ItemState state,
        @Nullable LocalDate closedOn) {

    public static final int WORD_MAX_LENGTH = 60;
    public static final int ACTION_MAX_LENGTH = 300;
    public static final int NAME_MAX_LENGTH = 120;

    /** Neutral words, without detail; the text is {@code coaching.category.<NAME>}. */
    public enum Category {
        LANGUAGE,
        HEALTH_AND_CONFIDENCE,
        CARE,
        NETWORK,
        /** In a word of the coach's own. */
        OWN
    }

    /**
     * What a user says of it.
     *
     * @param word   of the coach's own; needed for {@link Category#OWN}, else empty
     * @param action what is done about it; empty: nothing yet
     * @param owedBy who does it; none where nothing is done yet
     * @param name   who, where it is somebody else
     * @param due    by when; none where nothing is done yet
     */
    public record Data(
            Category category,
            String word,
            LocalDate since,
            String action,
            @Nullable OwedBy owedBy,
            String name,
            @Nullable LocalDate due) {
        public Data {
            word = category == Category.OWN ? word.strip() : "";
            action = action.strip();
            name = name.strip();
            if (category == Category.OWN && (word.isEmpty() || word.length() > WORD_MAX_LENGTH)) {
                throw new IllegalArgumentException("word: 1 to " + WORD_MAX_LENGTH + " characters");
            }
            if (action.length() > ACTION_MAX_LENGTH) throw new IllegalArgumentException("action: too long");
            if (name.length() > NAME_MAX_LENGTH) throw new IllegalArgumentException("name: too long");
            if (!action.isEmpty() && (owedBy == null || due == null)) {
                throw new IllegalArgumentException("action: with somebody and a day");
            }
        }

        /** For the history: keys and days on the first line, then what people wrote. */
        String said() {
            return category
                    + (owedBy == null ? "" : " · " + owedBy)
                    + (due == null ? "" : " · " + due)
                    + (word.isEmpty() ? "" : "\n" + word)
                    + (action.isEmpty() ? "" : "\n" + action);
        }
    }

    /** Whether nothing is done about it yet. */
    public boolean lacksAction() {
        return state == ItemState.OPEN && data.action().isEmpty();
    }

    /** Whether something should have been done before a day. */
    public boolean isOverdueOn(LocalDate day) {
        var due = data.due();
        return state == ItemState.OPEN && due != null && due.isBefore(day);
    }
}
