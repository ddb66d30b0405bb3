package nl.duaal.costbenefit.ui;

import java.util.function.Consumer;
import java.util.function.LongFunction;
import nl.duaal.costbenefit.ChangeOutcome;
import nl.duaal.costbenefit.EvaluatedCase;

/** The case that is on the page, for dialogs that change it. */
interface OpenCase {

    EvaluatedCase current();

    void show(EvaluatedCase now);

    /** It was deleted by somebody else. */
    void gone();

    /**
     * Does something to the case at the version that is on the page, and shows what came of it.
     *
     * @param done    is called once it was stored
     * @param refused is told why not, in words, when the model would not be sound
     */
    void attempt(LongFunction<ChangeOutcome> change, Runnable done, Consumer<String> refused);
}
