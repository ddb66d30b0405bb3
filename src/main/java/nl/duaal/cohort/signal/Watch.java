package nl.duaal.cohort.signal;

import java.time.LocalDate;
import java.util.Map;
import nl.duaal.access.SignedIn;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One look for what needs attention.
 *
 * @param eye   nobody in person, with the rights of a coordinator of the organisation: for services that ask who reads
 * @param today in the Netherlands
 * @param rules those that are on, by kind
 * @param only  the one person it is about; none: everybody, and the cohorts
 */
public record Watch(
        SignedIn eye,
        LocalDate today,
        Map<String, SignalRule> rules,
        @Nullable PersonId only) {

    public Watch {
        rules = Map.copyOf(rules);
    }

    public OrganisationId organisation() {
        return eye.organisation();
    }

    /** Whether anybody wants to know of a kind. */
    public boolean isOn(String kind) {
        return rules.containsKey(kind);
    }

    /** From how long, how often or how little on; only of a kind that is on. */
    public int threshold(String kind) {
        var rule = rules.get(kind);
        if (rule == null) throw new IllegalArgumentException(kind);
        return rule.threshold();
    }
}
