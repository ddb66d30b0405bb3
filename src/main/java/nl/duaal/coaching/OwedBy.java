package nl.duaal.coaching;

/** Who is to do something; the text is {@code coaching.owedBy.<NAME>}. */
public enum OwedBy {
    COACH,
    PARTICIPANT,
    EMPLOYER,
    /** Somebody else, by name. */
    OTHER
}
