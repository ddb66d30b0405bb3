package nl.duaal.workbook;

import java.util.List;
import nl.duaal.engine.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * A scenario of the model as the workbook tells of it: figures as they were when the workbook was made.
 *
 * @param author     who made it, with the day
 * @param evaluation its results; none where it does not go together with the model any more
 * @param changes    what it changes
 */
public record WorkbookScenario(
        String name, String note, String author, @Nullable Evaluation evaluation, List<Change> changes) {

    public WorkbookScenario {
        changes = List.copyOf(changes);
    }

    /** One thing that it changes. */
    public sealed interface Change {

        /** An input of the model, as {@link nl.duaal.engine.Input#key()}, that gets another number. */
        record Number(String key, double value) implements Change {}

        /** A flow that is left out. */
        record Without(String flow) implements Change {}

        /** Something that the model does not have any more; it does nothing. */
        record Parked(String key) implements Change {}
    }
}
