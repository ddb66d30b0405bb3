package nl.duaal.tabular.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nl.duaal.tabular.intake.ImportKind.Said;
import nl.duaal.tabular.intake.ImportKind.Stored;
import nl.duaal.tabular.intake.PlannedRow.Status;
import org.jspecify.annotations.Nullable;

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
            // what could not be read may not hide what else is wrong: people mend a row once
            planned.add(
                    switch (stored.said(values)) {
                        case Said.Wrong(var found) ->
                            wrong(row.number(), values, together(request.kind().fields(), problems, found));
                        case Said.Sound sound
                        when problems.isEmpty() ->
                            sound(
                                    row.number(),
                                    sound,
                                    stored,
                                    seen,
                                    request.kind().asksAboutChanges());
                        case Said.Sound sound -> wrong(row.number(), values, problems);
                    });
        }
        return new ImportPlan(planned);
    }

    /** In the order of the fields; of a cell that could not be read only that. */
    private static List<CellProblem> together(
            List<ImportField> fields, List<CellProblem> unread, List<CellProblem> found) {
        var all = new ArrayList<CellProblem>();
        for (var field : fields) {
            var one = unread.stream()
                    .filter(problem -> problem.field().equals(field.key()))
                    .toList();
            var other = found.stream()
                    .filter(problem -> problem.field().equals(field.key()))
                    .toList();
            all.addAll(one.isEmpty() ? other : one);
        }
        if (all.isEmpty()) throw new IllegalStateException("a wrong row has a problem");
        return all;
    }

    private static PlannedRow wrong(int number, RowValues values, List<CellProblem> problems) {
        return new PlannedRow(number, Status.WRONG, null, values, null, problems, 0, false, List.of());
    }

    private static PlannedRow sound(
            int number, Said.Sound sound, Stored stored, HashMap<Object, Integer> seen, boolean asksAboutChanges) {
        var earlier = seen.putIfAbsent(sound.identity(), number);
        var before = stored.find(sound.identity());
        if (earlier != null) return row(number, Status.DOUBLE, sound, before, earlier, false);
        var row = row(number, Status.CHANGED, sound, before, 0, asksAboutChanges);
        if (before != null && sound.values().cells().keySet().stream().anyMatch(row::changes)) return row;
        return row(number, before == null ? Status.NEW : Status.UNCHANGED, sound, before, 0, false);
    }

    private static PlannedRow row(
            int number, Status status, Said.Sound sound, @Nullable RowValues before, int doubleOf, boolean asked) {
        // what changes nothing is not asked about
        boolean keeps = status == Status.NEW || status == Status.CHANGED;
        var questions = keeps ? sound.questions() : List.<CellProblem>of();
        return new PlannedRow(
                number,
                status,
                sound.identity(),
                sound.values(),
                before,
                List.of(),
                doubleOf,
                asked || !questions.isEmpty(),
                questions);
    }
}
