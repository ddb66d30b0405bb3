package nl.duaal.library;

/** A building block of the organisation's own: what a form holds. */
public record OwnBlockData(String name, BlockData block, String conditions) {

    public static final int NAME_MAX_LENGTH = 80;
    public static final int CONDITIONS_MAX_LENGTH = 1000;

    public OwnBlockData {
        name = name.strip();
        conditions = conditions.strip();
        if (name.isEmpty() || name.length() > NAME_MAX_LENGTH) {
            throw new IllegalArgumentException("name: 1 to " + NAME_MAX_LENGTH + " characters");
        }
        if (conditions.length() > CONDITIONS_MAX_LENGTH) {
            throw new IllegalArgumentException("conditions: at most " + CONDITIONS_MAX_LENGTH + " characters");
        }
    }
}
