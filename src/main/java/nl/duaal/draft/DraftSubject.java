package nl.duaal.draft;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The thing that somebody types about.
 *
 * @param kind what kind of thing, in capitals, such as {@code CASE}; never changes, since drafts are stored under it
 */
public record DraftSubject(String kind, UUID uuid) {

    private static final Pattern KIND = Pattern.compile("[A-Z_]{1,20}");
    private static final UUID NONE_YET = new UUID(0, 0);

    public DraftSubject {
        if (!KIND.matcher(kind).matches()) throw new IllegalArgumentException("kind: 1 to 20 capitals");
    }

    /** A thing that is still to be made, of which everybody has one form at a time. */
    public static DraftSubject toBeMade(String kind) {
        return new DraftSubject(kind, NONE_YET);
    }
}
