package nl.duaal.language.lesson;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.duaal.library.Ledger;
import nl.duaal.library.SchoolRegion;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a group that has lessons together.
 *
 * @param ledgers  what its hours count for, at least one
 * @param account  of the own organisation who teaches it; none: nobody yet, or a provider does
 * @param provider the organisation that teaches it; none: the own one
 * @param teacher  who stands in front of it, as people call them
 * @param capacity how many people fit in
 * @param region   whose school holidays it keeps; none: it goes on
 * @param block    key of the part of the cohort's design that it carries out; none: not said
 */
public record GroupData(
        String name,
        Set<Ledger> ledgers,
        @Nullable UUID account,
        @Nullable UUID provider,
        String teacher,
        String place,
        int capacity,
        @Nullable SchoolRegion region,
        @Nullable String block) {

    public static final int NAME_MAX_LENGTH = 80;
    public static final int TEACHER_MAX_LENGTH = 120;
    public static final int PLACE_MAX_LENGTH = 120;
    public static final int MOST_PEOPLE = 100;

    public GroupData {
        name = name.strip();
        teacher = teacher.strip();
        place = place.strip();
        if (name.isEmpty() || name.length() > NAME_MAX_LENGTH) {
            throw new IllegalArgumentException("name: 1 to " + NAME_MAX_LENGTH + " characters");
        }
        if (teacher.length() > TEACHER_MAX_LENGTH) throw new IllegalArgumentException("teacher: too long");
        if (place.length() > PLACE_MAX_LENGTH) throw new IllegalArgumentException("place: too long");
        if (capacity < 1 || capacity > MOST_PEOPLE) {
            throw new IllegalArgumentException("capacity: 1 to " + MOST_PEOPLE);
        }
        if (ledgers.isEmpty()) throw new IllegalArgumentException("ledgers: at least one");
        if (account != null && provider != null) throw new IllegalArgumentException("account or provider");
        ledgers = Collections.unmodifiableSet(EnumSet.copyOf(ledgers));
    }
}
