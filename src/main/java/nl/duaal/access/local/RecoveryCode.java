package nl.duaal.access.local;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code for whoever lost their telephone: twelve signs, of which four say which code it is and eight (40 bits) are
 * secret. No sign in it looks like another.
 *
 * @param selector the first four signs
 * @param secret the other eight
 */
record RecoveryCode(String selector, String secret) {

    static final int COUNT = 10;

    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int SELECTOR = 4;
    private static final int LENGTH = 12;
    private static final Pattern FORM = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Ten new ones; no two begin alike. */
    static List<RecoveryCode> random() {
        var codes = new LinkedHashMap<String, RecoveryCode>();
        while (codes.size() < COUNT) {
            var text = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
            var code = of(text.toString());
            codes.put(code.selector(), code);
        }
        return List.copyOf(codes.values());
    }

    /** What somebody typed, with or without hyphens, if it has the form of one. */
    static Optional<RecoveryCode> parse(String text) {
        var bare = BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return FORM.matcher(bare).matches() ? Optional.of(of(bare)) : Optional.empty();
    }

    private static RecoveryCode of(String bare) {
        return new RecoveryCode(bare.substring(0, SELECTOR), bare.substring(SELECTOR));
    }

    /** {@code ABCD-EFGH-JKLM}. */
    String text() {
        return selector + "-" + secret.substring(0, 4) + "-" + secret.substring(4);
    }

    /** Without the secret, which would otherwise end up in a log one day. */
    @Override
    public String toString() {
        return selector;
    }
}
