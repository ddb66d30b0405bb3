package nl.duaal.screening;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one assessor sees and writes about one candidate in one round: the own answers, never those of another.
 *
 * @param name none in the first round
 */
public record Sheet(
        UUID uuid, String cohort, int number, @Nullable String name, Round round, boolean handedIn, List<Line> lines) {

    public static final int NOTE_MAX_LENGTH = 500;

    /**
     * A criterion with what is known of it.
     *
     * @param written what the candidate wrote on the form, without names and addresses; empty where there is nothing
     * @param answer  none while there is none
     */
    public record Line(
            Criterion criterion, String written, @Nullable Integer answer, String note) {}

    public Sheet {
        lines = List.copyOf(lines);
    }
}
