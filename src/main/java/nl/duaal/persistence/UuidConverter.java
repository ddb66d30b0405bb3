package nl.duaal.persistence;

import java.util.UUID;
import org.jooq.impl.AbstractConverter;

/** CHAR(36) to a UUID. */
public final class UuidConverter extends AbstractConverter<String, UUID> {
    public UuidConverter() { super(String.class, UUID.class); }
    @Override public @org.jspecify.annotations.Nullable UUID from(@org.jspecify.annotations.Nullable String v) { return v == null ? null : UUID.fromString(v); }
    @Override public @org.jspecify.annotations.Nullable String to(@org.jspecify.annotations.Nullable UUID v) { return v == null ? null : v.toString(); }
}
