package nl.duaal.trajectory.ui;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.duaal.library.Amounts;
import nl.duaal.shell.Words;
import nl.duaal.trajectory.DesignTemplate;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignEdit;
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
    static List<Offer> all(TrajectoryWords words, YearMonth start, Amounts amounts, List<DesignTemplate> templates) {
        List<Offer> offers = new ArrayList<>();
        for (DesignTemplate template : templates) {
            offers.add(new Offer(
                    template.key(),
                    sector(words, template.key()),
                    words.say("template." + template.key() + ".note"),
                    () -> inWords(words, template)));
        }
        offers.add(new Offer(
                "empty", words.say("new.empty"), words.say("new.empty.note"), () -> empty(words, start, amounts)));
        return List.copyOf(offers);
    }

    /** The template's own start month stays: its amounts are those of that month. */
    private static Design inWords(TrajectoryWords words, DesignTemplate template) {
        return DesignEdit.of(template.design(), edit -> edit.name = sector(words, template.key()));
    }

    /** The name of a sector. */
    static String sector(TrajectoryWords words, String key) {
        String text = "trajectory.template." + key;
        return Words.has(words.locale(), text) ? Words.text(words.locale(), text) : key;
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
