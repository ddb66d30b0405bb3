package nl.duaal.coaching.course;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The question how much somebody trusts that they will find their way in work. It is the person's own word, and says
 * nothing about what they can do.
 *
 * @param version of the answer that is kept; 0 where none is
 * @param month   0, 3 or 12 after the start
 */
public record Confidence(int month, long version, Data data, String by) {

    /** After how many months it is asked. */
    public static final List<Integer> MONTHS = List.of(0, 3, 12);

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;

    /** Who gave the answer; the text is {@code coaching.answeredBy.<NAME>}. */
    public enum AnsweredBy {
        SELF,
        WITH_COACH,
        WITH_INTERPRETER
    }

    /**
     * What a user says of it.
     *
     * @param answer 1: not at all, to 5: fully; none: asked, and not answered
     * @param by     none where it was not answered
     */
    public record Data(
            LocalDate on,
            @Nullable Integer answer,
            @Nullable AnsweredBy by) {
        public Data {
            if (answer != null && (answer < LOWEST || answer > HIGHEST)) {
                throw new IllegalArgumentException("answer: 1 to 5");
            }
            if ((answer == null) != (by == null))
                throw new IllegalArgumentException("by: with an answer, and only then");
        }
    }
}
