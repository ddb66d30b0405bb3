package nl.duaal.library;

import nl.duaal.engine.Model;
import org.jspecify.annotations.Nullable;

/**
 * An exam, or a part of one.
 *
 * @param level     none for one that measures no language, such as knowledge of society
 * @param skill     none for one that is not about one skill
 * @param minutes   how long it takes, if that is known
 * @param amountKey its fee as a dated amount, if that is known
 */
public record Exam(
        String key,
        Wording label,
        @Nullable LanguageLevel level,
        @Nullable Skill skill,
        @Nullable Integer minutes,
        Wording organiser,
        @Nullable String amountKey,
        Wording note,
        String source,
        Model.Mark mark) {}
