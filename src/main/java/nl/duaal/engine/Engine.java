package nl.duaal.engine;

/** Evaluates models: same input, same output to the last bit. */
public final class Engine {

    /** Changes when the same model can give other figures. */
    public static final String VERSION = "1";

    private Engine() {}

    /**
     * The results of a model, or everything that is wrong with it. The model is checked first, also one that was
     * changed after it was read; an error is reported at the place it would have in the canonical file.
     */
    public static Outcome<Evaluation> evaluate(Model model) {
        Problems problems = new Problems(() -> ModelFile.layout(model));
        Evaluation evaluation = new Calculation(model, problems).evaluation();
        return evaluation == null ? problems.refused() : new Outcome.Ok<>(evaluation);
    }

    /**
     * The results of a model of which the beginning has happened.
     *
     * @throws IllegalArgumentException when the facts go past the horizon, or are of a flow that there is not
     */
    public static Outcome<Evaluation> evaluate(Model model, Facts facts) {
        Problems problems = new Problems(() -> ModelFile.layout(model));
        Evaluation evaluation = new Calculation(model, problems).evaluation(facts);
        return evaluation == null ? problems.refused() : new Outcome.Ok<>(evaluation);
    }
}
