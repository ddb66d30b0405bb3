package nl.duaal.access.local;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a password must be: long, and nothing that somebody would guess. Every sign may be in it, none must.
 *
 * @see "decision 0032: local accounts"
 */
public final class PasswordRules {

    /** In signs as people count them. */
    public static final int SHORTEST = 12;

    /** More than anybody types, and little enough to be hashed a hundred times a second. */
    public static final int LONGEST = 200;

    /** How much must be left when everything that is known about somebody is taken out. */
    private static final int LEFT = 8;

    private static final int DIFFERENT = 5;
    private static final int SHORTEST_WORD = 4;
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private static final List<String> EVERYBODYS = List.of(
            "duaal",
            "wachtwoord",
            "password",
            "welkom",
            "welcome",
            "gemeente",
            "januari",
            "january",
            "februari",
            "february",
            "maart",
            "march",
            "april",
            "mei",
            "june",
            "juni",
            "july",
            "juli",
            "augustus",
            "august",
            "september",
            "oktober",
            "october",
            "november",
            "december",
            "maandag",
            "monday",
            "vrijdag",
            "friday",
            "lente",
            "zomer",
            "herfst",
            "winter",
            "spring",
            "summer",
            "autumn");

    private PasswordRules() {}

    /** Why a password is refused; its words are {@code access.password.<key>}. */
    public enum Problem {
        TOO_SHORT("tooShort"),
        TOO_LONG("tooLong"),
        KNOWN("known"),
        ABOUT_YOU("aboutYou"),
        TOO_FEW("tooFew");

        private final String key;

        Problem(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /**
     * What is wrong with a password, if anything.
     *
     * @param about what others know about whoever chooses it: names, an e-mail address, the organisation
     */
    public static Optional<Problem> check(String password, String... about) {
        var normal = normal(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST) return Optional.of(Problem.TOO_SHORT);
        if (length > LONGEST) return Optional.of(Problem.TOO_LONG);
        if (KnownPasswords.contains(normal)) return Optional.of(Problem.KNOWN);
        if (normal.codePoints().distinct().count() < DIFFERENT) return Optional.of(Problem.TOO_FEW);
        if (isAbout(normal.toLowerCase(Locale.ROOT), about)) return Optional.of(Problem.ABOUT_YOU);
        return Optional.empty();
    }

    /** As it is hashed: a letter with an accent is the same however a keyboard makes it. */
    public static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static boolean isAbout(String password, String... about) {
        var words = new ArrayList<>(EVERYBODYS);
        Arrays.stream(about)
                .map(text -> normal(text).toLowerCase(Locale.ROOT))
                .flatMap(text -> Stream.concat(Stream.of(NO_LETTER.matcher(text).replaceAll("")), words(text)))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .forEach(words::add);
        words.sort((one, other) -> Integer.compare(other.length(), one.length()));
        var rest = NO_LETTER.matcher(password).replaceAll("");
        var before = rest;
        for (var word : words) rest = rest.replace(word, " ");
        rest = YEAR.matcher(rest).replaceAll(" ");
        if (rest.equals(before)) return false;
        return NO_LETTER.matcher(rest).replaceAll("").length() < LEFT;
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(NO_LETTER.split(text));
    }
}
