package nl.duaal.shared.id;

public record OrganisationId(long value) implements Id {}
