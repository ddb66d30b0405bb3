package nl.duaal.coaching.wording;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A topic of contacts, or a ready-made text, as an organisation uses it.
 *
 * @param key      under which contacts keep it; never changes
 * @param version  of the organisation's own wording; 0 where it uses the standard one
 * @param standard whether it belongs to the standard ones
 * @param used     whether it is offered for new contacts
 */
public record Wording(Kind kind, String key, long version, Data data, boolean standard, boolean used) {

    public static final int LABEL_MAX_LENGTH = 80;
    public static final int CONTENT_MAX_LENGTH = 1000;
    private static final Pattern KEY = Pattern.compile("[a-z0-9_]{1,40}");

    /** What it is for; the text is {@code coaching.wording.<NAME>}. */
    public enum Kind {
        TOPIC,
        TEMPLATE
    }

    public Wording {
        if (!KEY.matcher(key).matches()) throw new IllegalArgumentException("key: small letters, digits, underscores");
    }

    /**
     * What a user says of it.
     *
     * @param content of a ready-made text; empty for a topic
     */
    public record Data(String label, String content) {
        public Data {
            label = label.strip();
            if (label.isEmpty() || label.length() > LABEL_MAX_LENGTH) {
                throw new IllegalArgumentException("label: 1 to " + LABEL_MAX_LENGTH + " characters");
            }
            if (content.length() > CONTENT_MAX_LENGTH) throw new IllegalArgumentException("content: too long");
        }
    }

    /** A standard wording in a language: Dutch, or English. */
    record Standard(Kind kind, String key, Data dutch, Data english) {

        Data in(@Nullable Locale locale) {
            return locale != null && locale.getLanguage().equals("en") ? english : dutch;
        }
    }
}
