package nl.duaal.cohort.candidate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many people are where in a cohort, and how far people came: numbers, nobody's name.
 *
 * @param now     how many are in a state
 * @param entered how many came into a state at some time; into the first all who came in
 */
public record Funnel(Map<CandidateState, Integer> now, Map<CandidateState, Integer> entered) {

    public Funnel {
        now = copy(now);
        entered = copy(entered);
    }

    /** How many are in a state now. */
    public int now(CandidateState state) {
        return now.getOrDefault(state, 0);
    }

    /** How many came into a state at some time. */
    public int entered(CandidateState state) {
        return entered.getOrDefault(state, 0);
    }

    /** How many came in. */
    public int all() {
        return now.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<CandidateState, Integer> copy(Map<CandidateState, Integer> counts) {
        var copy = new EnumMap<CandidateState, Integer>(CandidateState.class);
        copy.putAll(counts);
        return Collections.unmodifiableMap(copy);
    }
}
