package nl.duaal.library;

/** What a price is for; the text is {@code library.priceUnit.<NAME>}. Stored under its name. */
public enum PriceUnit {
    /** Of the person who does the work. */
    HOUR,
    /** Of a group, however many are in it. */
    GROUP_HOUR,
    /** Of each who takes part. */
    PARTICIPANT_HOUR,
    PARTICIPANT,
    COHORT,
    /** Of each who takes part. */
    MONTH,
    /** Of each who takes part. */
    YEAR
}
