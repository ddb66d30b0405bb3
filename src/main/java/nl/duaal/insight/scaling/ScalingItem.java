package nl.duaal.insight.scaling;

import nl.duaal.library.Wording;

/**
 * Something that a scan looks at, as the library has it.
 *
 * @param help   what to think of
 * @param source where it comes from
 */
public record ScalingItem(String key, Part part, Wording label, Wording help, String source) {

    /** The text is {@code scaling.part.<NAME>}. */
    public enum Part {
        /** A criterion of the programme: gets a mark. */
        CRITERION,
        /** What makes a trajectory succeed: gets a mark. */
        FACTOR,
        /** An attention point: seen to, or not. */
        POINT;

        public boolean isMarked() {
            return this != POINT;
        }
    }
}
