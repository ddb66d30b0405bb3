package nl.duaal.shell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as somebody writes it: read leniently where only one reading is possible, refused where none is. In Dutch
 * a comma stands before the decimals and dots between thousands; in English the other way round. All arithmetic is
 * decimal, so what is shown is what was meant.
 */
public final class NumberText {

    /** What the number counts, which decides how it is shown and which sign may stand beside it. */
    public enum Kind {
        PLAIN,
        /** Whole, or with at least two decimals. */
        EURO,
        /** The value is a fraction, the text a percentage. */
        PERCENT
    }

    static final int MAX_LENGTH = 40;
    /** A double holds some 15 digits; the ones after the twelfth are what binary arithmetic left behind. */
    private static final MathContext WITHOUT_NOISE = new MathContext(12);

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f]+");
    private static final Pattern SIGN = Pattern.compile("[-\\u2212\\u2013+]");
    private static final Pattern EURO = Pattern.compile("€|EUR", Pattern.CASE_INSENSITIVE);

    private final Locale locale;
    private final Kind kind;
    private final Pattern grouped;
    private final Pattern plain;
    private final Pattern foreign;
    private final char decimal;
    private final char group;

    public NumberText(Locale locale, Kind kind) {
        this.locale = Words.closest(locale);
        this.kind = kind;
        boolean english = this.locale.equals(Words.ENGLISH);
        this.decimal = english ? '.' : ',';
        this.group = english ? ',' : '.';
        String dec = Pattern.quote(String.valueOf(decimal));
        String grp = Pattern.quote(String.valueOf(group));
        this.grouped = Pattern.compile("[1-9]\\d{0,2}(" + grp + "\\d{3})+(" + dec + "\\d*)?");
        this.plain = Pattern.compile("\\d+(" + dec + "\\d*)?|" + dec + "\\d+");
        this.foreign = Pattern.compile("\\d*" + grp + "\\d*");
    }

    /** The value of a text, or nothing where it is not one number. */
    Optional<BigDecimal> parse(String text) {
        String rest = SPACES.matcher(text).replaceAll("");
        if (rest.length() > MAX_LENGTH) return Optional.empty();
        if (kind == Kind.PERCENT) {
            if (rest.endsWith("%")) rest = rest.substring(0, rest.length() - 1);
        } else {
            rest = EURO.matcher(rest).replaceFirst("");
        }
        boolean negative = false;
        var sign = SIGN.matcher(rest);
        if (sign.lookingAt()) {
            negative = rest.charAt(0) != '+';
            rest = rest.substring(1);
        }
        return unsigned(rest)
                .map(negative ? BigDecimal::negate : number -> number)
                .map(this::toValue);
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

    private BigDecimal toValue(BigDecimal written) {
        return kind == Kind.PERCENT ? written.movePointLeft(2) : written;
    }

    /** The value of the engine as a text, without the digits that binary arithmetic left behind. */
    public String format(double value) {
        return Double.isFinite(value) ? format(BigDecimal.valueOf(value).round(WITHOUT_NOISE)) : "";
    }

    /** The value as a text that reads back as the same value. */
    public String format(BigDecimal value) {
        BigDecimal shown = (kind == Kind.PERCENT ? value.movePointRight(2) : value).stripTrailingZeros();
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale));
        format.setMaximumFractionDigits(Math.max(0, shown.scale()));
        format.setMinimumFractionDigits(kind == Kind.EURO && shown.scale() > 0 ? 2 : 0);
        return (shown.signum() < 0 ? "−" : "") + format.format(shown.abs());
    }
}
