package nl.duaal.shared;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as it is written in one notation: read leniently where only one reading is possible, refused where none is.
 * In Dutch notation "1.234,5" and "1234,5" are the same number, and "12.5" can only be twelve and a half.
 */
public final class DecimalText {

    /** A comma before the decimals, dots between thousands. */
    public static final DecimalText DUTCH = new DecimalText(',', '.');

    /** A dot before the decimals, commas between thousands. */
    public static final DecimalText ENGLISH = new DecimalText('.', ',');

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f]+");
    private static final Pattern SIGN = Pattern.compile("[-\\u2212\\u2013+]");

    private final char decimal;
    private final char group;
    private final Pattern grouped;
    private final Pattern plain;
    private final Pattern foreign;

    private DecimalText(char decimal, char group) {
        this.decimal = decimal;
        this.group = group;
        String dec = Pattern.quote(String.valueOf(decimal));
        String grp = Pattern.quote(String.valueOf(group));
        this.grouped = Pattern.compile("[1-9]\\d{0,2}(" + grp + "\\d{3})+(" + dec + "\\d*)?");
        this.plain = Pattern.compile("\\d+(" + dec + "\\d*)?|" + dec + "\\d+");
        this.foreign = Pattern.compile("\\d*" + grp + "\\d*");
    }

    /** A text without the spaces in it, also those that do not break. */
    public static String withoutSpaces(String text) {
        return SPACES.matcher(text).replaceAll("");
    }

    /** The value of a text without spaces, with or without a sign before it; nothing where it is not one number. */
    public Optional<BigDecimal> parse(String text) {
        var sign = SIGN.matcher(text);
        if (!sign.lookingAt()) return unsigned(text);
        var number = unsigned(text.substring(1));
        return text.charAt(0) == '+' ? number : number.map(BigDecimal::negate);
    }

    private Optional<BigDecimal> unsigned(String text) {
        String neutral;
        if (grouped.matcher(text).matches()) {
            neutral = text.replace(String.valueOf(group), "").replace(decimal, '.');
        } else if (plain.matcher(text).matches()) {
            neutral = text.replace(decimal, '.');
        } else if (foreign.matcher(text).matches() && text.length() > 1) {
            neutral = text.replace(group, '.');
        } else {
            return Optional.empty();
        }
        return Optional.of(
                new BigDecimal(neutral.endsWith(".") ? neutral.substring(0, neutral.length() - 1) : neutral));
    }
}
