package nl.duaal.mine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of somebody themselves.
 *
 * @param languages codes, the best first
 */
public record OwnDetails(
        String givenName,
        String familyName,
        String phone,
        String email,
        @Nullable LocalDate bornOn,
        String town,
        List<String> languages,
        Set<DayOfWeek> days) {
    public OwnDetails {
        languages = List.copyOf(languages);
        days = Set.copyOf(days);
    }

    public String fullName() {
        return givenName + " " + familyName;
    }
}
