package nl.duaal.access.manage;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the installation.
 *
 * @param host       whether it runs the installation
 * @param archivedOn the first day on which nobody can work for it any more; none while it is active
 */
public record Organisation(
        UUID uuid,
        long version,
        OrganisationData data,
        boolean host,
        @Nullable LocalDate archivedOn) {

    public boolean isArchived() {
        return archivedOn != null;
    }
}
