package nl.duaal.language.lesson;

import java.util.UUID;

/** Lessons that come back, as they are kept. */
public record Series(UUID uuid, long version, SeriesData data, int lessons) {}
