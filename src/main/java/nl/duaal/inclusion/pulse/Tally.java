package nl.duaal.inclusion.pulse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Counts of scores: for each question how often each was given. */
final class Tally {

    private final int[][] counts = new int[PulseRound.QUESTIONS][PulseRound.MOST];

    void add(int question, int score, int answers) {
        if (score != PulseStore.LEFT_OUT) counts[question - 1][score - 1] += answers;
    }

    void add(Tally other) {
        for (int question = 0; question < counts.length; question++) {
            for (int score = 0; score < PulseRound.MOST; score++) {
                counts[question][score] += other.counts[question][score];
            }
        }
    }

    /** How many answered every question at the most: the question with the fewest answers decides. */
    int answers() {
        return IntStream.rangeClosed(1, counts.length).map(this::answers).min().orElse(0);
    }

    /** How many answered a question. */
    int answers(int question) {
        return Arrays.stream(counts[question - 1]).sum();
    }

    /** Averages in tenths, half up, and never nearer to an end than may be told. */
    List<Integer> tenths() {
        var found = new ArrayList<Integer>();
        for (int[] question : counts) {
            long sum = 0;
            int answers = Arrays.stream(question).sum();
            for (int score = 1; score <= PulseRound.MOST; score++) sum += (long) score * question[score - 1];
            int exact = BigDecimal.valueOf(sum * 10)
                    .divide(BigDecimal.valueOf(answers), 0, RoundingMode.HALF_UP)
                    .intValueExact();
            found.add(Math.clamp(exact, PulseResult.LOWEST, PulseResult.HIGHEST));
        }
        return found;
    }

    /**
     * How the answers of each question are spread; empty where the group is too small, or where all but one are alike: the
     * one would know what everybody else said.
     */
    List<List<Integer>> spread(int least) {
        if (answers() < least) return List.of();
        var found = new ArrayList<List<Integer>>();
        for (int[] question : counts) {
            var one = List.of(question[0] + question[1], question[2], question[3] + question[4]);
            if (one.stream().anyMatch(many -> many > Arrays.stream(question).sum() - 2)) return List.of();
            found.add(one);
        }
        return found;
    }
}
