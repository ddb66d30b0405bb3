package nl.duaal.cohort.candidate;

import java.util.UUID;
import nl.duaal.shared.id.CandidateId;

/** Somebody in a cohort where nobody is to see who it is: a number and where they are. */
public record NumberedCandidate(CandidateId id, UUID uuid, int number, CandidateState state) {}
