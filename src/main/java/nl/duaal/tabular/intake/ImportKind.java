package nl.duaal.tabular.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.tabular.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be imported: a bean of the room whose it is. It asks for its permission itself, in what it calls.
 *
 * @see "decision 0059: one way in for every import"
 */
public interface ImportKind {

    /** Unique, and never changed: {@code ownAmount}. At most 40 letters. */
    String key();

    /** The beginning of the keys of its texts: {@code library.import.ownAmount}. */
    String words();

    /** What somebody needs to import this. */
    Permission permission();

    /** What a row may say, in the order of the template. */
    List<ImportField> fields();

    /** What the template offers to choose from, by the key of the field; nothing for other fields. */
    default Map<String, List<String>> choices(SignedIn user, Locale locale) {
        return Map.of();
    }

    /**
     * A sheet in the form in which this reads it: one row for each thing that it is about. The same sheet where it has
     * that form already.
     *
     * @param head what the column of a field is called, by its key, for columns that are made
     * @see "decision 0079: what a provider's own sheets bring"
     */
    default Sheet inRows(Sheet sheet, UnaryOperator<String> head) {
        return sheet;
    }

    /** Whether the user chooses, row by row, what becomes of what is stored otherwise; until then it stays as it is. */
    default boolean asksAboutChanges() {
        return false;
    }

    /** What there is now, read once, in the transaction that is open. */
    Stored stored(SignedIn user);

    /** What is stored, for a look at rows that come in. */
    interface Stored {

        /**
         * What a row is about. A row with cells that could not be read is asked as well, so that all that is wrong with
         * it is told at once; there such a cell reads as nothing.
         */
        Said said(RowValues row);

        /**
         * The thing that a row is about, as it is stored, in the same form as {@link Said.Sound#values}; null when
         * there is none yet. Only fields that the row says are compared.
         */
        @Nullable
        RowValues find(Object identity);
    }

    /** What a row comes to. */
    sealed interface Said {

        /**
         * @param identity  what the row is about: rows of the same are doubles. Has {@code equals} and {@code hashCode}
         * @param values    the row's, in the form in which they are kept and shown
         * @param questions what the user has to look at before it is kept, at its cell; a row that has one stays out
         *                  until it is chosen. They are texts of problems
         */
        record Sound(Object identity, RowValues values, List<CellProblem> questions) implements Said {
            public Sound {
                questions = List.copyOf(questions);
            }

            public Sound(Object identity, RowValues values) {
                this(identity, values, List.of());
            }
        }

        /** @param problems at least one, unless a cell that is needed reads as nothing */
        record Wrong(List<CellProblem> problems) implements Said {
            public Wrong {
                problems = List.copyOf(problems);
            }

            public Wrong(CellProblem problem) {
                this(List.of(problem));
            }
        }
    }

    /**
     * Keeps rows that are new or changed, in the transaction that is open. They were laid beside what is stored in the
     * same transaction.
     *
     * @return what undoing needs; of kinds that cannot be undone nothing
     * @throws MovedOnException when somebody else changed one of the things meanwhile
     */
    List<KeptRow> keep(SignedIn user, List<PlannedRow> rows, Progress progress);

    /** Whether {@link #undo} can be asked. */
    default boolean canUndo() {
        return false;
    }

    /**
     * Takes back what {@link #keep} did, in the transaction that is open.
     *
     * @throws MovedOnException when somebody changed one of the things since
     */
    default void undo(SignedIn user, List<KeptRow> rows) {
        throw new UnsupportedOperationException(key());
    }
}
