package nl.duaal.cohort;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a user says of a cohort as a whole.
 *
 * @param start       the month in which the first phase with participants begins
 * @param budgetCents what there is to spend, in cents; none: not known
 */
public record CohortData(
        String name, String note, YearMonth start, @Nullable Long budgetCents, String budgetNote) {

    public static final int NAME_MAX_LENGTH = 120;
    public static final int NOTE_MAX_LENGTH = 2000;
    public static final int BUDGET_NOTE_MAX_LENGTH = 300;
    public static final long MOST_BUDGET_CENTS = 100_000_000_00L;

    public CohortData {
        name = name.strip();
        note = note.strip();
        budgetNote = budgetNote.strip();
        if (name.isEmpty() || name.length() > NAME_MAX_LENGTH) {
            throw new IllegalArgumentException("name: 1 to " + NAME_MAX_LENGTH + " characters");
        }
        if (note.length() > NOTE_MAX_LENGTH) throw new IllegalArgumentException("note: too long");
        if (budgetNote.length() > BUDGET_NOTE_MAX_LENGTH) throw new IllegalArgumentException("budgetNote: too long");
        if (budgetCents != null && (budgetCents < 0 || budgetCents > MOST_BUDGET_CENTS)) {
            throw new IllegalArgumentException("budgetCents: 0 to " + MOST_BUDGET_CENTS);
        }
    }
}
