package nl.duaal.trajectory.design;

import java.util.Map;
import java.util.TreeMap;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;

/**
 * A task of the work, and the Dutch that it asks.
 *
 * @param phase          key of the phase in which it is to be done for the first time
 * @param safetyCritical whether a misunderstanding endangers somebody
 */
public record WorkTask(
        String key, String name, String phase, boolean safetyCritical, Map<Skill, LanguageLevel> needed) {

    public WorkTask {
        needed = java.util.Collections.unmodifiableMap(new TreeMap<>(needed));
    }
}
