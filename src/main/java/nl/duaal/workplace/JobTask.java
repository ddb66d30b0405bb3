package nl.duaal.workplace;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;

/**
 * A task of a function, and the Dutch that it asks.
 *
 * @param key            stays the same through every change, so that criteria can refer to it
 * @param safetyCritical whether a misunderstanding endangers somebody
 * @param needed         the level per skill; a skill that is not there is not asked
 */
public record JobTask(String key, String name, Kind kind, boolean safetyCritical, Map<Skill, LanguageLevel> needed) {

    public static final int NAME_MAX_LENGTH = 160;
    private static final Pattern KEY = Pattern.compile("[a-z0-9_]{1,40}");

    /** Whether somebody has to be able to do it at the start. Stored under its name. */
    public enum Kind {
        /** Needed from the first day. */
        ESSENTIAL,
        /** Learned on the way. */
        LEARNABLE
    }

    public JobTask {
        if (!KEY.matcher(key).matches()) throw new IllegalArgumentException("key: small letters, digits and _");
        Texts.needed("name", name, NAME_MAX_LENGTH);
        needed = Collections.unmodifiableMap(new TreeMap<>(needed));
    }
}
