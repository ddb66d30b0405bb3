package nl.duaal.costbenefit;

/** What a user writes about a case. */
public record CaseData(String name, String note) {

    public static final int NAME_MAX_LENGTH = 120;
    public static final int NOTE_MAX_LENGTH = 4000;

    public CaseData {
        name = name.strip();
        if (name.isEmpty() || name.length() > NAME_MAX_LENGTH) {
            throw new IllegalArgumentException("name: 1 to " + NAME_MAX_LENGTH + " characters");
        }
        if (note.length() > NOTE_MAX_LENGTH) {
            throw new IllegalArgumentException("note: at most " + NOTE_MAX_LENGTH + " characters");
        }
    }
}
