package nl.duaal.trajectory.design;

/** What a phase is for. */
public enum PhaseKind {
    /** Werving: finding candidates. */
    RECRUITMENT,
    /** Screening and selection. */
    SCREENING,
    /** Voortraject: language, orientation, getting used to work. */
    PREPARATION,
    /** Leren en werken. */
    LEARNING,
    /** Baan. */
    JOB,
    /** Nazorg: the job goes on, with some attention. */
    AFTERCARE,
    /** Something of one's own. */
    OTHER;

    /** Whether the group that starts is there already; before that there are candidates only. */
    public boolean hasParticipants() {
        return switch (this) {
            case RECRUITMENT, SCREENING -> false;
            case PREPARATION, LEARNING, JOB, AFTERCARE, OTHER -> true;
        };
    }
}
