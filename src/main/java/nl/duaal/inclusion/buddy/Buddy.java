package nl.duaal.inclusion.buddy;

import java.util.List;
import java.util.UUID;

/**
 * Who stands beside somebody, with what they did together.
 *
 * @param notes the last first
 */
public record Buddy(UUID uuid, long version, BuddyData data, List<Note> notes) {

    /** What they did on a day, and who wrote it down. */
    public record Note(UUID uuid, long version, NoteData data, String by) {}

    public Buddy {
        notes = List.copyOf(notes);
    }

    /** Minutes of all notes together. */
    public int minutes() {
        return notes.stream().mapToInt(one -> one.data().minutes()).sum();
    }
}
