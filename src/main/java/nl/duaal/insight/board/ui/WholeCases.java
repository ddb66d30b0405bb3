package nl.duaal.insight.board.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.insight.board.Board;
import nl.duaal.insight.board.BoardPaybacks.Paybacks;

/**
 * Of which cases each party's payback is told, with what is expected now: of cohorts as a whole, when the choice has a
 * few. Each expectation takes thousands of draws.
 */
final class WholeCases {

    static final int MOST = 3;

    private WholeCases() {}

    /**
     * @param paybacks those of a case, none when there is none for the reader any more
     */
    static List<Paybacks> of(Board board, SignedIn user, Function<UUID, Optional<Paybacks>> paybacks) {
        if (!user.may(Permission.READ_CASES)) return List.of();
        var cohort = board.filter().cohort();
        var whole = board.paybacks().stream()
                .filter(one -> one.employer().isEmpty())
                .filter(one -> cohort == null || one.cohort().equals(cohort))
                .toList();
        if (whole.size() > MOST) return List.of();
        return whole.stream()
                .flatMap(one -> paybacks.apply(one.caseUuid()).stream())
                .toList();
    }
}
