package nl.duaal.language.forecast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's Dutch against everything that is asked: what touches safety first, then by day.
 *
 * @param prices to reckon the cost of lessons with
 */
public record LanguageLine(Forecast forecast, Assumed assumed, List<Against> demands, Prices prices) {

    /**
     * Something that is asked, and how somebody stands against it in each of its skills.
     *
     * @param lines in the order of {@link Skill}
     */
    public record Against(Demand demand, List<SkillStanding> lines) {
        public Against {
            lines = List.copyOf(lines);
        }

        /** As in the worst of its skills. */
        public Forecast.Standing standing() {
            return lines.stream()
                    .map(SkillStanding::standing)
                    .max(Comparator.naturalOrder())
                    .orElse(Forecast.Standing.REACHED);
        }
    }

    /**
     * @param since since when somebody is behind; none when they are not
     */
    public record SkillStanding(
            Forecast.Line line,
            Forecast.Standing standing,
            @Nullable LocalDate since) {}

    /** Where somebody is behind, in short. */
    public record Behind(Skill skill, LanguageLevel level, Demand demand, SkillStanding standing) {}

    public LanguageLine {
        demands = List.copyOf(demands);
    }

    /** Against these demands. */
    static LanguageLine of(Forecast forecast, Assumed assumed, List<Demand> demands, Prices prices) {
        var against = demands.stream()
                .filter(demand -> !demand.needed().isEmpty())
                .sorted(ORDER)
                .map(demand -> against(forecast, demand))
                .toList();
        return new LanguageLine(forecast, assumed, against, prices);
    }

    static final Comparator<Demand> ORDER = Comparator.comparing((Demand one) -> !one.safetyCritical())
            .thenComparing(one -> one.by() == null ? LocalDate.MAX : one.by())
            .thenComparing(Demand::source)
            .thenComparing(Demand::what);

    private static Against against(Forecast forecast, Demand demand) {
        return new Against(
                demand,
                demand.needed().entrySet().stream()
                        .map(one -> {
                            var line = forecast.of(one.getKey(), one.getValue());
                            return new SkillStanding(
                                    line,
                                    forecast.standing(line, demand),
                                    forecast.behindSince(one.getKey(), one.getValue(), demand));
                        })
                        .toList());
    }

    /** As in the worst of everything that is asked. */
    public Forecast.Standing standing() {
        return demands.stream()
                .map(Against::standing)
                .max(Comparator.naturalOrder())
                .orElse(Forecast.Standing.REACHED);
    }

    /** Where somebody is behind: per skill the worst, what touches safety first. */
    public List<Behind> behind() {
        return Stream.of(Skill.values())
                .flatMap(skill -> demands.stream()
                        .flatMap(against -> against.lines().stream()
                                .filter(line -> line.line().skill() == skill && Forecast.isBehind(line.standing()))
                                .map(line -> new Behind(skill, line.line().level(), against.demand(), line)))
                        .max(Comparator.comparing((Behind one) -> one.standing().standing())
                                .thenComparing(one -> one.demand().safetyCritical()))
                        .stream())
                .toList();
    }

    /** The same with other lessons or other work from now on. */
    public LanguageLine trying(double hoursPerWeek, @Nullable Double attendance, Surroundings work) {
        return of(
                forecast.trying(hoursPerWeek, attendance, work),
                assumed,
                demands.stream().map(Against::demand).toList(),
                prices);
    }

    /** Whether something that is asked was never measured. */
    public boolean hasUnmeasured() {
        return demands.stream()
                .flatMap(against -> against.lines().stream())
                .anyMatch(one -> one.standing() == Forecast.Standing.UNMEASURED);
    }

    /**
     * The last day on which something that is asked is likely to be reached, of what was measured; none where one of them
     * is not.
     */
    public @Nullable LocalDate doneOn() {
        var last = forecast.learner().today();
        for (var against : demands) {
            for (var one : against.lines()) {
                if (one.standing() == Forecast.Standing.REACHED || one.standing() == Forecast.Standing.UNMEASURED) {
                    continue;
                }
                var likely = one.line().band().likely();
                if (likely == null) return null;
                if (likely.isAfter(last)) last = likely;
            }
        }
        return last;
    }
}
