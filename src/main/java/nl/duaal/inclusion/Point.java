package nl.duaal.inclusion;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A point of a checklist.
 *
 * @param uuid    none for one of the library that nobody touched
 * @param version 0 for such a one
 * @param kind    of the library; none for one in own words
 * @param history the last first
 */
public record Point(
        @Nullable UUID uuid,
        long version,
        PointData data,
        @Nullable PointKind kind,
        List<PointChange> history) {

    public Point {
        history = List.copyOf(history);
    }

    /** Whether its day is over and it is not done. */
    public boolean isOverdueOn(LocalDate today) {
        var due = data.due();
        return data.state().isOpen() && due != null && due.isBefore(today);
    }
}
