package nl.duaal.insight.scaling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.SignedIn;

/**
 * Everything about growing of one trajectory, for one reader.
 *
 * @param scan    the open one, else the one that was closed last
 * @param sizes   at which money is reckoned
 * @param lessons the last first
 * @param about   who the reader is for this trajectory
 */
public record Scaling(
        UUID trajectory,
        String name,
        Optional<Scan> scan,
        List<Integer> sizes,
        List<Limit> limits,
        List<Lesson> lessons,
        SignedIn about) {

    public Scaling {
        sizes = List.copyOf(sizes);
        limits = List.copyOf(limits);
        lessons = List.copyOf(lessons);
    }
}
