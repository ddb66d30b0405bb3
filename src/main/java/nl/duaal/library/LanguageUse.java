package nl.duaal.library;

import java.util.Map;
import nl.duaal.engine.Model;

/**
 * The Dutch that some work usually asks at least: something to begin with, never a demand.
 *
 * @param note how far it goes beyond that, or what else is known
 */
public record LanguageUse(
        String key, Wording label, Map<Skill, LanguageLevel> least, Wording note, String source, Model.Mark mark) {

    public LanguageUse {
        least = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(least));
    }
}
