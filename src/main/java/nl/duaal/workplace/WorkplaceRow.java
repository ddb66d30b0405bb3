package nl.duaal.workplace;

import java.util.List;
import java.util.UUID;

/** A function at an employer, to choose from: what a cohort or a screening refers to. */
public record WorkplaceRow(
        UUID employer, String employerName, UUID function, String functionName, int places, List<Location> locations) {

    public WorkplaceRow {
        locations = List.copyOf(locations);
    }
}
