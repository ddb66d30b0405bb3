package nl.duaal.inclusion.report;

import java.util.List;
import java.util.UUID;

/**
 * An organisation of which confidential persons read a report.
 *
 * @param people their names
 */
public record Addressee(UUID organisation, String name, List<String> people) {
    public Addressee {
        people = List.copyOf(people);
    }
}
