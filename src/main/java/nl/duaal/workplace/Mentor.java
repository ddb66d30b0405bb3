package nl.duaal.workplace;

/**
 * Somebody who looks after apprentices on the work floor.
 *
 * @param apprentices how many at the same time
 */
public record Mentor(Role role, String name, int apprentices) {

    public static final int NAME_MAX_LENGTH = 120;
    public static final int MOST_APPRENTICES = 50;

    /** In what way. Stored under its name. */
    public enum Role {
        /** Praktijkopleider: teaches and judges the work. */
        TRAINER,
        /** A colleague who shows the way and speaks Dutch with somebody. */
        BUDDY
    }

    public Mentor {
        Texts.needed("name", name, NAME_MAX_LENGTH);
        if (apprentices < 1 || apprentices > MOST_APPRENTICES) {
            throw new IllegalArgumentException("apprentices: 1 to " + MOST_APPRENTICES);
        }
    }
}
