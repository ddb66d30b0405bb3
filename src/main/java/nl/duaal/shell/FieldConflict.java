package nl.duaal.shell;

/**
 * A field that two people changed at the same time, each to something else.
 *
 * @param key       names the field for whoever asks
 * @param label     what the user calls it
 * @param was       what it held when both began, as it is shown
 * @param theirs    what it holds now
 * @param mine      what the user wants it to hold
 * @param maxLength of a text
 */
public record FieldConflict(
        String key, String label, String was, String theirs, String mine, Kind kind, int maxLength) {

    /** What can be done with both values. */
    public enum Kind {
        /** One or the other. */
        CHOICE,
        /** One, the other, or another line, which cannot be empty. */
        LINE,
        /** One, the other, or both in one text. */
        TEXT
    }

    /** What the user decided about a field. */
    public sealed interface Choice {
        record Theirs() implements Choice {}

        record Mine() implements Choice {}

        record Merged(String text) implements Choice {}
    }

    /** A field of which one value or the other holds. */
    public static FieldConflict choice(String key, String label, String was, String theirs, String mine) {
        return new FieldConflict(key, label, was, theirs, mine, Kind.CHOICE, 0);
    }
}
