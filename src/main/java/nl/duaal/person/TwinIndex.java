package nl.duaal.person;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds who may be the same. The same telephone or e-mail counts, and the same name unless the dates of birth are known
 * and differ.
 */
public final class TwinIndex {

    private final Map<String, List<PersonStore.Key>> byName = new HashMap<>();
    private final Map<String, List<PersonStore.Key>> byPhone = new HashMap<>();
    private final Map<String, List<PersonStore.Key>> byEmail = new HashMap<>();
    private final Map<UUID, PersonStore.Key> byPerson = new HashMap<>();

    TwinIndex(List<PersonStore.Key> keys) {
        for (var key : keys) {
            add(byName, PersonDetails.nameKey(key.row().givenName(), key.row().familyName()), key);
            add(byPhone, PersonDetails.phoneKey(key.phone()), key);
            add(byEmail, emailKey(key.email()), key);
            byPerson.put(key.row().uuid(), key);
        }
    }

    /** Who may be the same as somebody, in the order in which they were written down. */
    public List<Twin> twins(PersonDetails details) {
        Map<PersonRow, Set<Twin.Same>> found = new LinkedHashMap<>();
        for (var key : of(byName, PersonDetails.nameKey(details.givenName(), details.familyName()))) {
            if (details.bornOn() == null || key.bornOn() == null) mark(found, key, Twin.Same.NAME);
            else if (Objects.equals(details.bornOn(), key.bornOn())) mark(found, key, Twin.Same.NAME_AND_BIRTH_DATE);
        }
        of(byPhone, PersonDetails.phoneKey(details.phone())).forEach(key -> mark(found, key, Twin.Same.PHONE));
        of(byEmail, emailKey(details.email())).forEach(key -> mark(found, key, Twin.Same.EMAIL));
        return found.entrySet().stream()
                .map(entry -> new Twin(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Whether the file of somebody says all of this already: the name, and whatever else is said here. */
    public boolean says(UUID person, PersonDetails details) {
        var key = byPerson.get(person);
        if (key == null) return false;
        var row = key.row();
        String name = PersonDetails.nameKey(row.givenName(), row.familyName());
        return name.equals(PersonDetails.nameKey(details.givenName(), details.familyName()))
                && (details.phone() == null
                        || Objects.equals(PersonDetails.phoneKey(details.phone()), PersonDetails.phoneKey(key.phone())))
                && (details.email() == null || Objects.equals(emailKey(details.email()), emailKey(key.email())))
                && (details.bornOn() == null || details.bornOn().equals(key.bornOn()))
                && (details.town().isEmpty() || details.town().equalsIgnoreCase(row.town()));
    }

    private static void mark(Map<PersonRow, Set<Twin.Same>> found, PersonStore.Key key, Twin.Same same) {
        found.computeIfAbsent(key.row(), row -> EnumSet.noneOf(Twin.Same.class)).add(same);
    }

    private static List<PersonStore.Key> of(Map<String, List<PersonStore.Key>> index, @Nullable String key) {
        return key == null ? List.of() : index.getOrDefault(key, List.of());
    }

    private static void add(Map<String, List<PersonStore.Key>> index, @Nullable String text, PersonStore.Key key) {
        if (text != null)
            index.computeIfAbsent(text, ignored -> new ArrayList<>()).add(key);
    }

    private static @Nullable String emailKey(@Nullable String email) {
        return email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }
}
