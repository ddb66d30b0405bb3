package nl.duaal.access;

/** What somebody is in an organisation; {@link Permission} says what each role may do. */
public enum Role {
    COORDINATOR,
    EMPLOYER
}
