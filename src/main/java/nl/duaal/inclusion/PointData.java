package nl.duaal.inclusion;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a point.
 *
 * @param key      in the library; none for one in own words
 * @param title    own words; empty for one of the library
 * @param owner    who sees to it: a name, with a function
 * @param due      by when; none: not agreed
 * @param note     what was agreed; why, where it does not apply
 * @param evidence where it shows
 */
public record PointData(
        @Nullable String key,
        String title,
        PointState state,
        String owner,
        @Nullable LocalDate due,
        String note,
        String evidence) {

    public static final int TITLE_MAX_LENGTH = 160;
    public static final int OWNER_MAX_LENGTH = 120;
    public static final int TEXT_MAX_LENGTH = 500;

    public PointData {
        title = fits("title", title, TITLE_MAX_LENGTH);
        owner = fits("owner", owner, OWNER_MAX_LENGTH);
        note = fits("note", note, TEXT_MAX_LENGTH);
        evidence = fits("evidence", evidence, TEXT_MAX_LENGTH);
        if ((key == null) == title.isEmpty()) throw new IllegalArgumentException("key or title");
        if (state == PointState.NOT_APPLICABLE && note.isEmpty()) throw new IllegalArgumentException("note: says why");
    }

    private static String fits(String what, String text, int most) {
        String bare = text.strip();
        if (bare.length() > most) throw new IllegalArgumentException(what + ": at most " + most + " characters");
        return bare;
    }

    /** A point of the library that nobody touched. */
    static PointData untouched(String key) {
        return new PointData(key, "", PointState.NOT_BEGUN, "", null, "", "");
    }
}
