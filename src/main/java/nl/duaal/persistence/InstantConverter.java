package nl.duaal.persistence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jooq.impl.AbstractConverter;

/** DATETIME(6) in UTC to an instant. */
public final class InstantConverter extends AbstractConverter<LocalDateTime, Instant> {
    public InstantConverter() { super(LocalDateTime.class, Instant.class); }
    @Override public @org.jspecify.annotations.Nullable Instant from(@org.jspecify.annotations.Nullable LocalDateTime v) { return v == null ? null : v.toInstant(ZoneOffset.UTC); }
    @Override public @org.jspecify.annotations.Nullable LocalDateTime to(@org.jspecify.annotations.Nullable Instant v) { return v == null ? null : LocalDateTime.ofInstant(v, ZoneOffset.UTC); }
}
