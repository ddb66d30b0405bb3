package nl.duaal.shared.id;

/** A candidate in a screening. */
public record ScreeningSubjectId(long value) implements Id {}
