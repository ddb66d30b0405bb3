package nl.duaal.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A filter that somebody gave a name.
 *
 * @param parts what the address of the page says of it, by key
 */
public record SavedFilter(UUID uuid, long version, String name, Map<String, String> parts) {

    public static final int NAME_MAX_LENGTH = 60;

    public SavedFilter {
        parts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }
}
