package nl.duaal.inclusion;

import java.time.LocalDate;
import java.util.UUID;
import nl.duaal.library.Wording;

/**
 * A point past its day, for who works where it is about.
 *
 * @param name  of the library, or in own words
 * @param where the employer or the team
 * @param owner who sees to it; empty where nobody is named
 */
public record LatePoint(UUID cohort, String cohortName, Wording name, String where, String owner, LocalDate due) {}
