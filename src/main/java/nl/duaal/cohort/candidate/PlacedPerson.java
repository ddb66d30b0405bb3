package nl.duaal.cohort.candidate;

/**
 * Somebody who comes to an employer's place, as that employer sees them: what work needs and no more.
 *
 * @param days         on which they can work, as {@code MON TUE}; empty: not known
 * @param availability in words
 */
public record PlacedPerson(
        String givenName, String familyName, CandidateState state, String location, String days, String availability) {}
