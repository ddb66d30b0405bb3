package nl.duaal.library;

import java.util.UUID;

/** How it ended to keep something of the organisation's own. */
public sealed interface OwnOutcome {

    /** It is kept, under this version. */
    record Saved(UUID uuid, long version) implements OwnOutcome {}

    /** Somebody else changed it meanwhile. */
    record Outdated() implements OwnOutcome {}

    /** There is no such thing, or not any more. */
    record Gone() implements OwnOutcome {}

    /** Another own value of the amount starts on the same day. */
    record SameStart() implements OwnOutcome {}
}
