package nl.duaal.language.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One of the days of an agreement, and what came of it.
 *
 * @param day     by which, or on which
 * @param version of what was said, 0 when nothing ever was
 * @param state   none: nothing was said, or it was taken back
 * @param on      when it was done; none unless it was
 * @param reason  why it was not done; empty otherwise
 * @param by      who said so; empty when nothing was
 */
public record Turn(
        LocalDate day,
        long version,
        @Nullable State state,
        @Nullable LocalDate on,
        String reason,
        String by) {

    public static final int REASON_MAX_LENGTH = 300;

    /** What came of it. Stored under its name. */
    public enum State {
        DONE,
        NOT_DONE
    }

    static Turn unsaid(LocalDate day) {
        return new Turn(day, 0, null, null, "", "");
    }

    /** Whether its day is past and nothing was said. */
    public boolean isOverdueOn(LocalDate today) {
        return state == null && day.isBefore(today);
    }
}
