package nl.duaal.library;

/** Levels of the European framework, the lowest first; A0 is who does not know the language or its script yet. */
public enum LanguageLevel {
    A0,
    A1,
    A2,
    B1,
    B2,
    C1
}
