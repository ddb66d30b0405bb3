package nl.duaal.inclusion.pulse;

/** Who was asked. Stored under its name; the text is {@code inclusion.pulse.side.<NAME>}. */
public enum PulseSide {
    PARTICIPANTS,
    /** The colleagues of participants. */
    TEAM
}
