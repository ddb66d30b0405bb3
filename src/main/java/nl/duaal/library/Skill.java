package nl.duaal.library;

/** The skills in which the European framework measures a language; the text is {@code library.skill.<NAME>}. */
public enum Skill {
    LISTENING,
    READING,
    CONVERSATION,
    SPEAKING,
    WRITING
}
