package nl.duaal.language.forecast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is likely to have a level, as a band.
 *
 * <p>From the last measurement on: {@code hours needed = norm × pace × work − followed since}, and
 * {@code day = today + hours needed ÷ (hours a week × attendance)}. The norm is what the library says that the steps take
 * for this profile. The pace is 1 until there are measurements on three days; then it is the hours that this person
 * followed between the first and the last, over the norm for the same gain. Work is {@code 1 − bonus} where it is rich in
 * language and {@code 1 + malus} where another language is spoken.
 *
 * <p>The band: by the norm, every number at its quick and at its slow end. By the own pace, as if the gain that was
 * measured was one step (a third of a level) more or less than it is, since that is how fine a measurement is.
 *
 * @see "decision 0073: a forecast of somebody's Dutch"
 */
public final class Forecast {

    /** What a forecast of a skill rests on; the text is {@code learning.basis.<NAME>}. */
    public enum Basis {
        /** The skill was never measured. */
        UNMEASURED,
        /** What the library says of such a learner. */
        NORM,
        /** How quickly this person went so far. */
        OWN_PACE
    }

    /** How somebody stands against what is asked; the worst last. The text is {@code learning.standing.<NAME>}. */
    public enum Standing {
        /** Measured at this level, or above. */
        REACHED,
        ON_SCHEDULE,
        /** No day is known by which it is asked. */
        NO_DAY,
        UNMEASURED,
        /** Only in time if it goes quickly. */
        BEHIND,
        /** Not even then, or not at all. */
        NOT_FEASIBLE
    }

    /**
     * A skill against a level.
     *
     * @param now   the level that was measured last, as a number; none: never
     * @param pace  hours this person needs for each hour of the norm; none where the norm is used, or nothing was gained
     * @param hours of lessons still to follow, as is likely; none where no number would do
     */
    public record Line(
            Skill skill,
            LanguageLevel level,
            @Nullable Double now,
            Basis basis,
            @Nullable Double pace,
            @Nullable Double hours,
            Band band) {

        public boolean isReached() {
            return now != null && now >= level.ordinal() - Norms.NOTHING;
        }
    }

    /** Measurements on so many days make an own pace. */
    public static final int MEASUREMENTS = 3;

    /** How fine a measurement is, in levels. */
    static final double STEP = 1 / 3.0;

    /** What takes longer than this is not to be expected. */
    static final int MOST_YEARS = 10;

    /** No more hours of lessons fit in a week. */
    public static final int MOST_HOURS = 40;

    private final Learner learner;
    private final Norms norms;

    public Forecast(Learner learner, Norms norms) {
        this.learner = learner;
        this.norms = norms;
    }

    /** When a level is likely to be reached in a skill. */
    public Line of(Skill skill, LanguageLevel level) {
        var points = learner.of(skill);
        if (points.isEmpty()) return new Line(skill, level, null, Basis.UNMEASURED, null, null, Band.NEVER);
        var last = points.getLast();
        var pace = pace(points);
        var basis = pace == null ? Basis.NORM : Basis.OWN_PACE;
        Double factor = pace == null || Double.isInfinite(pace.likely()) ? null : Double.valueOf(pace.likely());
        if (last.level() >= level.ordinal() - Norms.NOTHING) {
            return new Line(skill, level, last.level(), basis, factor, 0.0, new Band(last.on(), last.on(), last.on()));
        }
        var norm = norms.between(last.level(), level.ordinal());
        if (norm == null) return new Line(skill, level, last.level(), basis, factor, null, Band.NEVER);
        var needed = needed(norm, pace, learner.followed(last.on(), learner.today()));
        var attendance = learner.attendance() == null ? norms.attendance() : Range.exactly(learner.attendance());
        double perWeek = learner.hoursPerWeek();
        var band = new Band(
                day(needed.low(), perWeek * attendance.high()),
                day(needed.likely(), perWeek * attendance.likely()),
                day(needed.high(), perWeek * attendance.low()));
        Double hours = Double.isInfinite(needed.likely()) ? null : Double.valueOf(needed.likely());
        return new Line(skill, level, last.level(), basis, factor, hours, band);
    }

    private Range needed(Range norm, @Nullable Range pace, double followed) {
        var work = pace == null ? work(learner.ahead()) : ratio(work(learner.ahead()), work(learner.sofar()));
        var hours = pace == null
                ? new Range(norm.low() * work.low(), norm.likely() * work.likely(), norm.high() * work.high())
                : new Range(
                        norm.likely() * pace.low() * work.likely(),
                        norm.likely() * pace.likely() * work.likely(),
                        norm.likely() * pace.high() * work.likely());
        return new Range(
                Math.max(0, hours.low() - followed),
                Math.max(0, hours.likely() - followed),
                Math.max(0, hours.high() - followed));
    }

    /** Hours for each hour of the norm, from what work does; the quick end is low. */
    private Range work(Surroundings surroundings) {
        return switch (surroundings) {
            case RICH ->
                new Range(
                        1 - norms.bonus().high(),
                        1 - norms.bonus().likely(),
                        1 - norms.bonus().low());
            case NEUTRAL -> Range.exactly(1);
            case FOREIGN ->
                new Range(
                        1 + norms.malus().low(),
                        1 + norms.malus().likely(),
                        1 + norms.malus().high());
        };
    }

