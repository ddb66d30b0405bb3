package nl.duaal.inclusion.pulse;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Answers of a team that were given on paper, counted.
 *
 * @param counts for each question how often each score was given, 1 first
 * @param blanks for each question how many left it out
 */
public record PulseSheets(List<List<Integer>> counts, List<Integer> blanks) {

    public static final int MOST_SHEETS = 1000;

    public PulseSheets {
        counts = counts.stream().map(List::copyOf).toList();
        blanks = List.copyOf(blanks);
        if (blanks.size() != PulseRound.QUESTIONS
                || blanks.stream().anyMatch(count -> count < 0 || count > MOST_SHEETS)) {
            throw new IllegalArgumentException("blanks: of three questions");
        }
        if (counts.size() != PulseRound.QUESTIONS
                || counts.stream()
                        .anyMatch(one -> one.size() != PulseRound.MOST
                                || one.stream().anyMatch(count -> count < 0 || count > MOST_SHEETS))) {
            throw new IllegalArgumentException("counts: of three questions and five scores");
        }
    }

    /** Sheets on which every question is answered. */
    public static PulseSheets full(List<List<Integer>> counts) {
        return new PulseSheets(counts, List.of(0, 0, 0));
    }

    /** How many sheets there are, going by the first question. */
    public int sheets() {
        return sheets(0);
    }

    /** Whether each question comes to as many sheets, those on which it was left out included. */
    public boolean isEven() {
        return IntStream.range(0, PulseRound.QUESTIONS).allMatch(question -> sheets(question) == sheets());
    }

    private int sheets(int question) {
        return sum(counts.get(question)) + blanks.get(question);
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
