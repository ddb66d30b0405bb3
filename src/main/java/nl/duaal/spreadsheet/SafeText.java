package nl.duaal.spreadsheet;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text that came from users, made fit for a cell. It is always written as a string with the quote prefix, so that
 * it cannot become a formula; this class keeps it within what XML and a cell can hold.
 */
public final class SafeText {

    /** What a cell can hold at most. */
    public static final int MAX_LENGTH = 32_767;

    private static final char REPLACEMENT = '\uFFFD';

    /** Office reads {@code _x0041_} inside a string as the letter A; its own escape for the underscore prevents that. */
    private static final Pattern ESCAPE = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");

    private static final Pattern STORED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SafeText() {}

    /** The text as a cell can hold it; what XML cannot hold is replaced, what is too long is cut. */
    public static String of(@Nullable String text) {
        return text == null ? "" : made(text, false);
    }

    /** {@link #of}, with carriage returns in Office's own escape, so that the very text comes back. */
    public static String exactly(String text) {
        return made(text, true);
    }

    /** What a cell of a file says once Office's escapes are undone. */
    public static String read(String stored) {
        if (stored.indexOf('_') < 0) return stored;
        return STORED.matcher(stored).replaceAll(found -> {
            char meant = (char) Integer.parseInt(found.group(1), 16);
            return java.util.regex.Matcher.quoteReplacement(String.valueOf(meant));
        });
    }

    private static String made(String text, boolean withReturns) {
        var clean = new StringBuilder(Math.min(text.length(), MAX_LENGTH));
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isXml(c) || (withReturns && c == '\r')) clean.appendCodePoint(c);
            else clean.append(REPLACEMENT);
        }
        String escaped = ESCAPE.matcher(clean).replaceAll("_x005F_$1").replace("\r", "_x000D_");
        return escaped.length() <= MAX_LENGTH ? escaped : cut(escaped);
    }

    /** In a header or footer an ampersand starts a code, and all of it together may be 255 characters. */
    public static String inFooter(String text) {
        String line = of(text).replaceAll("\\s+", " ");
        if (line.length() > 80) line = line.substring(0, 80) + "…";
        return line.replace("&", "&&");
    }

    private static String cut(String text) {
        int end = MAX_LENGTH - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) end--;
        return text.substring(0, end) + "…";
    }

    private static boolean isXml(int c) {
        if (c == '\t' || c == '\n') return true;
        return c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }
}
