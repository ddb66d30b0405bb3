package nl.duaal.tabular.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.duaal.tabular.intake.PlannedRow.Status;

/**
 * What an import would do, row by row; nothing of it is done yet.
 *
 * @param chosen of the rows that are asked about, the places in {@code rows} of those that the user wants
 */
public record ImportPlan(List<PlannedRow> rows, Set<Integer> chosen) {

    public ImportPlan {
        rows = Collections.unmodifiableList(rows);
        chosen = Set.copyOf(chosen);
    }

    public ImportPlan(List<PlannedRow> rows) {
        this(rows, Set.of());
    }

    /** This, with other rows chosen; rows that are not asked about are not chosen. */
    public ImportPlan choosing(Collection<Integer> places) {
        return new ImportPlan(
                rows, new HashSet<>(asked().stream().filter(places::contains).toList()));
    }

    /** The places of rows that are asked about. */
    public List<Integer> asked() {
        return IntStream.range(0, rows.size())
                .filter(place -> rows.get(place).asked())
                .boxed()
                .toList();
    }

    /** What becomes of the row at a place, with what the user chose. */
    public Status status(int place) {
        var row = rows.get(place);
        return row.asked() && !chosen.contains(place) ? Status.LEFT : row.status();
    }

    /** How many rows there are of each status, none left out. */
    public Map<Status, Integer> counts() {
        var counts = new EnumMap<Status, Integer>(Status.class);
        for (var status : Status.values()) counts.put(status, 0);
        for (int place = 0; place < rows.size(); place++) counts.merge(status(place), 1, Integer::sum);
        return counts;
    }

    /** Rows that change something. */
    public List<PlannedRow> kept() {
        var kept = new ArrayList<PlannedRow>();
        for (int place = 0; place < rows.size(); place++) {
            var status = status(place);
            if (status == Status.NEW || status == Status.CHANGED) kept.add(rows.get(place));
        }
        return kept;
    }

    /** Rows that are left out because something is not right with them. */
    public List<PlannedRow> leftOut() {
        return rows.stream()
                .filter(row -> row.status() == Status.WRONG || row.status() == Status.DOUBLE)
                .toList();
    }
}
