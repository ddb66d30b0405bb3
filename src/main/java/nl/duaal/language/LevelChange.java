package nl.duaal.language;

import java.time.Instant;
import nl.duaal.library.Skill;

/**
 * A correction of a measurement.
 *
 * @param was    level, day and instrument
 * @param became the same afterwards; empty when it was taken away
 */
public record LevelChange(Skill skill, String was, String became, String reason, Instant at, String by) {}
