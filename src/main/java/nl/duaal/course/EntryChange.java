package nl.duaal.course;

import java.time.Instant;

/**
 * A correction of a fact.
 *
 * @param was     keys, days and numbers on the first line, then what people typed
 * @param became  the same afterwards; empty when it was taken away
 * @param removed whether it was taken away
 */
public record EntryChange(
        Fact.Kind kind, String was, String became, boolean removed, String reason, Instant at, String by) {}
