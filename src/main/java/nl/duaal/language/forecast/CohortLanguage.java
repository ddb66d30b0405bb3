package nl.duaal.language.forecast;

import java.util.Map;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.library.Skill;

/** How the people of a cohort stand. */
public final class CohortLanguage {

    /** Below this many people, numbers would tell who it is. */
    public static final int SMALLEST_GROUP = 5;

    private CohortLanguage() {}

    /** One of them, whom the reader may see. */
    public record OfOne(Candidate candidate, LanguageLine line) {}

    /**
     * Numbers of everybody, against the tasks of the design and the law.
     *
     * @param standings how many stand how, as in their worst
     * @param behind    how many are behind, by skill
     */
    public record Numbers(int people, Map<Forecast.Standing, Integer> standings, Map<Skill, Integer> behind) {
        public Numbers {
            standings = Map.copyOf(standings);
            behind = Map.copyOf(behind);
        }
    }
}
