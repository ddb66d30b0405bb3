package nl.duaal.trajectory.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.duaal.library.Amounts;
import nl.duaal.library.LawRule;
import nl.duaal.library.SchoolHoliday;
import nl.duaal.library.SubsidyScheme;
import org.jspecify.annotations.Nullable;

/**
 * What of the library the checks of a design rest on.
 *
 * @param holidays of every region, as far as they are known
 */
public record Knowledge(
        Amounts amounts, List<LawRule> rules, List<SubsidyScheme> schemes, List<SchoolHoliday> holidays) {

    public Knowledge {
        rules = List.copyOf(rules);
        schemes = List.copyOf(schemes);
        holidays = List.copyOf(holidays);
    }

    /** The rule with a key. */
    public Optional<LawRule> rule(String key) {
        return rules.stream().filter(rule -> rule.key().equals(key)).findFirst();
    }

    /** The scheme with a key. */
    public Optional<SubsidyScheme> scheme(String key) {
        return schemes.stream().filter(scheme -> scheme.key().equals(key)).findFirst();
    }

    /** A dated amount as a number; none where it is not known on that day. */
    @Nullable
    Double value(String key, LocalDate day) {
        var amount = amounts.at(key, day);
        return amount == null ? null : amount.value().doubleValue();
    }
}
