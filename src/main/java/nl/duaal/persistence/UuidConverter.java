package nl.duaal.persistence;

import java.util.UUID;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** Columns {@code uuid}: a CHAR(36), so that a row can be found from the address in a browser with any tool. */
public final class UuidConverter extends AbstractConverter<String, UUID> {

    public UuidConverter() {
        super(String.class, UUID.class);
    }

    @Override
    public @Nullable UUID from(@Nullable String stored) {
        return stored == null ? null : UUID.fromString(stored);
    }

    @Override
    public @Nullable String to(@Nullable UUID uuid) {
        return uuid == null ? null : uuid.toString();
    }
}
