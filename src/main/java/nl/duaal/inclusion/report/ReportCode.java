package nl.duaal.inclusion.report;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** With what a reporter finds the report again: sixteen signs of which none looks like another, 80 random bits. */
final class ReportCode {

    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReportCode() {}

    static String random() {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        return text.toString();
    }

    /** In groups of four, to be written down. */
    static String shown(String code) {
        return String.join("-", code.substring(0, 4), code.substring(4, 8), code.substring(8, 12), code.substring(12));
    }

    /** What somebody typed, with or without hyphens, if it has the form of one. */
    static Optional<String> parse(String typed) {
        String bare = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return FORM.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }
}
