package nl.duaal.tabular.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nl.duaal.tabular.intake.ImportKind.Said;
import nl.duaal.tabular.intake.ImportKind.Stored;
import nl.duaal.tabular.intake.PlannedRow.Status;

/** Lays rows beside what is stored. */
final class Importer {

    /** Rows between two looks whether to go on. */
    private static final int STRIDE = 500;

    private Importer() {}

    static ImportPlan plan(ImportRequest request, Stored stored, Progress progress) {
        var cells = new CellReading(request.kind().fields(), request.columns(), request.options());
        var rows = request.columns().rows(request.sheet());
        var planned = new ArrayList<PlannedRow>(rows.size());
        var seen = new HashMap<Object, Integer>();
        for (int i = 0; i < rows.size(); i++) {
            if (i % STRIDE == 0) progress.at(i, rows.size());
            var row = rows.get(i);
            var problems = new ArrayList<CellProblem>();
            var values = cells.read(row, problems);
            if (!problems.isEmpty()) {
                planned.add(wrong(row.number(), values, problems));
                continue;
            }
            planned.add(
                    switch (stored.said(values)) {
                        case Said.Wrong(var found) -> wrong(row.number(), values, found);
                        case Said.Sound sound -> sound(row.number(), sound, stored, seen);
                    });
        }
        return new ImportPlan(planned);
    }

    private static PlannedRow wrong(int number, RowValues values, List<CellProblem> problems) {
        return new PlannedRow(number, Status.WRONG, null, values, null, problems, 0);
    }

    private static PlannedRow sound(int number, Said.Sound sound, Stored stored, HashMap<Object, Integer> seen) {
        var earlier = seen.putIfAbsent(sound.identity(), number);
        var before = stored.find(sound.identity());
        if (earlier != null) {
            return new PlannedRow(number, Status.DOUBLE, sound.identity(), sound.values(), before, List.of(), earlier);
        }
        var row = new PlannedRow(number, Status.CHANGED, sound.identity(), sound.values(), before, List.of(), 0);
        if (before != null && sound.values().cells().keySet().stream().anyMatch(row::changes)) return row;
        var status = before == null ? Status.NEW : Status.UNCHANGED;
        return new PlannedRow(number, status, sound.identity(), sound.values(), before, List.of(), 0);
    }
}
