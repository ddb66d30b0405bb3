package nl.duaal.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was found wrong so far, and where. Every step adds to it and asks it before complaining: what only follows
 * from something that was reported already is left out.
 */
final class Problems {

    static final String FILE = "file";

    private record Found(Problem problem, int position) {}

    private static final int UNPLACED = -1;

    private final List<Found> found = new ArrayList<>();
    private final Set<String> touched = new HashSet<>();
    private final Set<String> exact = new HashSet<>();
    private final Supplier<Json> source;
    private @Nullable Json root;

    /**
     * @param source the file form, by which problems are put in order; only asked for when there are any
     */
    Problems(Supplier<Json> source) {
        this.source = source;
    }

    void add(Problem.Code code, String place, String... arguments) {
        add(UNPLACED, code, place, arguments);
    }

    /** With its own position, for something that is not found through its place. */
    void add(int position, Problem.Code code, String place, String... arguments) {
        found.add(new Found(Problem.of(code, place, arguments), position));
        exact.add(place);
        touch(place);
    }

    /** Marks a place as not to be judged, because something around it was reported. */
    void touch(String place) {
        for (String around = place; touched.add(around); ) {
            int end = Math.max(around.lastIndexOf('.'), around.lastIndexOf('['));
            if (end < 0) break;
            around = around.substring(0, end);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether nothing was reported at the place, nor inside it. */
    boolean clean(String place) {
        return touched.isEmpty() || !touched.contains(place);
    }

    /** Whether something was reported at the place itself. */
    boolean reportedAt(String place) {
        return exact.contains(place);
    }

    /** Where the file has something at this place, or would have it. */
    int position(String place) {
        if (place.equals(FILE)) return UNPLACED;
        if (root == null) root = source.get();
        return Json.position(root, place);
    }

    /** Everything, in the order of the file. */
    <T> Outcome<T> refused() {
        List<Found> sorted = new ArrayList<>(found.size());
        for (Found one : found) {
            int position = one.position() == UNPLACED ? position(one.problem().place()) : one.position();
            sorted.add(new Found(one.problem(), position));
        }
        sorted.sort(Comparator.comparingInt(Found::position));
        return new Outcome.Refused<>(
                sorted.stream().map(Found::problem).distinct().toList());
    }
}
