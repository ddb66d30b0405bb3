package nl.duaal.tabular.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing that an import made or changed.
 *
 * @param version that it got
 * @param before  what it held; null when the import made it
 */
public record KeptRow(UUID subject, long version, @Nullable RowValues before) {}
