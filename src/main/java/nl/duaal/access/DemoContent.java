package nl.duaal.access;

/** Something that a new demo organisation starts with; rooms contribute beans. */
public interface DemoContent {

    /** Called once for each new demo organisation, inside its transaction. */
    void fill(SignedIn as);
}
