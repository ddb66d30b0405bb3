package nl.duaal.language.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.duaal.language.Profile;
import nl.duaal.library.Amounts;
import nl.duaal.library.DatedAmount;
import nl.duaal.library.LanguageLevel;
import org.jspecify.annotations.Nullable;

/**
 * How many hours of lessons levels take, as the library says on a day.
 *
 * @param hours       by level, what the step from it to the next takes; none where no source says so
 * @param attendance  part of the lessons that people follow
 * @param bonus       part of the lessons that a workplace rich in language saves
 * @param malus       part that is needed more where another language is spoken at work
 * @param enoughHours at work in a week, from which that counts
 * @param used        the amounts it rests on
 */
public record Norms(
        Map<LanguageLevel, Range> hours,
        Range attendance,
        Range bonus,
        Range malus,
        double enoughHours,
        List<DatedAmount> used) {

    public Norms {
        hours = java.util.Collections.unmodifiableMap(hours.isEmpty() ? Map.of() : new EnumMap<>(hours));
        used = List.copyOf(used);
    }

    /** Those for a profile. The library knows A0 to A2 as one: each of its two steps is half. */
    public static Norms of(Amounts amounts, Profile profile, LocalDate day) {
        var used = new ArrayList<DatedAmount>();
        double spread = number(take(amounts, "language.spread", day, used), 0);
        var hours = new EnumMap<LanguageLevel, Range>(LanguageLevel.class);
        var basis = take(amounts, "language.hours.A0_A2." + profile.key(), day, used);
        if (basis != null) {
            var whole = Range.of(basis, spread);
            var half = new Range(whole.low() / 2, whole.likely() / 2, whole.high() / 2);
            hours.put(LanguageLevel.A0, half);
            hours.put(LanguageLevel.A1, half);
        }
        put(hours, LanguageLevel.A2, take(amounts, "language.hours.A2_B1." + profile.key(), day, used), spread);
        put(hours, LanguageLevel.B1, take(amounts, "language.hours.B1_B2." + profile.key(), day, used), spread);
        var attendance = take(amounts, "language.attendance", day, used);
        var bonus = take(amounts, "language.workplace_bonus", day, used);
        var malus = take(amounts, "language.workplace_malus", day, used);
        return new Norms(
                hours,
                attendance == null ? Range.exactly(1) : Range.of(attendance, 0),
                bonus == null ? Range.exactly(0) : Range.of(bonus, 0),
                malus == null ? Range.exactly(0) : Range.of(malus, 0),
                number(take(amounts, "language.workplace_bonus_hours", day, used), Double.POSITIVE_INFINITY),
                used);
    }

    private static void put(
            Map<LanguageLevel, Range> hours, LanguageLevel from, @Nullable DatedAmount amount, double spread) {
        if (amount != null) hours.put(from, Range.of(amount, spread));
    }

    private static double number(@Nullable DatedAmount amount, double otherwise) {
        return amount == null ? otherwise : amount.value().doubleValue();
    }

    private static @Nullable DatedAmount take(Amounts amounts, String key, LocalDate day, List<DatedAmount> used) {
        var found = amounts.at(key, day);
        if (found != null) used.add(found);
        return found;
    }

    /**
     * Hours from one point to another at the low end, as is likely, and at the high end.
     *
     * @param from as a number of levels: 1⅓ is A1 with a plus
     * @return none where a step on the way has no norm
     */
    @Nullable
    Range between(double from, double to) {
        double low = 0;
        double likely = 0;
        double high = 0;
        double at = from;
        while (at < to - NOTHING) {
            int step = (int) Math.floor(at + NOTHING);
            var needed = step < LanguageLevel.values().length ? hours.get(LanguageLevel.values()[step]) : null;
            if (needed == null) return null;
            double part = Math.min(to, step + 1) - at;
            low += part * needed.low();
            likely += part * needed.likely();
            high += part * needed.high();
            at = Math.min(to, step + 1);
        }
        return new Range(low, likely, high);
    }

    static final double NOTHING = 1e-9;
}
