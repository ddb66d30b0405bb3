package nl.duaal.insight.board;

import java.time.LocalDate;
import java.util.Optional;
import nl.duaal.insight.board.Board.Payback;

/**
 * What an employer is told of a cohort.
 *
 * @param plan of its own part; none: no case was made
 */
public record EmployerReport(
        LocalDate asOf, BoardCohort cohort, String employer, OwnBoard.Figures figures, Optional<Payback> plan) {}
