package nl.duaal.workplace;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An employer as it is kept, with its functions by name.
 *
 * @param version claimed by whoever saves the employer; each function has its own
 */
public record Employer(
        UUID uuid, long version, EmployerData data, List<JobFunction> functions, Instant changedAt, String changedBy) {

    public Employer {
        functions = List.copyOf(functions);
    }

    /** How many can start at the same time in all functions. */
    public int places() {
        return functions.stream().mapToInt(function -> function.data().places()).sum();
    }
}
