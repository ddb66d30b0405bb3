package nl.duaal.workplace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employer in a list.
 *
 * @param towns           of its locations, each once
 * @param places          of all functions
 * @param recognisedUntil the first day on which a recognition ends; none when it has none, or none with an end
 */
public record EmployerRow(
        UUID uuid,
        String name,
        String sector,
        List<String> towns,
        int functions,
        int places,
        @Nullable LocalDate recognisedUntil,
        Instant changedAt,
        String changedBy) {

    public EmployerRow {
        towns = List.copyOf(towns);
    }
}
