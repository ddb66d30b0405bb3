package nl.duaal.inclusion.buddy;

import java.time.LocalDate;

/**
 * What they did together on a day.
 *
 * @param practised in a few words: work and language, nothing medical
 */
public record NoteData(LocalDate on, int minutes, String practised) {

    public static final int MOST_MINUTES = 600;
    public static final int PRACTISED_MAX_LENGTH = 300;

    public NoteData {
        practised = practised.strip();
        if (minutes < 1 || minutes > MOST_MINUTES) throw new IllegalArgumentException("minutes: 1 to " + MOST_MINUTES);
        if (practised.isEmpty() || practised.length() > PRACTISED_MAX_LENGTH) {
            throw new IllegalArgumentException("practised: 1 to " + PRACTISED_MAX_LENGTH + " characters");
        }
    }
}
