package nl.duaal.trajectory.check;

import java.util.List;
import nl.duaal.library.BlockKind;
import nl.duaal.trajectory.design.Block;

/** Lessons in weeks in which schools are closed: as far as the design says where its school is. */
final class HolidayRules {

    private HolidayRules() {}

    static void check(Checked checked) {
        var holidays = HolidayWeeks.of(
                checked.design(), checked.timeline(), checked.knowledge().holidays());
        for (Block block : checked.design().blocks()) {
            if (!isLesson(block.kind())) continue;
            var weeks = holidays.of(block);
            if (weeks.isEmpty()) continue;
            var first = weeks.get(weeks.firstKey());
            if (first == null) throw new IllegalStateException(block.key());
            checked.found(
                    Rule.SCHOOL_HOLIDAY,
                    "block." + block.key(),
                    List.of(
                            Said.of(block.name()),
                            Said.of(weeks.size()),
                            new Said.Term("holiday." + first.kind()),
                            new Said.Day(first.from())),
                    List.of(Said.of(weeks.size())));
        }
    }

    /** Whether it is given by a school, which closes. */
    static boolean isLesson(BlockKind kind) {
        return kind == BlockKind.LANGUAGE_LESSON || kind == BlockKind.VOCATIONAL_LESSON;
    }
}
