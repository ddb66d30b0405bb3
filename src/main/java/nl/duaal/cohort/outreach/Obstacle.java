package nl.duaal.cohort.outreach;

/**
 * What stopped somebody, in neutral words and without judgement. Stored under its name; the text is
 * {@code cohort.obstacle.<NAME>}.
 */
public enum Obstacle {
    LANGUAGE,
    HEALTH_AND_CONFIDENCE,
    CARE,
    TRAVEL,
    MONEY,
    TIME,
    NETWORK,
    OTHER_WISH,
    NOT_ASKED
}
