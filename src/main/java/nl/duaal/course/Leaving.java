package nl.duaal.course;

import nl.duaal.library.Wording;

/**
 * Why somebody leaves, or where they go; a word of the library.
 *
 * @param good         whether somebody is better off
 * @param candidateKey the word of the candidate's list that it stands for
 * @param offered      whether it can be chosen today
 */
public record Leaving(Part part, String key, Wording label, boolean good, String candidateKey, boolean offered) {

    /** Of which list. */
    public enum Part {
        REASON,
        DESTINATION
    }
}
