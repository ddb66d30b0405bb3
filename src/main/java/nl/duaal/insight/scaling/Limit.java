package nl.duaal.insight.scaling;

import java.util.UUID;

/** Something of which there is no more than for so many people. */
public record Limit(UUID uuid, long version, Data data) {

    public static final int NAME_MAX_LENGTH = 120;
    public static final int NOTE_MAX_LENGTH = 500;
    public static final int MOST = 100_000;

    /**
     * What somebody typed.
     *
     * @param note where the number comes from
     */
    public record Data(String name, int participants, String note) {
        public Data {
            name = name.strip();
            note = note.strip();
            if (name.isEmpty() || name.length() > NAME_MAX_LENGTH) throw new IllegalArgumentException("name: needed");
            if (note.isEmpty() || note.length() > NOTE_MAX_LENGTH) throw new IllegalArgumentException("note: needed");
            if (participants < 0 || participants > MOST) throw new IllegalArgumentException("participants: too many");
        }
    }

    /** Whether so many people are too many. */
    public boolean isHitBy(int participants) {
        return participants > data.participants();
    }
}
