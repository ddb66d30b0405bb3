package nl.duaal.draft;

import java.time.Instant;

/**
 * What somebody typed in one field and had not saved yet.
 *
 * @param field   key of the field, unique within its subject
 * @param base    what the field held when the typing began
 * @param savedAt when it was kept last
 */
public record Draft(String field, String content, Base base, Instant savedAt) {

    /** Longer texts are not typed. */
    public static final int CONTENT_MAX_LENGTH = 20_000;

    public static final int FIELD_MAX_LENGTH = 200;

    /** What a field held, and at which version of its subject. */
    public record Base(long version, String content) {}

    public Draft {
        if (field.isBlank() || field.length() > FIELD_MAX_LENGTH) {
            throw new IllegalArgumentException("field: 1 to " + FIELD_MAX_LENGTH + " characters");
        }
        if (content.length() > CONTENT_MAX_LENGTH || base.content().length() > CONTENT_MAX_LENGTH) {
            throw new IllegalArgumentException("content: at most " + CONTENT_MAX_LENGTH + " characters");
        }
    }
}
