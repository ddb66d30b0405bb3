package nl.duaal.inclusion;

import nl.duaal.engine.Model;
import nl.duaal.library.Wording;

/**
 * A point of the library.
 *
 * @param offered whether it is offered today; what was worked on stays
 */
public record PointKind(
        String key, PointScope scope, Wording label, Wording help, boolean offered, String source, Model.Mark mark) {}
