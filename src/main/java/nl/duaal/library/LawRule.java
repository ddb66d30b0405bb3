package nl.duaal.library;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.duaal.engine.Model;
import org.jspecify.annotations.Nullable;

/**
 * A rule of law or of practice that a plan should keep to. Its numbers are dated amounts, so that a change of the law
 * is a change of data.
 *
 * @param article where it is written; empty for a norm of practice
 * @param numbers key of the amount by the name of the number: {@code max_hours} is {@code atw.shift.max_hours}
 */
public record LawRule(
        String key,
        Wording label,
        String article,
        Severity severity,
        String source,
        Model.Mark mark,
        Map<String, String> numbers) {

    /** How bad it is not to keep to a rule; the text is {@code library.severity.<NAME>}. */
    public enum Severity {
        /** Law: it needs to be otherwise, or a reason. */
        MUST,
        /** A norm or practice: worth a warning. */
        SHOULD
    }

    public LawRule {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    /**
     * One of its numbers on a day.
     *
     * @return none where it is not known on that day
     * @throws IllegalArgumentException when the rule has no such number
     */
    public @Nullable DatedAmount number(String name, Amounts amounts, LocalDate day) {
        var amount = numbers.get(name);
        if (amount == null) throw new IllegalArgumentException(key + " has no number " + name);
        return amounts.at(amount, day);
    }
}
