package nl.duaal.costbenefit.ui;

import java.util.ArrayList;
import java.util.List;
import nl.duaal.engine.Evaluation;
import nl.duaal.shell.CumulativeChart.Line;
import nl.duaal.shell.TextTable;

/** The lines of a chart of running sums as a table: one row a year, and the last point. */
final class CumulativeTable {

    private CumulativeTable() {}

    /** @param evaluation whose time the lines share */
    static TextTable.Content of(CaseWords words, String caption, Evaluation evaluation, List<Line> lines) {
        int horizon = evaluation.model().horizon();
        int step = evaluation.model().periodsPerYear();
        var head = new ArrayList<String>();
        head.add(words.say("chart.cumulative.when"));
        lines.forEach(line -> head.add(line.label()));
        var rows = new ArrayList<List<String>>();
        for (int k = 0; k <= horizon; k = k == horizon ? horizon + 1 : Math.min(k + step, horizon)) {
            int point = k;
            var row = new ArrayList<String>();
            row.add(k == 0 ? words.say("explain.start") : words.duration(evaluation, k));
            lines.forEach(line -> row.add(words.figures().euro(line.values().get(point))));
            rows.add(row);
        }
        return new TextTable.Content(caption, head, rows);
    }
}
