package nl.duaal.trajectory.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.duaal.library.BlockKind;
import nl.duaal.library.DatedAmount;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.LearningProfile;
import nl.duaal.trajectory.design.WorkTask;
import org.jspecify.annotations.Nullable;

/**
 * What Dutch can be expected of the group, week by week, as a band: with few hours needed and good attendance, as is
 * likely, and with many hours and poor attendance. An expectation of a group, never a verdict on a person.
 *
 * <p>In a week, a skill gains {@code hours × attendance ÷ (1 − bonus)} of the hours that its next level takes, of the
 * lessons that work towards a level that is not reached yet; with a workplace in another language
 * {@code ÷ (1 + malus)} instead, and where about half of it is Dutch neither. From A0 to A1 is half of A0 to A2.
 *
 * @param skills in the order of {@link Skill}
 * @param tasks  those in which safety is at stake first, then in the order of the design
 * @param used   the amounts it rests on
 */
public record LanguageForecast(List<SkillLine> skills, List<TaskForecast> tasks, List<DatedAmount> used) {

    /**
     * One skill through time.
     *
     * @param weeks by level above the start, when it is reached
     * @param early the level after each week, from 0 (the start) on, as a number: 1.5 is half way from A1 to A2
     * @param late  the same with everything at its slow end
     */
    public record SkillLine(
            Skill skill,
            LanguageLevel start,
            Map<LanguageLevel, Band> weeks,
            List<Double> early,
            List<Double> likely,
            List<Double> late) {

        public SkillLine {
            weeks = java.util.Collections.unmodifiableMap(new EnumMap<>(weeks));
            early = List.copyOf(early);
            likely = List.copyOf(likely);
            late = List.copyOf(late);
        }

        /** When a level is reached. */
        public Band reached(LanguageLevel level) {
            if (level.compareTo(start) <= 0) return Band.AT_ONCE;
            return weeks.getOrDefault(level, Band.NEVER);
        }
    }

    /**
     * The week from which something is so, 1 for the first; none when it is not within the trajectory.
     *
     * @param early with everything at its quick end
     * @param late  with everything at its slow end
     */
    public record Band(
            @Nullable Integer early,
            @Nullable Integer likely,
            @Nullable Integer late) {

        static final Band AT_ONCE = new Band(1, 1, 1);
        static final Band NEVER = new Band(null, null, null);

        Band and(Band other) {
            return new Band(later(early, other.early), later(likely, other.likely), later(late, other.late));
        }

        private static @Nullable Integer later(@Nullable Integer one, @Nullable Integer other) {
            return one == null || other == null ? null : Integer.valueOf(Math.max(one, other));
        }
    }

    /** How a task stands against the week in which it is planned. */
    public enum Standing {
        /** The group has this level at the start. */
        ALREADY,
        /** In time, also at the slow end. */
        IN_TIME,
        /** Likely in time, not at the slow end. */
        TIGHT,
        /** Later than planned. */
        TOO_LATE,
        /** Not within the trajectory. */
        NOT_REACHED
    }

    /**
     * A task, and when the group is likely to have the Dutch for it.
     *
     * @param week        when all skills are there
     * @param plannedWeek the first week of the phase in which it is planned, 1 for the first
     * @param hoursNow    of lessons in an average week before that
     * @param hoursNeeded of lessons in each week before that, with which it would be in time; none where no number of
     *                    hours would do, or where it is in time. Reckoned at the slow end for safety, and where it is tight
     */
    public record TaskForecast(
            WorkTask task,
            Band week,
            int plannedWeek,
            Standing standing,
            double hoursNow,
            @Nullable Double hoursNeeded) {

        /** From which week the task can be planned: at the slow end where safety is at stake. */
        public @Nullable Integer from() {
            return task.safetyCritical() ? week.late() : week.likely();
        }
    }

    /** More hours of lessons than this fit in no week. */
    static final double MOST_LESSONS = 40;

    public LanguageForecast {
        skills = List.copyOf(skills);
        tasks = List.copyOf(tasks);
        used = List.copyOf(used);
    }

    /** What can be expected of the group of a design. */
    public static LanguageForecast of(Design design, Knowledge knowledge) {
        return new Making(design, knowledge).made();
    }

    private enum Pace {
        EARLY,
        LIKELY,
        LATE
    }

    /** Follows the group week by week. */
    private static final class Making {

        private final Design design;
        private final Timeline timeline;
        private final Knowledge knowledge;
        private final LocalDate day;
        private final int length;
        private final Map<String, DatedAmount> used = new LinkedHashMap<>();
        private final boolean[] rich;
        private final boolean[] foreign;

