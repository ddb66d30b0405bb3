package nl.duaal.shared.id;

/** An employer as an organisation knows it. */
public record EmployerId(long value) implements Id {}
