package nl.duaal.cohort.candidate;

import java.util.Arrays;
import java.util.List;

/**
 * Why somebody went to a state that needs a reason: neutral words, without detail of health or of anything that
 * happened. Stored under its name; the text is {@code cohort.reason.<NAME>}.
 */
public enum ReasonKey {
    // not selected
    ESSENTIAL_MISSING(CandidateState.REJECTED),
    LANGUAGE_NOT_YET(CandidateState.REJECTED),
    TIMES_DO_NOT_FIT(CandidateState.REJECTED),
    TRAVEL_DOES_NOT_FIT(CandidateState.REJECTED),
    OTHER_WISH(CandidateState.REJECTED),
    NO_PLACE(CandidateState.REJECTED),
    NOT_SELECTED_OTHER(CandidateState.REJECTED),
    // left
    LANGUAGE(CandidateState.DROPPED_OUT),
    HEALTH(CandidateState.DROPPED_OUT),
    CARE(CandidateState.DROPPED_OUT),
    OTHER_PICTURE(CandidateState.DROPPED_OUT),
    TRAVEL(CandidateState.DROPPED_OUT),
    MOVED(CandidateState.DROPPED_OUT),
    WORK_FLOOR(CandidateState.DROPPED_OUT),
    TOO_HARD(CandidateState.DROPPED_OUT),
    OTHER_WORK(CandidateState.DROPPED_OUT),
    RIGHT_ENDED(CandidateState.DROPPED_OUT),
    DECEASED(CandidateState.DROPPED_OUT),
    LEFT_OTHER(CandidateState.DROPPED_OUT);

    private final CandidateState state;

    ReasonKey(CandidateState state) {
        this.state = state;
    }

    /** Whether it says why somebody went to a state. */
    public boolean isFor(CandidateState to) {
        return state == to;
    }

    /** Those for a state; none for one that needs no reason. */
    public static List<ReasonKey> of(CandidateState to) {
        return Arrays.stream(values()).filter(key -> key.isFor(to)).toList();
    }
}
