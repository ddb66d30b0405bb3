package nl.duaal.language.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.library.Amounts;
import nl.duaal.library.DatedAmount;
import org.jspecify.annotations.Nullable;

/**
 * What lessons and a buddy cost, in euros, as the library says on a day.
 *
 * @param lessonHour one participant, one hour; none where it is not known
 * @param buddyWeek  a buddy for a week; none where it is not known
 */
public record Prices(
        @Nullable Range lessonHour, @Nullable Range buddyWeek, double buddyHoursPerWeek, List<DatedAmount> used) {

    public Prices {
        used = List.copyOf(used);
    }

    /** Those of a day. */
    public static Prices of(Amounts amounts, LocalDate day) {
        var used = new ArrayList<DatedAmount>();
        var lesson = take(amounts, "nt2.participant_hour", day, used);
        var hour = take(amounts, "buddy.hour", day, used);
        var week = take(amounts, "buddy.hours_week", day, used);
        Range buddy = null;
        double hours = week == null ? 0 : week.value().doubleValue();
        if (hour != null && week != null) {
            var price = Range.of(hour, 0);
            var many = Range.of(week, 0);
            buddy = new Range(price.low() * many.low(), price.likely() * many.likely(), price.high() * many.high());
        }
        return new Prices(lesson == null ? null : Range.of(lesson, 0), buddy, hours, used);
    }

    /** What something takes until everything that is asked is likely to be reached. */
    public record Cost(double weeks, double lessonHours, Range euros) {}

    /**
     * What a line costs from today on.
     *
     * @param buddy whether a buddy is part of it
     * @return none where it has no end, or no price is known
     */
    public @Nullable Cost of(LanguageLine line, boolean buddy) {
        var learner = line.forecast().learner();
        var done = line.doneOn();
        if (done == null || lessonHour == null || buddy && buddyWeek == null) return null;
        double weeks = ChronoUnit.DAYS.between(learner.today(), done) / 7.0;
        double hours = weeks * learner.hoursPerWeek();
        var extra = buddy && buddyWeek != null ? buddyWeek : Range.exactly(0);
        return new Cost(
                weeks,
                hours,
                new Range(
                        hours * lessonHour.low() + weeks * extra.low(),
                        hours * lessonHour.likely() + weeks * extra.likely(),
                        hours * lessonHour.high() + weeks * extra.high()));
    }

    private static @Nullable DatedAmount take(Amounts amounts, String key, LocalDate day, List<DatedAmount> used) {
        var found = amounts.at(key, day);
        if (found != null) used.add(found);
        return found;
    }
}
