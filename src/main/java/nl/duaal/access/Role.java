package nl.duaal.access;

/** What somebody is in an organisation; {@link Permission} says what each role may do. */
public enum Role {
    COORDINATOR,
    EMPLOYER,
    /** Watches over personal data: sees who did what, and none of the things it was done to. */
    PRIVACY_OFFICER,
    /** Watches over the organisation's work, and sees the same. */
    AUDITOR
}
