package nl.duaal.costbenefit;

/** What a user writes about a scenario. */
public record ScenarioData(String name, String note) {

    public static final int NAME_MAX_LENGTH = 60;
    public static final int NOTE_MAX_LENGTH = 1000;

    public ScenarioData {
        name = name.strip();
        if (name.isEmpty() || name.length() > NAME_MAX_LENGTH) {
            throw new IllegalArgumentException("name: 1 to " + NAME_MAX_LENGTH + " characters");
        }
        if (note.length() > NOTE_MAX_LENGTH) {
            throw new IllegalArgumentException("note: at most " + NOTE_MAX_LENGTH + " characters");
        }
    }
}
