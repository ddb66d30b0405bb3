package nl.duaal.workbook;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text that came from users, made fit for a cell. It is always written as a string with the quote prefix, so that
 * it cannot become a formula; this class keeps it within what XML and a cell can hold.
 */
final class SafeText {

    /** What a cell can hold at most. */
    static final int MAX_LENGTH = 32_767;

    private static final char REPLACEMENT = '\uFFFD';

    /** Office reads {@code _x0041_} inside a string as the letter A; its own escape for the underscore prevents that. */
    private static final Pattern ESCAPE = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");

    private SafeText() {}

    static String of(@Nullable String text) {
        if (text == null) return "";
        var clean = new StringBuilder(Math.min(text.length(), MAX_LENGTH));
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isXml(c)) clean.appendCodePoint(c);
            else clean.append(REPLACEMENT);
        }
        String escaped = ESCAPE.matcher(clean).replaceAll("_x005F_$1");
        return escaped.length() <= MAX_LENGTH ? escaped : cut(escaped);
    }

    /** In a header or footer an ampersand starts a code, and all of it together may be 255 characters. */
    static String inFooter(String text) {
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
