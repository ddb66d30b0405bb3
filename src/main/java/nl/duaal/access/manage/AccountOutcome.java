package nl.duaal.access.manage;

/** What came of changing an account or its roles. */
public sealed interface AccountOutcome {

    /** Done; as it stands now. */
    record Done(ManagedAccount account) implements AccountOutcome {}

    /** Somebody else changed it meanwhile; as it stands now. */
    record Outdated(ManagedAccount account) implements AccountOutcome {}

    /** What does not fit. */
    record Refused(Fault fault) implements AccountOutcome {}

    /** There is no such account in this organisation. */
    record Missing() implements AccountOutcome {}

    /** Why something is refused. Its text is {@code admin.users.fault.<name>}. */
    enum Fault {
        /** The end lies before the beginning, or in the past. */
        UNTIL,
        /** The account has this role in a period that overlaps. */
        OVERLAP,
        /** Without this there is nobody who looks after the organisation. */
        LAST_ADMINISTRATOR,
        /** Administrators do not close themselves out: another one does. */
        ONESELF,
        /** It works for another organisation too, so only administrators of the installation close it. */
        ELSEWHERE
    }
}
