package nl.duaal.trajectory.ui;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import nl.duaal.library.Amounts;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.EmptyDesign;

/** What a trajectory can begin as. */
final class TrajectoryTemplates {

    private TrajectoryTemplates() {}

    /**
     * One way to begin.
     *
     * @param key also the key of its explanation
     */
    record Offer(String key, String label, String note, Supplier<Design> design) {}

    /** Every way to begin, the empty one last. */
    static List<Offer> all(TrajectoryWords words, YearMonth start, Amounts amounts) {
        return List.of(new Offer(
                "empty", words.say("new.empty"), words.say("new.empty.note"), () -> empty(words, start, amounts)));
    }

    /** The name of a sector. */
    static String sector(TrajectoryWords words, String key) {
        return key;
    }

    private static Design empty(TrajectoryWords words, YearMonth start, Amounts amounts) {
        return EmptyDesign.of(
                new EmptyDesign.Names(
                        words.say("new.empty.name"),
                        words.of("phaseKind", nl.duaal.trajectory.design.PhaseKind.PREPARATION),
                        words.of("phaseKind", nl.duaal.trajectory.design.PhaseKind.LEARNING),
                        words.of("phaseKind", nl.duaal.trajectory.design.PhaseKind.JOB)),
                start,
                amounts);
    }
}
