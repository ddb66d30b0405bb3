package nl.duaal.language.integration;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.duaal.language.LearnedHours;
import nl.duaal.language.hours.LedgerTotals;
import nl.duaal.library.Amounts;
import nl.duaal.library.DatedAmount;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Ledger;
import nl.duaal.library.Skill;
import nl.duaal.trajectory.design.IntegrationRoute;
import org.jspecify.annotations.Nullable;

/**
 * What the integration act asks of somebody, and how far they are. Reckoned of what is written down: the law decides,
 * not this.
 *
 * @param planDueBy the last day for the plan; none where the notice is not known
 * @param begins    the first day of the term; none while there is no plan
 * @param ends      its last day, with extensions
 * @param hours     what the route asks in hours
 * @param levels    what it asks in levels, lowered where it was
 * @param scaleDown whether the level may be lowered; none outside the B1 route
 * @param used      the amounts it rests on
 */
public record Term(
        Integration integration,
        @Nullable LocalDate planDueBy,
        @Nullable LocalDate begins,
        @Nullable LocalDate ends,
        List<Asked> hours,
        Map<Skill, LanguageLevel> levels,
        @Nullable ScaleDown scaleDown,
        List<DatedAmount> used) {

    /** Hours that are asked, and that were followed. */
    public record Asked(Set<Ledger> ledgers, DatedAmount amount, double followed) {

        public double needed() {
            return amount.value().doubleValue();
        }

        /** 0 when there are enough. */
        public double missing() {
            return Math.max(0, needed() - followed);
        }
    }

    /**
     * Whether the level may be lowered: enough course hours at a school with the mark of quality. That somebody did
     * their best is for people to judge.
     */
    public record ScaleDown(DatedAmount amount, double followed) {

        public boolean isEnough() {
            return followed >= amount.value().doubleValue();
        }
    }

    public Term {
        hours = List.copyOf(hours);
        levels = java.util.Collections.unmodifiableMap(levels.isEmpty() ? Map.of() : new EnumMap<>(levels));
        used = List.copyOf(used);
    }

    /** What is asked of somebody with these hours. Amounts are those of the day of the plan, else of today. */
    static Term of(
            Integration integration,
            List<RouteNorm> norms,
            Amounts amounts,
            List<LearnedHours.Activity> activities,
            LocalDate today) {
        var data = integration.data();
        var day = data.pip() == null ? today : data.pip();
        var used = new java.util.ArrayList<DatedAmount>();
        var years = take(amounts, "integration.term_years", day, used);
        var ends = years == null ? null : integration.termEnds(years.value().intValueExact());
        var weeks = data.notice() == null ? null : take(amounts, "integration.pip_weeks", data.notice(), used);
        var hours = new java.util.ArrayList<Asked>();
        var levels = new EnumMap<Skill, LanguageLevel>(Skill.class);
        for (var norm : norms) {
            switch (norm) {
                case RouteNorm.Level level -> {
                    var lowered = data.scaledDown() == null ? null : level.lowered();
                    levels.put(level.skill(), lowered == null ? level.level() : lowered);
                }
                case RouteNorm.Hours asked -> {
                    if (asked.asylumOnly() && !data.asylum()) continue;
                    var amount = take(amounts, asked.amountKey(), day, used);
                    if (amount != null)
                        hours.add(new Asked(asked.ledgers(), amount, followed(activities, asked.ledgers())));
                }
            }
        }
        return new Term(
                integration,
                weeks == null || data.notice() == null
                        ? null
                        : data.notice().plusWeeks(weeks.value().intValueExact()),
                data.pip() == null ? null : data.pip().plusDays(1),
                ends,
                hours,
                levels,
                scaleDown(data, amounts, activities, day, used),
                used);
    }

    private static @Nullable ScaleDown scaleDown(
            Integration.Data data,
            Amounts amounts,
            List<LearnedHours.Activity> activities,
            LocalDate day,
            List<DatedAmount> used) {
        if (data.route() != IntegrationRoute.B1) return null;
        var amount = take(amounts, "b1.scale_down_hours", day, used);
        return amount == null ? null : new ScaleDown(amount, followed(activities, EnumSet.of(Ledger.NT2)));
    }

    private static double followed(List<LearnedHours.Activity> activities, Set<Ledger> ledgers) {
        return LedgerTotals.ofAny(activities, ledgers).followed() / 60.0;
    }

    private static @Nullable DatedAmount take(Amounts amounts, String key, LocalDate day, List<DatedAmount> used) {
        var found = amounts.at(key, day);
        if (found != null) used.add(found);
        return found;
    }
}
