package nl.duaal.trajectory.ui;

import java.util.List;
import java.util.function.UnaryOperator;
import nl.duaal.library.Amounts;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignProblem;
import org.jspecify.annotations.Nullable;

/** The design on the page, for what changes it. */
interface Editing {

    /** As it stands on the page; it can always be kept. */
    Design design();

    /** Whether it may be changed. */
    boolean isOpen();

    /** The amounts that its owner uses. */
    Amounts amounts();

    /**
     * Changes the design, saves it and shows it everywhere, unless it could not be kept then.
     *
     * @param what in words, for the list of what can be undone
     * @return why not; empty when it was done
     */
    List<DesignProblem> change(String what, UnaryOperator<Design> edit);

    /** Changes the design, or says why not where everybody sees it. */
    boolean changeOrTell(String what, UnaryOperator<Design> edit);

    /**
     * Keeps what somebody typed and of which nothing came.
     *
     * @param place of the field, as problems name it
     * @param typed none once that is over
     */
    void typing(String place, @Nullable String typed);

    /** Shows the form of a phase or a block. */
    void select(String key);

    /** Asks whether a phase or a block is to go, and takes it away. */
    void askToRemove(String key);
}
