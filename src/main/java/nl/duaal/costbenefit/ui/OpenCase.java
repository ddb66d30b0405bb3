package nl.duaal.costbenefit.ui;

import java.util.function.Consumer;
import nl.duaal.costbenefit.CaseEdit;
import nl.duaal.costbenefit.EvaluatedCase;

/** The case that is on the page, for dialogs that change it. */
interface OpenCase {

    EvaluatedCase current();

    void show(EvaluatedCase now);

    /** It was deleted by somebody else, and stays so. */
    void gone();

    /**
     * Saves an edit beside what others did meanwhile, settles with the user what meets it, and shows what came of it.
     *
     * @param done    is called once it was stored
     * @param refused is told why not, in words, when the model would not be sound
     */
    void save(CaseEdit edit, Runnable done, Consumer<String> refused);
}
