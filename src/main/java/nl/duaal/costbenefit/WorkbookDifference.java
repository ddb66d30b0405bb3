package nl.duaal.costbenefit;

import nl.duaal.engine.Expression;
import org.jspecify.annotations.Nullable;

/**
 * An input that was changed in a workbook, beside what the case says of it now.
 *
 * @param now         what the case says; none for the length of a phase that has no end
 * @param nowValue    what that comes to, where there is anything
 * @param becomes     what stands in the workbook
 * @param change      what taking it over does to the case; none when it cannot be taken over
 * @param changedHere whether the case, too, was given something else since the export
 * @param wasValue    what it came to at the export, where there was anything
 */
public record WorkbookDifference(
        String inputKey,
        @Nullable Expression now,
        @Nullable Double nowValue,
        Expression becomes,
        Kind kind,
        @Nullable InputChange change,
        boolean changedHere,
        @Nullable Double wasValue) {

    /** How an input was changed. */
    public enum Kind {
        /** A number became another one. */
        NUMBER,
        /** A formula gave way to a number. */
        FORMULA_REPLACED,
        /** A sum without names: what it comes to is taken over. */
        SUM,
        /** The base's own formula is back. */
        BASE_FORMULA,
        /** A formula over other inputs, which a case cannot hold. */
        FORMULA
    }
}
