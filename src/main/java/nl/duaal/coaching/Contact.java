package nl.duaal.coaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A moment at which a coach and somebody spoke, or tried to. */
public record Contact(UUID uuid, long version, Data data, Author by, Instant notedAt) {

    public static final int PARTICIPANTS_MAX_LENGTH = 300;
    public static final int TEXT_MAX_LENGTH = 2000;
    public static final int REASON_MAX_LENGTH = 300;

    /** What it was; the text is {@code coaching.kind.<NAME>}. */
    public enum Kind {
        TALK,
        /** A few words: a call, a message. */
        SHORT,
        /** With the employer, or somebody else: who was there is named. */
        THREE_PARTY,
        WORK_VISIT,
        /** The first one, without obligation. */
        FIRST_TALK,
        /** Tried in vain: it does not count as a contact. */
        NOT_REACHED
    }

    /** How; the text is {@code coaching.channel.<NAME>}. */
    public enum Channel {
        IN_PERSON,
        PHONE_OUT,
        PHONE_IN,
        VIDEO,
        MESSAGE,
        EMAIL,
        POST
    }

    /**
     * What a user says of a contact.
     *
     * @param participants who else was there, by name; needed where three parties spoke
     * @param topics       keys of topics
     * @param nextContact  the day that was thought of for the next one; none: not yet
     */
    public record Data(
            Kind kind,
            Channel channel,
            LocalDate on,
            String participants,
            Set<String> topics,
            String text,
            @Nullable LocalDate nextContact) {
        public Data {
            participants = participants.strip();
            text = text.strip();
            topics = Collections.unmodifiableSet(new TreeSet<>(topics));
            if (participants.length() > PARTICIPANTS_MAX_LENGTH) {
                throw new IllegalArgumentException("participants: too long");
            }
            if (text.length() > TEXT_MAX_LENGTH) throw new IllegalArgumentException("text: too long");
            if (kind == Kind.THREE_PARTY && participants.isEmpty()) {
                throw new IllegalArgumentException("participants: needed where three parties spoke");
            }
            if (nextContact != null && nextContact.isBefore(on)) {
                throw new IllegalArgumentException("nextContact: not before the contact");
            }
        }

        /** Whether nothing is said of what it was about; an attempt says by its kind what there is to say. */
        public boolean isEmpty() {
            return kind != Kind.NOT_REACHED && text.isEmpty() && topics.isEmpty();
        }

        /** For the history: keys and days on the first line, then what people wrote. */
        String said() {
            return brief()
                    + (nextContact == null ? "" : " · " + nextContact)
                    + topics.stream().map(topic -> " · " + topic).collect(Collectors.joining())
                    + (participants.isEmpty() ? "" : "\n" + participants)
                    + (text.isEmpty() ? "" : "\n" + text);
        }

        /** What stays of a contact that was taken away. */
        String brief() {
            return kind + " · " + channel + " · " + on;
        }
    }
}
