package nl.duaal.shared.id;

public record CaseId(long value) implements Id {}
