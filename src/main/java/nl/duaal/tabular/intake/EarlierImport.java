package nl.duaal.tabular.intake;

import java.time.Instant;

/** That the very same file was imported before. */
public record EarlierImport(Instant at, String by) {}
