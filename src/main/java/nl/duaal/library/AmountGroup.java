package nl.duaal.library;

/** Where an amount stands in the list; the text is {@code library.group.<NAME>}. Stored under its name. */
public enum AmountGroup {
    WAGE,
    CHARGES,
    BENEFIT,
    INTEGRATION,
    SUBSIDY,
    SOCIAL_RETURN,
    PRICE,
    MARKET,
    DISCOUNT,
    /** Teacher-led hours between language levels. */
    LANGUAGE_HOURS,
    /** Numbers in law and in norms of practice. */
    RULE
}
