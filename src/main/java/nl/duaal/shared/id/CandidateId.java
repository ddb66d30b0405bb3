package nl.duaal.shared.id;

public record CandidateId(long value) implements Id {}
