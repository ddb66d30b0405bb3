package nl.duaal.insight.scaling;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * An item of a scan for one reader. Nobody sees what others think before they said it themselves, so that nobody is led.
 *
 * @param own   of the reader; none: not given yet
 * @param marks of everybody, the lowest first; empty while the reader did not give an own one
 * @param given how many people gave one
 */
public record ScanItem(
        ScalingItem item,
        @Nullable GivenMark own,
        List<GivenMark> marks,
        int given,
        @Nullable Conclusion conclusion) {

    public ScanItem {
        marks = List.copyOf(marks);
    }

    /** The mark that was agreed on; none: not yet. */
    public Optional<Integer> agreed() {
        return conclusion == null ? Optional.empty() : Optional.ofNullable(conclusion.mark());
    }

    /** The mean of what is seen. */
    public OptionalDouble mean() {
        return marks.stream().mapToInt(GivenMark::mark).average();
    }

    /** What stands in a picture: what was agreed on, else the mean. */
    public OptionalDouble shown() {
        var agreed = agreed();
        return agreed.isPresent() ? OptionalDouble.of(agreed.get()) : mean();
    }

    public Optional<GivenMark> lowest() {
        return marks.stream().findFirst();
    }

    public Optional<GivenMark> highest() {
        return marks.isEmpty() ? Optional.empty() : Optional.of(marks.getLast());
    }

    /** How far the highest is from the lowest. */
    public int spread() {
        return marks.isEmpty() ? 0 : marks.getLast().mark() - marks.getFirst().mark();
    }
}
