package nl.duaal.insight.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An employer's figures beside those of the others.
 *
 * @param cohorts names of those that are shared with it
 * @param others  of the other employers in these cohorts together; none where either has too few people, or there is
 *                only one other, whose figures they would be
 * @param least   from how many people on
 */
public record OwnBoard(LocalDate asOf, List<String> cohorts, Figures own, Optional<Figures> others, int least) {

    /**
     * @param began how many began
     * @param there how many of them are there now
     * @param still one for each of {@link #MONTHS} that somebody can have reached
     * @param hours that somebody worked in a month, on average; none: no hours are written down
     */
    public record Figures(
            int began,
            int there,
            List<Still> still,
            @Nullable Double hours) {

        /** After how many months it is looked at. */
        public static final List<Integer> MONTHS = List.of(3, 6, 12);

        public Figures {
            still = List.copyOf(still);
        }
    }

    /**
     * @param could how many began long enough ago
     * @param still how many of these were still there then
     */
    public record Still(int months, int could, int still) {}

    public OwnBoard {
        cohorts = List.copyOf(cohorts);
    }
}
