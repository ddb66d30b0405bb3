package nl.duaal.access.local;

/** The link that the log of an empty installation shows. */
public final class GivenFirstLink {

    private GivenFirstLink() {}

    /** Its last part. */
    public static String of(FirstAdministrator first) {
        return first.token();
    }
}
