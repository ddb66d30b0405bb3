package nl.duaal.persistence;

import java.util.ArrayList;
import java.util.List;

/** Many rows go to the database in parts that fit in one statement. */
public final class Parts {

    /** Rows of one statement: many enough to be quick, and far below what a statement may hold. */
    private static final int ROWS = 500;

    private Parts() {}

    /** These, in their order, in parts of at most 500; none of nothing. */
    public static <T> List<List<T>> of(List<T> all) {
        var parts = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += ROWS) {
            parts.add(all.subList(from, Math.min(all.size(), from + ROWS)));
        }
        return parts;
    }
}
