package nl.duaal.access;

/** What can be shared with another organisation. Stored under its name. */
public enum SharedKind {
    CASE(Permission.READ_CASES, Permission.SHARE_CASES, Action.CASE_SHARED, Action.CASE_SHARE_ENDED),
    TRAJECTORY(
            Permission.READ_TRAJECTORIES,
            Permission.SHARE_TRAJECTORIES,
            Action.TRAJECTORY_SHARED,
            Action.TRAJECTORY_SHARE_ENDED),
    COHORT(Permission.READ_COHORTS, Permission.SHARE_COHORTS, Action.COHORT_SHARED, Action.COHORT_SHARE_ENDED);

    private final Permission read;
    private final Permission share;
    private final Action shared;
    private final Action ended;

    SharedKind(Permission read, Permission share, Action shared, Action ended) {
        this.read = read;
        this.share = share;
        this.shared = shared;
        this.ended = ended;
    }

    /** What a role must at least include for somebody to be let in with it. */
    public Permission toRead() {
        return read;
    }

    /** What lets somebody of the owner share it, and end that. */
    public Permission toShare() {
        return share;
    }

    Action shared() {
        return shared;
    }

    Action ended() {
        return ended;
    }
}
