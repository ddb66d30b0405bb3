package nl.duaal.cohort.candidate;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody goes to another state.
 *
 * @param key         of the list; needed for who is not selected or leaves, and for nobody else
 * @param text        in words; may be empty only for who leaves
 * @param destination where somebody who leaves goes; none: not known
 */
public record Reason(
        @Nullable ReasonKey key, String text, @Nullable Destination destination) {

    public static final int TEXT_MAX_LENGTH = 500;

    /** Nothing to add. */
    public static final Reason NONE = new Reason(null, "", null);

    /** Where somebody who leaves goes; the text is {@code cohort.destination.<NAME>}. */
    public enum Destination {
        WORK,
        OTHER_TRAJECTORY,
        EDUCATION,
        MUNICIPALITY,
        ELSEWHERE
    }

    public Reason {
        text = text.strip();
        if (text.length() > TEXT_MAX_LENGTH) throw new IllegalArgumentException("text: too long");
    }

    /** Only words. */
    public static Reason of(String text) {
        return new Reason(null, text, null);
    }

    /** Whether it is enough to go to a state: every change says why. */
    public boolean suffices(CandidateState to) {
        if (!to.needsReason()) return key == null && !text.isEmpty();
        if (key == null || !key.isFor(to)) return false;
        return to != CandidateState.REJECTED || !text.isEmpty();
    }
}
