package nl.duaal.shared.id;

/** An organisation: the owner of every row of business data. */
public record OrganisationId(long value) implements Id {}