        Making(Design design, Knowledge knowledge) {
            this.design = design;
            this.timeline = new Timeline(design);
            this.knowledge = knowledge;
            this.day = design.start().atDay(1);
            this.length = timeline.length();
            this.rich = new boolean[length];
            this.foreign = new boolean[length];
            workplaces();
        }

        LanguageForecast made() {
            var lines = new EnumMap<Skill, SkillLine>(Skill.class);
            for (Skill skill : Skill.values()) lines.put(skill, line(skill));
            var tasks = design.tasks().stream()
                    .map(task -> task(task, lines))
                    .sorted(Comparator.comparing(one -> !one.task().safetyCritical()))
                    .toList();
            return new LanguageForecast(List.copyOf(lines.values()), tasks, List.copyOf(used.values()));
        }

        private @Nullable DatedAmount amount(String key) {
            var found = knowledge.amounts().at(key, day);
            if (found != null) used.putIfAbsent(key, found);
            return found;
        }

        /** Weeks with enough work beside a buddy count as rich in language; without Dutch at work they cost. */
        private void workplaces() {
            var enough = amount("language.workplace_bonus_hours");
            if (enough == null) return;
            for (WeekLoad load : WeekLoad.of(design)) {
                if (load.workHours() < enough.value().doubleValue() - 1e-9) continue;
                int from = (int) Math.round(timeline.span(load.phase().key()).from());
                for (int week = load.fromWeek(); week < load.untilWeek(); week++) {
                    if (from + week >= length) continue;
                    switch (design.workLanguage()) {
                        case DUTCH -> rich[from + week] = hasBuddy(from + week);
                        case PARTLY -> {}
                        case OTHER -> foreign[from + week] = true;
                    }
                }
            }
        }

        private boolean hasBuddy(int week) {
            return design.blocks().stream().anyMatch(block -> block.kind() == BlockKind.BUDDY && isOn(block, week));
        }

        private boolean isOn(Block block, int week) {
            int from = timeline.from(block);
            return from <= week && week < from + timeline.weeks(block);
        }

        private SkillLine line(Skill skill) {
            LanguageLevel start = design.group().startLevels().getOrDefault(skill, LanguageLevel.A0);
            List<Double> early = run(skill, start, Pace.EARLY);
            List<Double> likely = run(skill, start, Pace.LIKELY);
            List<Double> late = run(skill, start, Pace.LATE);
            Map<LanguageLevel, Band> weeks = new EnumMap<>(LanguageLevel.class);
            for (LanguageLevel level : LanguageLevel.values()) {
                if (level.compareTo(start) <= 0) continue;
                weeks.put(level, new Band(first(early, level), first(likely, level), first(late, level)));
            }
            return new SkillLine(skill, start, weeks, early, likely, late);
        }

        /** What is reached at the end of a week counts from the next. */
        private @Nullable Integer first(List<Double> levels, LanguageLevel level) {
            for (int week = 0; week < length; week++) {
                if (levels.get(week) >= level.ordinal() - 1e-9) return week + 1;
            }
            return null;
        }

        private List<Double> run(Skill skill, LanguageLevel start, Pace pace) {
            var levels = new ArrayList<Double>();
            double level = start.ordinal();
            levels.add(level);
            for (int week = 0; week < length; week++) {
                double hours =
                        hours(skill, week, level) * share("language.attendance", pace, false) * atWork(week, pace);
                while (hours > 1e-9) {
                    int step = (int) Math.floor(level + 1e-9);
                    Double needed = needed(step, pace);
                    if (needed == null) break;
                    double left = (step + 1 - level) * needed;
                    double spent = Math.min(hours, left);
                    level = spent >= left - 1e-9 ? step + 1 : level + spent / needed;
                    hours -= spent;
                    // lessons do not go past what they teach
                    if (level == step + 1 && hours(skill, week, level) == 0) break;
                }
                levels.add(level);
            }
            return levels;
        }

        /** Hours of lessons in a week that still have something to teach. */
        private double hours(Skill skill, int week, double level) {
            double sum = 0;
            for (Block block : design.blocks()) {
                if (!isOn(block, week) || !Timeline.takesTime(block.kind())) continue;
                LanguageLevel taught = block.taught().get(skill);
                boolean always = block.kind() == BlockKind.LANGUAGE_LESSON
                        && block.taught().isEmpty();
                if (always || taught != null && taught.ordinal() > level + 1e-9) sum += block.hoursWeek();
            }
            return sum;
        }

        private double atWork(int week, Pace pace) {
            if (rich[week]) return 1 / (1 - share("language.workplace_bonus", pace, false));
            if (foreign[week]) return 1 / (1 + share("language.workplace_malus", pace, true));
            return 1;
        }

