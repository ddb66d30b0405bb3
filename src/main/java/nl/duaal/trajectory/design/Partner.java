package nl.duaal.trajectory.design;

/**
 * Who takes part, and what they agreed to.
 *
 * @param party       key of the party of the model that they are
 * @param responsible the person to turn to, by name or by role
 * @param does        what they do, in their own words
 */
public record Partner(String key, String party, String name, String responsible, String does) {}
