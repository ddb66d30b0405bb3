package nl.duaal.language;

/** What came of writing down or correcting a measurement. */
public sealed interface LevelOutcome {

    record Saved(Measurement now) implements LevelOutcome {}

    /** It differs much from a measurement beside it: sure? Nothing was kept. */
    record Jump(Measurement beside, int steps) implements LevelOutcome {}

    /** The same skill was measured on the same day with the same instrument already. */
    record Twice() implements LevelOutcome {}

    /** Its day is yet to come. */
    record NotYet() implements LevelOutcome {}

    /** Somebody else was faster. */
    record Outdated() implements LevelOutcome {}

    /** There is no such person or measurement for this reader. */
    record Gone() implements LevelOutcome {}
}
