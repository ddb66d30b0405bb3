package nl.duaal.shared.id;

/** A function at an employer. */
public record JobFunctionId(long value) implements Id {}
