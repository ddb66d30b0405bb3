package nl.duaal.costbenefit.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.costbenefit.CaseCertainty;
import nl.duaal.engine.Model;
import nl.duaal.engine.Simulation;

/**
 * What is chosen on the page of certainty, as its address says it.
 *
 * @param draws  how many, {@link #LEAST_DRAWS} to {@link #MOST_DRAWS}
 * @param seed   0 to {@link #LARGEST_SEED}
 * @param goal   months within which it has to be earned back, or {@link #NO_LOSS}
 */
record CertaintyUrl(String party, int draws, long seed, String goal, boolean caution) {

    /** Those that are offered. */
    static final List<Integer> DRAWS = List.of(10_000, 100_000, 1_000_000);

    /** Fewer tell nothing about one in ten. */
    static final int LEAST_DRAWS = 100;

    /** More keep others waiting and tell nothing new; the command makes ten times as many. */
    static final int MOST_DRAWS = 1_000_000;

    static final long LARGEST_SEED = 999_999_999;
    static final String NO_LOSS = "npv";
    static final String DEFAULT_GOAL = "36";

    static CertaintyUrl of(QueryParameters query, Model model) {
        return new CertaintyUrl(
                CaseView.party(query, model),
                number(query, "draws")
                        .map(Long::intValue)
                        .filter(draws -> draws >= LEAST_DRAWS && draws <= MOST_DRAWS)
                        .orElse(CaseCertainty.DRAWS),
                number(query, "seed").orElse(CaseCertainty.SEED),
                query.getSingleParameter("goal").filter(CertaintyUrl::isGoal).orElse(DEFAULT_GOAL),
                query.getSingleParameter("caution").filter("1"::equals).isPresent());
    }

    static boolean isGoal(String text) {
        return text.equals(NO_LOSS) || Simulation.MONTHS.stream().anyMatch(months -> text.equals(months.toString()));
    }

    /** What is not as it always is, behind the page's own path. */
    String address(UUID uuid) {
        var address = new StringBuilder("cases/" + uuid + "/certainty?" + CaseView.PARTY_PARAMETER + "=" + party);
        if (draws != CaseCertainty.DRAWS) address.append("&draws=").append(draws);
        if (seed != CaseCertainty.SEED) address.append("&seed=").append(seed);
        if (!goal.equals(DEFAULT_GOAL)) address.append("&goal=").append(goal);
        if (caution) address.append("&caution=1");
        return address.toString();
    }

    CertaintyUrl withParty(String other) {
        return new CertaintyUrl(other, draws, seed, goal, caution);
    }

    CertaintyUrl withDraws(int other) {
        return new CertaintyUrl(party, other, seed, goal, caution);
    }

    CertaintyUrl withSeed(long other) {
        return new CertaintyUrl(party, draws, other, goal, caution);
    }

    CertaintyUrl withGoal(String other) {
        return new CertaintyUrl(party, draws, seed, other, caution);
    }

    CertaintyUrl withCaution(boolean other) {
        return new CertaintyUrl(party, draws, seed, goal, other);
    }

    private static Optional<Long> number(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::valueOf);
    }
}
