package nl.duaal.cohort.candidate;

import java.util.EnumSet;
import java.util.Set;

/** Where somebody is in a cohort. Stored under its name; the text is {@code cohort.candidate.state.<NAME>}. */
public enum CandidateState {
    /** Aangemeld. */
    APPLIED,
    /** In screening. */
    SCREENING,
    /** Afgewezen. */
    REJECTED,
    /** Reserve: waits, in order of arrival. */
    RESERVE,
    /** Geselecteerd. */
    SELECTED,
    /** Voortraject. */
    PREPARATION,
    /** Proefplaatsing. */
    TRIAL_PLACEMENT,
    /** Leer-werk, with a contract. */
    LEARN_WORK,
    /** Gediplomeerd. */
    QUALIFIED,
    /** Duurzaam geplaatst: at work for six or twelve months. */
    PLACED,
    /** Uitgevallen. */
    DROPPED_OUT;

    /** Where somebody can go from here. */
    public Set<CandidateState> next() {
        return switch (this) {
            case APPLIED -> EnumSet.of(SCREENING, RESERVE, REJECTED, DROPPED_OUT);
            case SCREENING -> EnumSet.of(APPLIED, SELECTED, RESERVE, REJECTED, DROPPED_OUT);
            case REJECTED -> EnumSet.of(SCREENING);
            case RESERVE -> EnumSet.of(SCREENING, SELECTED, REJECTED, DROPPED_OUT);
            case SELECTED -> EnumSet.of(PREPARATION, TRIAL_PLACEMENT, LEARN_WORK, RESERVE, DROPPED_OUT);
            case PREPARATION -> EnumSet.of(TRIAL_PLACEMENT, LEARN_WORK, DROPPED_OUT);
            case TRIAL_PLACEMENT -> EnumSet.of(PREPARATION, LEARN_WORK, DROPPED_OUT);
            case LEARN_WORK -> EnumSet.of(QUALIFIED, DROPPED_OUT);
            case QUALIFIED -> EnumSet.of(PLACED, DROPPED_OUT);
            case PLACED -> EnumSet.of(DROPPED_OUT);
            case DROPPED_OUT -> EnumSet.of(APPLIED);
        };
    }

    /** Whether somebody in this state can have a place at an employer. */
    public boolean mayHavePlace() {
        return switch (this) {
            case SELECTED, PREPARATION, TRIAL_PLACEMENT, LEARN_WORK, QUALIFIED, PLACED -> true;
            case APPLIED, SCREENING, REJECTED, RESERVE, DROPPED_OUT -> false;
        };
    }

    /** Whether somebody is out. */
    public boolean isOut() {
        return this == REJECTED || this == DROPPED_OUT;
    }

    /** Whether going there needs a reason of the list and a text. */
    public boolean needsReason() {
        return isOut();
    }
}
