package nl.duaal.library;

/** What hours may count for; one activity may count for several. The text is {@code library.ledger.<NAME>}. */
public enum Ledger {
    NT2,
    KNM,
    PARTICIPATION,
    MAP_PRACTICE,
    PVT,
    BPV,
    BOT
}
