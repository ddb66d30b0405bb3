package nl.duaal.shared.id;

public record TrajectoryId(long value) implements Id {}
