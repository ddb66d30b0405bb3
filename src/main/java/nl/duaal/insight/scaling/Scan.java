package nl.duaal.insight.scaling;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scan of whether a trajectory can grow, for one reader.
 *
 * @param closedOn none: still open
 * @param least    the least agreed mark that is enough
 */
public record Scan(
        UUID uuid,
        long version,
        LocalDate beganOn,
        @Nullable LocalDate closedOn,
        int least,
        List<ScanItem> items) {

    public Scan {
        items = List.copyOf(items);
    }

    /** What keeps a trajectory from growing; the text is {@code scaling.obstacle.<NAME>}. */
    public enum Obstacle {
        NOT_AGREED,
        TOO_LOW
    }

    /** An item that stands in the way. */
    public record InTheWay(ScanItem item, Obstacle why) {}

    public boolean isOpen() {
        return closedOn == null;
    }

    public List<ScanItem> of(ScalingItem.Part part) {
        return items.stream().filter(one -> one.item().part() == part).toList();
    }

    /** Criteria and factors, in their order. */
    public List<ScanItem> marked() {
        return items.stream().filter(one -> one.item().part().isMarked()).toList();
    }

    /** Criteria and factors without an agreed mark that is enough. */
    public List<InTheWay> inTheWay() {
        return marked().stream()
                .filter(one -> one.agreed().filter(mark -> mark >= least).isEmpty())
                .map(one -> new InTheWay(one, one.agreed().isPresent() ? Obstacle.TOO_LOW : Obstacle.NOT_AGREED))
                .toList();
    }

    /** Whether every criterion and factor has an agreed mark that is enough. */
    public boolean isScalable() {
        return !marked().isEmpty() && inTheWay().isEmpty();
    }
}
