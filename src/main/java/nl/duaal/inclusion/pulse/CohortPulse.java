package nl.duaal.inclusion.pulse;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.duaal.language.work.Team;

/**
 * Rounds of a cohort as somebody sees them.
 *
 * @param rounds  the last first
 * @param results by round, those within the reader's reach
 * @param asked   how many participants can answer in the round that is open
 * @param came    how many of them did
 * @param teams   whose sheets the reader can count
 * @param sheets  how many sheets were counted of each of these teams
 * @param leads   whether the reader begins rounds and publishes them
 */
public record CohortPulse(
        List<PulseRound> rounds,
        Map<UUID, List<PulseResult>> results,
        int asked,
        int came,
        List<Team> teams,
        Map<UUID, Integer> sheets,
        boolean leads) {

    public CohortPulse {
        rounds = List.copyOf(rounds);
        results = Map.copyOf(results);
        teams = List.copyOf(teams);
        sheets = Map.copyOf(sheets);
    }
}