    private static Range ratio(Range one, Range other) {
        return Range.exactly(one.likely() / other.likely());
    }

    /** The own pace, from three days of measuring on; none before, and where no hours are known. */
    private @Nullable Range pace(List<Learner.Point> points) {
        long days = points.stream().map(Learner.Point::on).distinct().count();
        if (days < MEASUREMENTS) return null;
        var first = points.getFirst();
        var last = points.getLast();
        double followed = learner.followed(first.on(), last.on());
        if (followed <= Norms.NOTHING) return null;
        return new Range(
                pace(followed, first.level(), last.level() + STEP),
                pace(followed, first.level(), last.level()),
                pace(followed, first.level(), last.level() - STEP));
    }

    private double pace(double followed, double from, double to) {
        if (to <= from + Norms.NOTHING) return Double.POSITIVE_INFINITY;
        var norm = norms.between(from, to);
        // above the last norm, that of the whole levels below it has to do
        if (norm == null) norm = norms.between(from, Math.floor(to - Norms.NOTHING));
        return norm == null || norm.likely() <= Norms.NOTHING ? Double.POSITIVE_INFINITY : followed / norm.likely();
    }

    private @Nullable LocalDate day(double hours, double perWeek) {
        if (hours <= Norms.NOTHING) return learner.today();
        if (perWeek <= Norms.NOTHING || Double.isInfinite(hours)) return null;
        double days = Math.ceil(hours / perWeek * 7 - Norms.NOTHING);
        if (days > MOST_YEARS * 365.25) return null;
        return learner.today().plusDays((long) days);
    }

    /** How somebody stands in one skill against what is asked; safety goes by the slow end. */
    public Standing standing(Line line, Demand demand) {
        if (line.isReached()) return Standing.REACHED;
        if (line.basis() == Basis.UNMEASURED) return Standing.UNMEASURED;
        var band = line.band();
        var sure = demand.safetyCritical() ? band.late() : band.likely();
        var by = demand.by();
        if (by == null) return band.likely() == null ? Standing.NOT_FEASIBLE : Standing.NO_DAY;
        if (sure != null && !sure.isAfter(by)) return Standing.ON_SCHEDULE;
        var early = band.early();
        if (band.likely() == null || early == null || early.isAfter(by)) return Standing.NOT_FEASIBLE;
        return Standing.BEHIND;
    }

    /** How somebody stands against what is asked: as in the worst of its skills. */
    public Standing standing(Demand demand) {
        return demand.needed().entrySet().stream()
                .map(one -> standing(of(one.getKey(), one.getValue()), demand))
                .max(Comparator.naturalOrder())
                .orElse(Standing.REACHED);
    }

    /**
     * Since when somebody is behind in a skill without having caught up: the first day of the last stretch on which the
     * forecast, as it was known then, said so. Looked at on the days of measurements, and each week since the last.
     *
     * @return none when they are not behind
     */
    public @Nullable LocalDate behindSince(Skill skill, LanguageLevel level, Demand demand) {
        if (!isBehind(standing(of(skill, level), demand))) return null;
        var days = new TreeSet<LocalDate>();
        learner.of(skill).forEach(point -> days.add(point.on()));
        for (var day = days.getLast(); day.isBefore(learner.today()); day = day.plusWeeks(1)) days.add(day);
        var since = learner.today();
        for (var day : days.descendingSet()) {
            var then = new Forecast(learner.on(day), norms);
            if (!isBehind(then.standing(then.of(skill, level), demand))) break;
            since = day;
        }
        return since;
    }

    static boolean isBehind(Standing standing) {
        return switch (standing) {
            case BEHIND, NOT_FEASIBLE -> true;
            case REACHED, ON_SCHEDULE, NO_DAY, UNMEASURED -> false;
        };
    }

    /**
     * The fewest whole hours of lessons a week with which something is on schedule.
     *
     * @return none when not even {@link #MOST_HOURS} would do
     */
    public @Nullable Integer hoursThatMend(Demand demand) {
        int from = (int) Math.ceil(learner.hoursPerWeek());
        for (int hours = from; hours <= MOST_HOURS; hours++) {
            var tried = new Forecast(learner.trying(hours, learner.attendance(), learner.ahead()), norms);
            switch (tried.standing(demand)) {
                case REACHED, ON_SCHEDULE -> {
                    return hours;
                }
                case NO_DAY, UNMEASURED, BEHIND, NOT_FEASIBLE -> {}
            }
        }
        return null;
    }

    /** The same person with other lessons or other work from now on. */
    public Forecast trying(double hours, @Nullable Double attendance, Surroundings work) {
        return new Forecast(learner.trying(hours, attendance, work), norms);
    }

    /** Who it is about. */
    public Learner learner() {
        return learner;
    }

    /** What it rests on. */
    public Norms norms() {
        return norms;
    }
}
