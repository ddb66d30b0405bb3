package nl.duaal.access.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Passwords that everybody who guesses tries first; the list comes along, so that nothing is asked of anybody.
 *
 * @see "decision 0032: local accounts"
 */
final class KnownPasswords {

    private static final String LIST = "/passwords/known.txt.gz";

    /** What is stuck to a word to make it longer, or to make it look like another one. */
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    /** More signs around a word than these are a password of their own. */
    private static final int ADDED = 8;

    private static final Set<String> DUTCH = Set.of(
            "wachtwoord",
            "welkom",
            "geheim",
            "gemeente",
            "lente",
            "zomer",
            "herfst",
            "winter",
            "toegang",
            "inloggen",
            "aanmelden",
            "beheer",
            "beheerder",
            "nederland",
            "amsterdam",
            "rotterdam",
            "utrecht",
            "hallo",
            "computer");

    private static final Set<String> KNOWN = read();

    private KnownPasswords() {}

    /** Whether it is one of them, whatever its capitals, or one of them with signs and digits around or twice. */
    static boolean contains(String password) {
        var small = password.strip().toLowerCase(Locale.ROOT);
        if (KNOWN.contains(small) || isRepeated(small)) return true;
        var bare = AROUND.matcher(small).replaceAll("");
        return !bare.isEmpty()
                && !bare.equals(small)
                && bare.codePointCount(0, bare.length()) < PasswordRules.SHORTEST
                && small.length() - bare.length() <= ADDED
                && (KNOWN.contains(bare) || DUTCH.contains(bare) || isRepeated(bare));
    }

    static int size() {
        return KNOWN.size();
    }

    /** Of those that are long enough to be a password here. */
    static long sizeOfLongOnes() {
        return KNOWN.stream()
                .filter(word -> word.length() >= PasswordRules.SHORTEST)
                .count();
    }

    /** {@code abcabcabcabc}; one sign may be missing at the end. */
    private static boolean isRepeated(String text) {
        for (int part = 1; part <= Math.min(text.length() / 2, 8); part++) {
            if (text.startsWith(text.substring(part)) && isAsKnownAs(text.substring(0, part))) return true;
        }
        return false;
    }

    private static boolean isAsKnownAs(String part) {
        return part.length() <= 4 || KNOWN.contains(part) || DUTCH.contains(part);
    }

    private static Set<String> read() {
        var list = KnownPasswords.class.getResourceAsStream(LIST);
        if (list == null) throw new IllegalStateException(LIST + " is missing");
        try (var lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(list), StandardCharsets.US_ASCII))) {
            return lines.lines().filter(line -> !line.startsWith("# ")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
