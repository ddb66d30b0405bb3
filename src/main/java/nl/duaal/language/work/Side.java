package nl.duaal.language.work;

/** Who sees to an agreement. The text is {@code worklanguage.side.<NAME>}; stored under its name. */
public enum Side {
    /** Somebody at work. */
    EMPLOYER,
    /** Somebody of the municipality or of the language provider. */
    COACH
}
