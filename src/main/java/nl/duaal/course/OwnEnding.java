package nl.duaal.course;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A contract or a paper of somebody at an employer's place that ends or ended, as that employer sees it.
 *
 * @param name of the person
 * @param fact the contract or the paper
 * @param end  its last day
 * @param now  whether it is so near, or past, that somebody sees to it now
 */
public record OwnEnding(
        UUID cohort, String cohortName, UUID candidate, String name, Fact fact, LocalDate end, boolean now) {}
