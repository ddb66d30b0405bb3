package nl.duaal.workbook;

import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Model;
import nl.duaal.engine.Outcome;
import nl.duaal.engine.Progress;
import nl.duaal.engine.Sample;
import nl.duaal.engine.Simulation;
import nl.duaal.engine.Tornado;

/**
 * How sure the results are, as computed at the export: figures that do not follow when an input changes.
 *
 * @param party  whose tornado comes first
 * @param sample the first draws of the simulation, one by one
 */
public record Insight(String party, Simulation simulation, Tornado tornado, Sample sample) {

    /** So many draws stand in the workbook one by one. */
    public static final int ROWS = 5_000;

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
        return of(evaluation, sound(Simulation.run(model, draws, SEED, Progress.NONE)));
    }

    /**
     * The same with draws that were made already.
     *
     * @param simulation of the evaluated model
     */
    public static Insight of(Evaluation evaluation, Simulation simulation) {
        Model model = evaluation.model();
        int rows = Math.min(ROWS, simulation.draws());
        Sample sample = sound(Simulation.sample(model, simulation.seed(), rows));
        return new Insight(mainParty(model), simulation, Tornado.of(evaluation), sample);
    }

    private static <T> T sound(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Ok<T>(T value) -> value;
            case Outcome.Refused<T>(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private static String mainParty(Model model) {
        if (model.parties().contains(EMPLOYER)) return EMPLOYER;
        return model.parties().isEmpty() ? Model.SOCIETY : model.parties().getFirst();
    }
}
