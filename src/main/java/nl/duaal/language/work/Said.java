package nl.duaal.language.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody says of a turn. */
public sealed interface Said {

    /**
     * It was done.
     *
     * @param on not after today; none: today, or on its day when that is past and it comes back
     */
    record Done(@Nullable LocalDate on) implements Said {

        /** It was done on the day that goes without saying. */
        public Done() {
            this(null);
        }
    }

    /** It was not, and why. */
    record NotDone(String reason) implements Said {
        public NotDone {
            reason = reason.strip();
        }
    }

    /** What was said before does not hold. */
    record Nothing() implements Said {}
}
