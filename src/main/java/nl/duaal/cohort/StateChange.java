package nl.duaal.cohort;

import java.time.Instant;

/** That a cohort was brought into another state: by whom, when and why. */
public record StateChange(CohortState from, CohortState to, String reason, Instant at, String by) {}
