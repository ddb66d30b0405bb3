package nl.duaal.inclusion.pulse;

import java.util.List;

/**
 * What one person answered.
 *
 * @param scores 1 to 5, one for each question
 */
public record PulseAnswer(List<Integer> scores) {
    public PulseAnswer {
        scores = List.copyOf(scores);
        if (scores.size() != PulseRound.QUESTIONS
                || scores.stream().anyMatch(score -> score < 1 || score > PulseRound.MOST)) {
            throw new IllegalArgumentException("scores: three, 1 to 5");
        }
    }
}
