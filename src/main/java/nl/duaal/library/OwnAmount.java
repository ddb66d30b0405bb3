package nl.duaal.library;

import java.time.Instant;
import java.util.UUID;

/** A value that the organisation uses instead of the national one, and who said so last. */
public record OwnAmount(UUID uuid, long version, OwnAmountData data, Instant changedAt, String changedBy) {}
