package nl.duaal.workplace;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;
import org.jspecify.annotations.Nullable;

/**
 * A function: its tasks, times and places, and the text with which people are sought for it.
 *
 * @param location       where the work is; none when that differs
 * @param crebo          of the qualification that somebody works towards; empty when there is none
 * @param places         how many can start at the same time
 * @param drivingLicence whether the tasks cannot be done without one
 */
public record JobFunctionData(
        String name,
        @Nullable UUID location,
        String crebo,
        int places,
        BigDecimal hoursPerWeek,
        boolean drivingLicence,
        List<JobTask> tasks,
        List<Shift> shifts,
        String vacancyText) {

    public static final int NAME_MAX_LENGTH = 120;
    public static final int MOST_PLACES = 1000;
    public static final int MOST_HOURS = 60;
    public static final int MOST_TASKS = 60;
    public static final int MOST_SHIFTS = 20;
    public static final int VACANCY_MAX_LENGTH = 12_000;

    public JobFunctionData {
        Texts.needed("name", name, NAME_MAX_LENGTH);
        if (!crebo.isEmpty() && !Recognition.CREBO.matcher(crebo).matches()) {
            throw new IllegalArgumentException("crebo: five digits, or none");
        }
        if (places < 0 || places > MOST_PLACES) throw new IllegalArgumentException("places: 0 to " + MOST_PLACES);
        if (hoursPerWeek.signum() < 0
                || hoursPerWeek.compareTo(BigDecimal.valueOf(MOST_HOURS)) > 0
                || hoursPerWeek.stripTrailingZeros().scale() > 1) {
            throw new IllegalArgumentException("hoursPerWeek: 0 to " + MOST_HOURS + ", one decimal");
        }
        tasks = List.copyOf(tasks);
        shifts = List.copyOf(shifts);
        Texts.fits("vacancyText", vacancyText, VACANCY_MAX_LENGTH);
        if (tasks.size() > MOST_TASKS) throw new IllegalArgumentException("tasks: at most " + MOST_TASKS);
        if (shifts.size() > MOST_SHIFTS) throw new IllegalArgumentException("shifts: at most " + MOST_SHIFTS);
        var keys = new HashSet<String>();
        for (var task : tasks) {
            if (!keys.add(task.key())) throw new IllegalArgumentException("tasks: one twice");
        }
    }

    /** A function of which no more than the name is known. */
    public static JobFunctionData named(String name) {
        return new JobFunctionData(name, null, "", 1, BigDecimal.valueOf(32), false, List.of(), List.of(), "");
    }

    /** The same with another text. */
    public JobFunctionData withVacancyText(String text) {
        return new JobFunctionData(name, location, crebo, places, hoursPerWeek, drivingLicence, tasks, shifts, text);
    }

    /** Per skill the highest level that any task of this kind asks. */
    public Map<Skill, LanguageLevel> asked(JobTask.Kind kind) {
        var asked = new EnumMap<Skill, LanguageLevel>(Skill.class);
        for (var task : tasks) {
            if (task.kind() != kind) continue;
            task.needed()
                    .forEach((skill, level) ->
                            asked.merge(skill, level, (one, other) -> one.compareTo(other) >= 0 ? one : other));
        }
        return asked;
    }
}
