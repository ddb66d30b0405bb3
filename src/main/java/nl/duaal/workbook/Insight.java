package nl.duaal.workbook;

import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Model;
import nl.duaal.engine.Outcome;
import nl.duaal.engine.Progress;
import nl.duaal.engine.Simulation;
import nl.duaal.engine.Tornado;

/**
 * How sure the results are, as computed at the export: figures that do not follow when an input changes.
 *
 * @param party whose tornado is drawn
 */
public record Insight(String party, Simulation simulation, Tornado tornado) {

    /** Enough for percentiles that are right to about a hundredth of their spread. */
    public static final int DRAWS = 10_000;

    /** For a model so large that more would keep somebody waiting for the export. */
    static final int FEWER_DRAWS = 1_000;

    /** The same one as the pages begin with, so that the figures are the same. */
    public static final long SEED = 1;

    private static final long LARGE = 50_000;
    private static final String EMPLOYER = "employer";

    /** Whether a model has anything uncertain; without it there is no insight to give. */
    public static boolean isFor(Model model) {
        return model.parameters().stream().anyMatch(parameter -> parameter.uncertainty() != null);
    }

    /** Draws an evaluated model, and looks at each uncertain parameter alone. */
    public static Insight of(Evaluation evaluation) {
        Model model = evaluation.model();
        int draws = (long) model.flows().size() * model.horizon() > LARGE ? FEWER_DRAWS : DRAWS;
        return switch (Simulation.run(model, draws, SEED, Progress.NONE)) {
            case Outcome.Ok<Simulation>(Simulation simulation) ->
                new Insight(mainParty(model), simulation, Tornado.of(evaluation));
            case Outcome.Refused<Simulation>(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private static String mainParty(Model model) {
        if (model.parties().contains(EMPLOYER)) return EMPLOYER;
        return model.parties().isEmpty() ? Model.SOCIETY : model.parties().getFirst();
    }
}
