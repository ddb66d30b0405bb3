package nl.duaal.insight.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.insight.board.Stages.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Counts that anybody may have: cohorts with too few people are left out, counts below five are not told, and the rest
 * is told in fives. A sum is that of what is told, so no sum and no difference says more than the counts do.
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
        for (var row : board.rows()) {
            for (var stage : Stage.values()) {
                lines.add(new Line(row.cohort(), stage, told(row.stages().of(stage))));
            }
        }
        for (var stage : Stage.values()) {
            lines.add(new Line(
                    null,
                    stage,
                    sum(board.rows().stream().map(row -> row.stages().of(stage)).toList())));
        }
        return new OpenData(board.asOf(), board.filter(), lines, board.leftOut());
    }

    /** The sum of what is told of each: that of the counts themselves would say more than they do. */
    static @Nullable Integer sum(List<Integer> counts) {
        int sum = 0;
        for (int count : counts) {
            Integer told = told(count);
            if (told != null) sum += told;
        }
        return sum == 0 ? null : sum;
    }

    /** A count as it is told. */
    static @Nullable Integer told(int count) {
        return count < LEAST ? null : (count + 2) / 5 * 5;
    }
}
