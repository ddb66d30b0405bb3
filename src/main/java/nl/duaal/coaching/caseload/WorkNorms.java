package nl.duaal.coaching.caseload;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.duaal.coaching.course.Intensity;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.library.Amounts;
import nl.duaal.library.DatedAmount;
import org.jspecify.annotations.Nullable;

/**
 * How much work coaching is, as the library says on a day. Where the library says nothing, nothing is reckoned.
 *
 * @param used the amounts it rests on
 */
public record WorkNorms(Map<String, DatedAmount> used) {

    private static final List<String> PHASES =
            List.of("before", "selected", "preparation", "trial_placement", "learn_work", "after");

    public WorkNorms {
        used = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(used));
    }

    /** Those of a day. */
    public static WorkNorms of(Amounts amounts, LocalDate day) {
        var used = new LinkedHashMap<String, DatedAmount>();
        for (String phase : PHASES) take(amounts, "coach.phase_hours." + phase, day, used);
        for (var one : Intensity.values()) {
            take(amounts, "coach.intensity." + one.key(), day, used);
            take(amounts, "coach.contact_weeks." + one.key(), day, used);
        }
        take(amounts, "coach.week_hours", day, used);
        take(amounts, "coach.handover_days", day, used);
        return new WorkNorms(used);
    }

    private static void take(Amounts amounts, String key, LocalDate day, Map<String, DatedAmount> used) {
        var found = amounts.at(key, day);
        if (found != null) used.put(key, found);
    }

    /** Hours in a week that are reckoned for somebody: those of the phase times the weight of the intensity. */
    public double hoursPerWeek(CandidateState state, Intensity intensity) {
        var phase = switch (state) {
            case APPLIED, SCREENING, RESERVE -> "before";
            case SELECTED -> "selected";
            case PREPARATION -> "preparation";
            case TRIAL_PLACEMENT -> "trial_placement";
            case LEARN_WORK -> "learn_work";
            case QUALIFIED, PLACED -> "after";
            case REJECTED, DROPPED_OUT -> "";
        };
        return number("coach.phase_hours." + phase, 0) * number("coach.intensity." + intensity.key(), 1);
    }

    /** Hours in a week that a full-time coach has for people; none where the library does not say. */
    public @Nullable Double weekHours() {
        var found = used.get("coach.week_hours");
        return found == null ? null : found.value().doubleValue();
    }

    /** After how many weeks somebody is to be spoken to again; none where the library does not say. */
    public @Nullable Integer contactWeeks(Intensity intensity) {
        var found = used.get("coach.contact_weeks." + intensity.key());
        return found == null ? null : found.value().intValue();
    }

    /** Within how many working days the next contact after a hand-over is; none where the library does not say. */
    public @Nullable Integer handoverDays() {
        var found = used.get("coach.handover_days");
        return found == null ? null : found.value().intValue();
    }

    private double number(String key, double otherwise) {
        var found = used.get(key);
        return found == null ? otherwise : found.value().doubleValue();
    }
}
