package nl.duaal.person;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about a person. As little as the step needs: everything but the names may be left out.
 *
 * @param phone         digits, with a plus before the country; spaces and dashes are taken out
 * @param bornOn        only where two people cannot be told apart without it
 * @param languages     codes of languages that somebody speaks ({@code ar}, {@code ti}), the best first
 * @param town          where somebody lives, for travel
 * @param days          on which somebody can work or learn; none: not known
 * @param availableFrom the first day; none: not known
 * @param availability  in words, such as "tot 15:00 uur"
 */
public record PersonDetails(
        String givenName,
        String familyName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable LocalDate bornOn,
        List<String> languages,
        String town,
        Set<DayOfWeek> days,
        @Nullable LocalDate availableFrom,
        String availability) {

    public static final int GIVEN_NAME_MAX_LENGTH = 60;
    public static final int FAMILY_NAME_MAX_LENGTH = 80;
    public static final int PHONE_MAX_LENGTH = 20;
    public static final int EMAIL_MAX_LENGTH = 120;
    public static final int TOWN_MAX_LENGTH = 80;
    public static final int AVAILABILITY_MAX_LENGTH = 300;
    public static final int MOST_LANGUAGES = 10;

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{6,19}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    public PersonDetails {
        givenName = givenName.strip();
        familyName = familyName.strip();
        phone = emptyToNull(phone == null ? null : plainPhone(phone));
        email = emptyToNull(email == null ? null : email.strip());
        languages = List.copyOf(languages);
        town = town.strip();
        days = days.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(days));
        availability = availability.strip();
        needed("givenName", givenName, GIVEN_NAME_MAX_LENGTH);
        needed("familyName", familyName, FAMILY_NAME_MAX_LENGTH);
        if (phone != null && !isPhone(phone)) throw new IllegalArgumentException("phone: 6 to 19 digits");
        if (email != null && !isEmail(email)) throw new IllegalArgumentException("email: an address");
        if (town.length() > TOWN_MAX_LENGTH) throw new IllegalArgumentException("town: too long");
        if (availability.length() > AVAILABILITY_MAX_LENGTH) {
            throw new IllegalArgumentException("availability: too long");
        }
        if (languages.size() > MOST_LANGUAGES
                || !languages.stream().allMatch(one -> LANGUAGE.matcher(one).matches())) {
            throw new IllegalArgumentException("languages: at most " + MOST_LANGUAGES + " codes");
        }
    }

    /** Somebody of whom only the names are known. */
    public static PersonDetails named(String givenName, String familyName) {
        return new PersonDetails(givenName, familyName, null, null, null, List.of(), "", Set.of(), null, "");
    }

    /** Names as people say them. */
    public String fullName() {
        return givenName + " " + familyName;
    }

    /** Texts that two writings of the same person share: the name with the date of birth, the telephone, the e-mail. */
    public Set<String> likeness() {
        var keys = new LinkedHashSet<String>();
        keys.add("name " + nameKey(givenName, familyName) + " " + bornOn);
        if (phone != null) keys.add("phone " + phoneKey(phone));
        if (email != null) keys.add("email " + email.toLowerCase(Locale.ROOT));
        return keys;
    }

    /** Whether a text without spaces and dashes can be a telephone number. */
    public static boolean isPhone(String text) {
        return PHONE.matcher(plainPhone(text)).matches();
    }

    /** Whether a text can be an e-mail address. */
    public static boolean isEmail(String text) {
        return text.length() <= EMAIL_MAX_LENGTH && EMAIL.matcher(text.strip()).matches();
    }

    /** A telephone number without what people put between its digits. */
    static String plainPhone(String text) {
        String plain = text.replaceAll("[\\s().-]", "");
        return plain.startsWith("00") ? "+" + plain.substring(2) : plain;
    }

    /** The telephone number by which the same one is found in another way of writing: its last nine digits. */
    static @Nullable String phoneKey(@Nullable String phone) {
        if (phone == null) return null;
        String digits = phone.replaceAll("[^0-9]", "");
        return digits.length() <= 9 ? digits : digits.substring(digits.length() - 9);
    }

    /** Names as they are compared: capitals and spaces do not count. */
    static String nameKey(String given, String family) {
        return (given + " " + family).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static void needed(String what, String text, int most) {
        if (text.isEmpty() || text.length() > most) {
            throw new IllegalArgumentException(what + ": 1 to " + most + " characters");
        }
    }
}
