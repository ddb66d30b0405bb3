package nl.duaal.workplace;

/** What came of changing an employer or one of its functions. */
public sealed interface EmployerOutcome {

    /** Stored; this is how the employer stands now. */
    record Saved(Employer now) implements EmployerOutcome {}

    /** Somebody else was faster; nothing was stored, and this is what they made of it. */
    record Outdated(Employer now) implements EmployerOutcome {}

    /** A location that the function names is not one of the employer's; nothing was stored. */
    record NoSuchLocation() implements EmployerOutcome {}

    /** The employer or the function is not there any more. */
    record Gone() implements EmployerOutcome {}
}
