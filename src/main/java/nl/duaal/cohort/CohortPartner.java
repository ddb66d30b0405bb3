package nl.duaal.cohort;

import java.util.UUID;

/** Somebody who takes part in a cohort. */
public record CohortPartner(UUID uuid, long version, Data data) {

    public static final int NAME_MAX_LENGTH = 120;
    public static final int DOES_MAX_LENGTH = 500;

    /**
     * What a user says of a partner.
     *
     * @param party       key of the party that they are: {@code employer}, {@code municipality}, …
     * @param responsible the person to turn to
     * @param does        what they see to
     */
    public record Data(String party, String name, String responsible, String does) {
        public Data {
            name = name.strip();
            responsible = responsible.strip();
            does = does.strip();
            if (name.isEmpty() || name.length() > NAME_MAX_LENGTH) {
                throw new IllegalArgumentException("name: 1 to " + NAME_MAX_LENGTH + " characters");
            }
            if (responsible.length() > NAME_MAX_LENGTH) throw new IllegalArgumentException("responsible: too long");
            if (does.length() > DOES_MAX_LENGTH) throw new IllegalArgumentException("does: too long");
        }
    }
}