        /** A share at one end of its range; {@code less} when a smaller one is the quick end. */
        private double share(String key, Pace pace, boolean less) {
            var amount = amount(key);
            if (amount == null) return key.equals("language.attendance") ? 1 : 0;
            return end(amount, pace == Pace.LIKELY ? pace : (pace == Pace.EARLY) == less ? Pace.EARLY : Pace.LATE, 0);
        }

        /** The low end for EARLY, the high one for LATE; where the library has none, the value with a spread. */
        private static double end(DatedAmount amount, Pace pace, double spread) {
            double value = amount.value().doubleValue();
            return switch (pace) {
                case EARLY -> amount.low() != null ? amount.low().doubleValue() : value * (1 - spread);
                case LIKELY -> value;
                case LATE -> amount.high() != null ? amount.high().doubleValue() : value * (1 + spread);
            };
        }

        /** Hours that the step from a level to the next takes; none where no source says so. */
        private @Nullable Double needed(int step, Pace pace) {
            String from = step < 2 ? "A0_A2" : step == 2 ? "A2_B1" : step == 3 ? "B1_B2" : "";
            if (from.isEmpty()) return null;
            var amount =
                    amount("language.hours." + from + "." + key(design.group().profile()));
            if (amount == null) return null;
            var spread = amount("language.spread");
            double hours = end(amount, pace, spread == null ? 0 : spread.value().doubleValue());
            return step < 2 ? hours / 2 : hours;
        }

        private static String key(LearningProfile profile) {
            return profile.name().toLowerCase(Locale.ROOT);
        }

        private TaskForecast task(WorkTask task, Map<Skill, SkillLine> lines) {
            Band week = Band.AT_ONCE;
            boolean already = true;
            for (var needed : task.needed().entrySet()) {
                SkillLine line = lines.get(needed.getKey());
                if (line == null)
                    throw new IllegalStateException(needed.getKey().name());
                week = week.and(line.reached(needed.getValue()));
                already &= needed.getValue().compareTo(line.start()) <= 0;
            }
            int planned =
                    Math.max(0, (int) Math.round(timeline.span(task.phase()).from())) + 1;
            Standing standing = already ? Standing.ALREADY : standing(task, week, planned);
            boolean late = switch (standing) {
                case ALREADY, IN_TIME -> false;
                case TIGHT, TOO_LATE, NOT_REACHED -> true;
            };
            return new TaskForecast(
                    task,
                    week,
                    planned,
                    standing,
                    planned == 1 ? 0 : hoursBefore(planned),
                    late ? hoursNeeded(task, standing, lines, planned) : null);
        }

        private static Standing standing(WorkTask task, Band week, int planned) {
            Integer likely = week.likely();
            Integer late = week.late();
            if (late != null && late <= planned) return Standing.IN_TIME;
            if (likely != null && likely <= planned) return Standing.TIGHT;
            Integer from = task.safetyCritical() ? late : likely;
            return from == null ? Standing.NOT_REACHED : Standing.TOO_LATE;
        }

        private double hoursBefore(int planned) {
            double sum = 0;
            for (int week = 0; week < planned - 1 && week < length; week++) sum += languageHours(week);
            return sum / (planned - 1);
        }

        private double languageHours(int week) {
            return design.blocks().stream()
                    .filter(block -> Timeline.takesTime(block.kind()) && isOn(block, week))
                    .filter(block -> block.kind() == BlockKind.LANGUAGE_LESSON
                            || !block.taught().isEmpty())
                    .mapToDouble(Block::hoursWeek)
                    .sum();
        }

        /** What it would take in each week before, without counting on the workplace. */
        private @Nullable Double hoursNeeded(
                WorkTask task, Standing standing, Map<Skill, SkillLine> lines, int planned) {
            if (planned == 1) return null;
            boolean sure = task.safetyCritical() || standing == Standing.TIGHT;
            Pace pace = sure ? Pace.LATE : Pace.LIKELY;
            double most = 0;
            for (var needed : task.needed().entrySet()) {
                SkillLine line = lines.get(needed.getKey());
                if (line == null) continue;
                double sum = 0;
                for (int step = line.start().ordinal(); step < needed.getValue().ordinal(); step++) {
                    Double hours = needed(step, pace);
                    if (hours == null) return null;
                    sum += hours;
                }
                most = Math.max(most, sum);
            }
            double hours = most / share("language.attendance", pace, false) / (planned - 1);
            double rounded = Math.ceil(hours * 2 - 1e-9) / 2;
            return rounded > MOST_LESSONS ? null : Double.valueOf(rounded);
        }
    }
}
