package nl.duaal.workplace;

import java.time.Instant;
import java.util.UUID;

/** A function as it is kept. */
public record JobFunction(
        UUID uuid, long version, UUID employer, JobFunctionData data, Instant changedAt, String changedBy) {}
