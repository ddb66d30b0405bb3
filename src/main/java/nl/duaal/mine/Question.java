package nl.duaal.mine;

import java.util.List;

/**
 * One question of a questionnaire. Its text is {@code mypage.own.question.<questionnaire>.<key>}; an answer is always a
 * whole number, so that nothing can be written that should not be kept.
 */
public sealed interface Question {

    String key();

    /** Whether it may be left open. */
    boolean optional();

    /** What can be answered, in the order in which it is shown. */
    List<Integer> answers();

    /**
     * From one number to another; the text of an answer is that of the question with {@code .a<number>}.
     */
    record Scale(String key, int lowest, int highest, boolean optional) implements Question {
        public Scale {
            if (key.isBlank()) throw new IllegalArgumentException("key: needed");
            if (lowest >= highest || highest - lowest > 10)
                throw new IllegalArgumentException("scale: 2 to 11 answers");
        }

        @Override
        public List<Integer> answers() {
            return java.util.stream.IntStream.rangeClosed(lowest, highest)
                    .boxed()
                    .toList();
        }
    }

    /** Yes (1) or no (0); their texts are {@code mypage.own.question.yes} and {@code .no}. */
    record YesNo(String key, boolean optional) implements Question {
        public YesNo {
            if (key.isBlank()) throw new IllegalArgumentException("key: needed");
        }

        @Override
        public List<Integer> answers() {
            return List.of(1, 0);
        }
    }
}
