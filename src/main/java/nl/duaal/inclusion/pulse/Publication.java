package nl.duaal.inclusion.pulse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.duaal.inclusion.Suppression;
import nl.duaal.inclusion.Suppression.Group;
import nl.duaal.inclusion.pulse.PulseStore.Counted;

/**
 * What of a round is published, and what is hidden: the whole, each employer and each team of it, for each side by itself.
 * These are the only groups that there ever are of a round, so that no other choice of people can be laid beside them.
 */
final class Publication {

    private Publication() {}

    /** The counts of an employer, and of its teams by their names. */
    private record Employer(Tally own, Map<String, Tally> teams) {}

    /**
     * Results in the order in which they are read: the whole first, then each employer with its teams.
     *
     * @param teams names by number
     */
    static List<PulseResult> of(List<Counted> counted, Map<Long, String> teams, int least, int spreadLeast) {
        var results = new ArrayList<PulseResult>();
        for (var side : PulseSide.values()) {
            var own = counted.stream().filter(one -> one.side() == side).toList();
            if (!own.isEmpty()) results.addAll(of(side, employers(own, teams), least, spreadLeast));
        }
        return results;
    }

    private static Map<String, Employer> employers(List<Counted> counted, Map<Long, String> teams) {
        var found = new TreeMap<String, Employer>();
        for (var one : counted) {
            var employer = found.computeIfAbsent(one.employer(), _ -> new Employer(new Tally(), new TreeMap<>()));
            employer.own().add(one.question(), one.score(), one.answers());
            if (one.side() == PulseSide.TEAM) {
                // a team that was taken away since is told apart by its number
                String name = teams.getOrDefault(one.team(), "#" + one.team());
                employer.teams()
                        .computeIfAbsent(name, _ -> new Tally())
                        .add(one.question(), one.score(), one.answers());
            }
        }
        return found;
    }

    private static List<PulseResult> of(PulseSide side, Map<String, Employer> employers, int least, int spreadLeast) {
        var whole = new Tally();
        employers.values().forEach(employer -> whole.add(employer.own()));
        var shown = shown(employers, 1, least);
        // a question may be left out, and each can be subtracted by itself: shown is what every one of them lets be
        // shown
        for (int question = 2; question <= PulseRound.QUESTIONS; question++) {
            shown.retainAll(shown(employers, question, least));
        }
        var results = new ArrayList<PulseResult>();
        results.add(result(side, PulseResult.Part.COHORT, "", "", whole, shown.contains(""), spreadLeast));
        employers.forEach((name, employer) -> {
            boolean isShown = shown.contains(key(name, ""));
            results.add(result(side, PulseResult.Part.EMPLOYER, name, "", employer.own(), isShown, spreadLeast));
            employer.teams()
                    .forEach((team, tally) -> results.add(result(
                            side,
                            PulseResult.Part.TEAM,
                            name,
                            team,
                            tally,
                            shown.contains(key(name, team)),
                            spreadLeast)));
        });
        return results;
    }

    private static Set<String> shown(Map<String, Employer> employers, int question, int least) {
        var parts = new ArrayList<Group>();
        employers.forEach((name, employer) -> {
            var teams = employer.teams().entrySet().stream()
                    .map(team ->
                            Group.of(key(name, team.getKey()), team.getValue().answers(question)))
                    .toList();
            parts.add(new Group(key(name, ""), employer.own().answers(question), teams));
        });
        return new HashSet<>(Suppression.shown(Group.of("", parts), least));
    }

    private static String key(String employer, String team) {
        return "e\n" + employer + "\n" + team;
    }

    private static PulseResult result(
            PulseSide side,
            PulseResult.Part part,
            String employer,
            String team,
            Tally tally,
            boolean shown,
            int spreadLeast) {
        return shown
                ? new PulseResult(
                        side, part, employer, team, tally.answers(), tally.tenths(), spread(part, tally, spreadLeast))
                : new PulseResult(side, part, employer, team, null, List.of(), List.of());
    }

    /** Only of the whole: exact counts of parts could be laid beside it. */
    private static List<List<Integer>> spread(PulseResult.Part part, Tally tally, int least) {
        return part == PulseResult.Part.COHORT ? tally.spread(least) : List.of();
    }
}
