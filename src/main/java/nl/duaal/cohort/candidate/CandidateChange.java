package nl.duaal.cohort.candidate;

import java.time.Instant;

/** That somebody went to another state or place: by whom, when and why. */
public record CandidateChange(
        CandidateState from, CandidateState to, Reason reason, String place, Instant at, String by) {}
