package nl.duaal.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody wrote, made fit for the first round: names, addresses of mail and web, telephone numbers and names of
 * files are left out. What may still say where somebody comes from is pointed out to who writes it, never blocked.
 */
public final class PlainText {

    /** What stands in place of what was left out. */
    public static final String LEFT_OUT = "[…]";

    private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern REVEALING = Pattern.compile(
            "[^\\s@<>()]+@[^\\s@<>()]+"
                    + "|(?:https?://|www\\.)\\S+"
                    + "|(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}_.-]+\\.(?:pdf|docx?|odt|rtf|txt|jpe?g|png|heic|xlsx?)(?![\\p{L}])"
                    + "|(?:\\+|00)?\\d[\\d\\s().-]{7,}\\d",
            IGNORE_CASE);

    /** Words after which origin, belief, health or a past are near; each at the beginning of a word. */
    private static final Pattern WARNED = Pattern.compile(
            "(?<!\\p{L})(?:geboren|geboorte\\p{L}*|nationaliteit|afkomst|afkomstig|land van herkomst|gevlucht|vluchteling\\p{L}*"
                    + "|asiel\\p{L}*|azc|statushouder\\p{L}*|moedertaal|moslim\\p{L}*|islam\\p{L}*|christ\\p{L}*|kerk|moskee|joods\\p{L}*|hindoe\\p{L}*"
                    + "|hoofddoek\\p{L}*|ramadan|geloof|religie|etnisch\\p{L}*|huidskleur|ziek\\p{L}*|ziekte\\p{L}*|diagnose|depressi\\p{L}*"
                    + "|trauma\\p{L}*|ptss|medicij\\p{L}*|zwanger\\p{L}*|strafblad|veroordeel\\p{L}*|gevangenis\\p{L}*|seksue\\p{L}*|homo\\p{L}*"
                    + "|syri\\p{L}*|eritre\\p{L}*|afghan\\p{L}*|ira[kn]\\p{L}*|somali\\p{L}*|soedan\\p{L}*|jemen\\p{L}*|turk\\p{L}*|marokk\\p{L}*|oekra\\p{L}*"
                    + "|ethiopi\\p{L}*|born in|refugee\\p{L}*|nationality|religion|muslim\\p{L}*)",
            IGNORE_CASE);

    private PlainText() {}

    /**
     * Without what says who it is.
     *
     * @param names of the person; each is left out wherever it stands as a word
     */
    public static String without(String text, List<String> names) {
        String plain = REVEALING.matcher(text).replaceAll(LEFT_OUT);
        for (String name : names) {
            for (String part : name.strip().split("\\s+")) {
                if (part.length() < 2) continue;
                plain = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(part) + "(?![\\p{L}\\p{N}])", IGNORE_CASE)
                        .matcher(plain)
                        .replaceAll(LEFT_OUT);
            }
        }
        return plain;
    }

    /** Words that may say where somebody comes from, what they believe, or how their health is; each once. */
    public static List<String> warnings(String text) {
        var found = new ArrayList<String>();
        for (var hit : WARNED.matcher(text).results().toList()) {
            String word = hit.group().toLowerCase(Locale.ROOT);
            if (!found.contains(word)) found.add(word);
        }
        return found;
    }
}
