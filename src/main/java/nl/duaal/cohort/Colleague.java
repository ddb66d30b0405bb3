package nl.duaal.cohort;

import java.util.UUID;

/** Somebody of the organisation who can look after people: a coach or a coordinator. */
public record Colleague(UUID account, String name) {}
