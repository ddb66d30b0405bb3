package nl.duaal.shared.id;

public record AccountId(long value) implements Id {}
