package nl.duaal.shared.id;

/** The plan of a screening. */
public record ScreeningPlanId(long value) implements Id {}
