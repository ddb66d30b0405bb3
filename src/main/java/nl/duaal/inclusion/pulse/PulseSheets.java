package nl.duaal.inclusion.pulse;

import java.util.List;

/**
 * Answers of a team that were given on paper, counted.
 *
 * @param counts for each question how often each score was given, 1 first
 */
public record PulseSheets(List<List<Integer>> counts) {

    public static final int MOST_SHEETS = 1000;

    public PulseSheets {
        counts = counts.stream().map(List::copyOf).toList();
        if (counts.size() != PulseRound.QUESTIONS
                || counts.stream()
                        .anyMatch(one -> one.size() != PulseRound.MOST
                                || one.stream().anyMatch(count -> count < 0 || count > MOST_SHEETS))) {
            throw new IllegalArgumentException("counts: of three questions and five scores");
        }
    }

    /** How many sheets there are, going by the first question. */
    public int sheets() {
        return sum(counts.getFirst());
    }

    /** Whether each question has as many answers. */
    public boolean isEven() {
        return counts.stream().allMatch(one -> sum(one) == sheets());
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
