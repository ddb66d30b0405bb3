package nl.duaal.tabular.intake;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a row.
 *
 * @param number    of the row, as the user sees it
 * @param values    what it says, in the form in which it is kept; of a wrong row as far as its cells could be read
 * @param before    what is stored, where it is; compare field by field
 * @param problems  of a wrong row, at least one
 * @param doubleOf  the number of the earlier row about the same thing; 0 for other rows
 * @param asked     whether it is kept only when the user chooses it
 * @param questions what the user has to look at before choosing it
 */
public record PlannedRow(
        int number,
        Status status,
        @Nullable Object identity,
        RowValues values,
        @Nullable RowValues before,
        List<CellProblem> problems,
        int doubleOf,
        boolean asked,
        List<CellProblem> questions) {

    /** What would become of it; its text is {@code shell.import.status.<NAME>}. */
    public enum Status {
        NEW,
        CHANGED,
        UNCHANGED,
        WRONG,
        /** An earlier row is about the same thing. */
        DOUBLE,
        /** It could be kept, and the user did not choose it: what is stored stays. */
        LEFT
    }

    public PlannedRow {
        problems = List.copyOf(problems);
        questions = List.copyOf(questions);
    }

    /** Whether it says something else about a field than what is stored. */
    public boolean changes(String field) {
        return before != null && values.says(field) && !Objects.equals(values.cell(field), before.cell(field));
    }
}
