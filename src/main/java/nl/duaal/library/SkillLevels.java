package nl.duaal.library;

import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.Map;

/** A level per skill as it is stored: {@code LISTENING:B1 READING:A2}, and nothing for a skill that is not asked. */
public final class SkillLevels {

    private SkillLevels() {}

    /** What {@link #read} reads. */
    public static String text(Map<Skill, LanguageLevel> levels) {
        return levels.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(joining(" "));
    }

    /** The levels in a stored text; one that this class did not write is an {@link IllegalArgumentException}. */
    public static Map<Skill, LanguageLevel> read(String text) {
        var levels = new EnumMap<Skill, LanguageLevel>(Skill.class);
        for (var word : text.split(" ", -1)) {
            int colon = word.indexOf(':');
            if (colon < 0) continue;
            levels.put(Skill.valueOf(word.substring(0, colon)), LanguageLevel.valueOf(word.substring(colon + 1)));
        }
        return levels;
    }
}
