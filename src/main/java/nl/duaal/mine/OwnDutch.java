package nl.duaal.mine;

import java.time.LocalDate;
import java.util.List;
import nl.duaal.language.MeasuredLevel;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;
import org.jspecify.annotations.Nullable;

/** What was measured last of somebody's Dutch, and what comes next; skills without a measurement are missing. */
public record OwnDutch(List<Line> lines) {
    public OwnDutch {
        lines = List.copyOf(lines);
    }

    /**
     * One skill.
     *
     * @param target what the route of integration asks; none: not known
     * @param next   the next whole level, as far as the target; none when it is reached
     */
    public record Line(
            Skill skill,
            MeasuredLevel level,
            LocalDate on,
            @Nullable LanguageLevel target,
            @Nullable LanguageLevel next) {}

    /** The next whole level above what was measured, no higher than the target; none when that is reached. */
    static @Nullable LanguageLevel next(MeasuredLevel level, @Nullable LanguageLevel target) {
        if (target != null && level.compareTo(MeasuredLevel.of(target)) >= 0) return null;
        for (var one : LanguageLevel.values()) {
            if (MeasuredLevel.of(one).compareTo(level) > 0) return one;
        }
        return null;
    }
}
