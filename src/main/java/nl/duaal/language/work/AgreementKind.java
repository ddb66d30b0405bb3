package nl.duaal.language.work;

import nl.duaal.engine.Model;
import nl.duaal.library.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Something that a team can agree on, of the library.
 *
 * @param hint       what it comes down to
 * @param side       who usually sees to it
 * @param everyWeeks how often it usually comes back; none: it is done once
 * @param buddy      whether it says that somebody at work helps with the language
 * @param offered    whether it can be agreed on today
 */
public record AgreementKind(
        String key,
        Wording label,
        Wording hint,
        Side side,
        @Nullable Integer everyWeeks,
        boolean buddy,
        boolean offered,
        String source,
        Model.Mark mark) {}
