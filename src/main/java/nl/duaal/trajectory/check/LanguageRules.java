package nl.duaal.trajectory.check;

import java.util.List;

/** Work in which a misunderstanding endangers somebody does not begin before the Dutch that it asks is likely there. */
final class LanguageRules {

    private LanguageRules() {}

    static void check(Checked checked) {
        if (checked.design().tasks().stream().noneMatch(task -> task.safetyCritical())) return;
        var forecast = LanguageForecast.of(checked.design(), checked.knowledge());
        for (var task : forecast.tasks()) {
            if (!task.task().safetyCritical()) continue;
            switch (task.standing()) {
                case ALREADY, IN_TIME -> {}
                case TIGHT, TOO_LATE, NOT_REACHED ->
                    checked.found(
                            Rule.SAFETY_LANGUAGE,
                            "task." + task.task().key(),
                            List.of(Said.of(task.task().name()), Said.of(task.plannedWeek())),
                            List.of());
            }
        }
    }
}
