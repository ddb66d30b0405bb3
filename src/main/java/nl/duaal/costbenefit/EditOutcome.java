package nl.duaal.costbenefit;

import java.time.Instant;
import java.util.List;
import nl.duaal.engine.Problem;
import org.jspecify.annotations.Nullable;

/** What came of an edit that is laid over what others made of the case meanwhile. */
public sealed interface EditOutcome {

    /**
     * Stored; this is how it stands now.
     *
     * @param besideOthers somebody else changed other fields meanwhile, and both stand
     */
    record Saved(EvaluatedCase now, boolean besideOthers) implements EditOutcome {}

    /** The model would not be sound; nothing was stored. */
    record Refused(List<Problem> problems) implements EditOutcome {}

    /**
     * Somebody else changed some of the same fields; nothing was stored.
     *
     * @param now  what they made of the case
     * @param both fields that both changed, each to something else
     */
    record Clashing(EvaluatedCase now, List<CaseEdit.Field> both) implements EditOutcome {}

    /**
     * The case was deleted meanwhile and can be brought back.
     *
     * @param by none where that is not known
     */
    record Deleted(String name, @Nullable String by, Instant at) implements EditOutcome {}

    /** There is no such case, and none to bring back. */
    record Gone() implements EditOutcome {}
}
