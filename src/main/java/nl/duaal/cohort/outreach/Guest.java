package nl.duaal.cohort.outreach;

import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import nl.duaal.person.PersonRow;

/**
 * Somebody with a file whom a meeting was for.
 *
 * @param came whether they were there
 */
public record Guest(UUID meeting, PersonRow person, boolean came) {

    /** By name, as every list of people. */
    public static final Comparator<PersonRow> BY_NAME = Comparator.comparing(
                    (PersonRow one) -> one.familyName().toLowerCase(Locale.ROOT))
            .thenComparing(one -> one.givenName().toLowerCase(Locale.ROOT))
            .thenComparing(PersonRow::uuid);
}
