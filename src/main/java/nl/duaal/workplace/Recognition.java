package nl.duaal.workplace;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * That an employer is a recognised training company (erkend leerbedrijf, by SBB) for a qualification.
 *
 * @param crebo      five digits under which the qualification is registered
 * @param validUntil the last day that it holds; none when no end is known
 */
public record Recognition(
        String qualification, String crebo, @Nullable LocalDate validUntil) {

    public static final int QUALIFICATION_MAX_LENGTH = 120;
    public static final Pattern CREBO = Pattern.compile("[0-9]{5}");

    public Recognition {
        Texts.needed("qualification", qualification, QUALIFICATION_MAX_LENGTH);
        if (!CREBO.matcher(crebo).matches()) throw new IllegalArgumentException("crebo: five digits");
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return validUntil == null || !day.isAfter(validUntil);
    }
}
