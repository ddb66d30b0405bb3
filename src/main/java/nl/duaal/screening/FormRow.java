package nl.duaal.screening;

import java.util.Map;
import java.util.UUID;

/**
 * Whose answers on the form are written down, by name; under which number somebody is, is not in here.
 *
 * @param written by the UUID of the criterion
 * @param open    whether nobody judged on them yet, so that they can be written
 */
public record FormRow(UUID candidate, String name, Map<UUID, String> written, boolean open) {

    public static final int TEXT_MAX_LENGTH = 2000;

    public FormRow {
        written = Map.copyOf(written);
    }
}
