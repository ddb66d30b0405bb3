package nl.duaal.shared.id;

public record ScenarioId(long value) implements Id {}
