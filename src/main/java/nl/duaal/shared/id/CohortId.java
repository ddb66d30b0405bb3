package nl.duaal.shared.id;

public record CohortId(long value) implements Id {}
