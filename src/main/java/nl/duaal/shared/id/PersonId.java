package nl.duaal.shared.id;

public record PersonId(long value) implements Id {}
