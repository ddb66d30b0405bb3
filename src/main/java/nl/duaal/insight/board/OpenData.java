package nl.duaal.insight.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.insight.board.Stages.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Counts that anybody may have: cohorts with too few people are left out, counts below five are not told, and the rest
 * is told in fives. So no sum and no difference says anything about fewer than five people.
 *
 * @see "decision 0094: figures over cohorts"
 */
public record OpenData(LocalDate asOf, BoardFilter filter, List<Line> lines, int leftOut) {

    /** Counts below this are not told. */
    public static final int LEAST = 5;

    /**
     * @param cohort none: all of them
     * @param people in fives; none: fewer than {@link #LEAST}
     */
    public record Line(
            @Nullable BoardCohort cohort,
            Stage stage,
            @Nullable Integer people) {}

    public OpenData {
        lines = List.copyOf(lines);
    }

    static OpenData of(Board board) {
        var lines = new ArrayList<Line>();
        for (var row : board.rows()) add(lines, row);
        add(lines, board.total());
        return new OpenData(board.asOf(), board.filter(), lines, board.leftOut());
    }

    private static void add(List<Line> lines, Board.Row row) {
        for (var stage : Stage.values()) {
            lines.add(new Line(row.cohort(), stage, told(row.stages().of(stage))));
        }
    }

    /** A count as it is told. */
    static @Nullable Integer told(int count) {
        return count < LEAST ? null : (count + 2) / 5 * 5;
    }
}
