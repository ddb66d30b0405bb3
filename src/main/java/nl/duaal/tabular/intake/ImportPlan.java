package nl.duaal.tabular.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.duaal.tabular.intake.PlannedRow.Status;

/** What an import would do, row by row; nothing of it is done yet. */
public record ImportPlan(List<PlannedRow> rows) {

    public ImportPlan {
        rows = Collections.unmodifiableList(rows);
    }

    /** How many rows there are of each status, none left out. */
    public Map<Status, Integer> counts() {
        var counts = new EnumMap<Status, Integer>(Status.class);
        for (var status : Status.values()) counts.put(status, 0);
        rows.forEach(row -> counts.merge(row.status(), 1, Integer::sum));
        return counts;
    }

    /** Rows that change something. */
    public List<PlannedRow> kept() {
        return rows.stream().filter(PlannedRow::isKept).toList();
    }

    /** Rows that are left out because something is not right with them. */
    public List<PlannedRow> leftOut() {
        return rows.stream()
                .filter(row -> row.status() == Status.WRONG || row.status() == Status.DOUBLE)
                .toList();
    }
}
