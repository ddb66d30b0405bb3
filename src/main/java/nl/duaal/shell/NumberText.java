package nl.duaal.shell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.duaal.shared.DecimalText;

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

    private static final Pattern EURO = Pattern.compile("€|EUR", Pattern.CASE_INSENSITIVE);

    private final Locale locale;
    private final Kind kind;
    private final DecimalText notation;

    public NumberText(Locale locale, Kind kind) {
        this.locale = Words.closest(locale);
        this.kind = kind;
        this.notation = this.locale.equals(Words.ENGLISH) ? DecimalText.ENGLISH : DecimalText.DUTCH;
    }

    /** The value of a text, or nothing where it is not one number. */
    Optional<BigDecimal> parse(String text) {
        String rest = DecimalText.withoutSpaces(text);
        if (rest.length() > MAX_LENGTH) return Optional.empty();
        if (kind == Kind.PERCENT) {
            if (rest.endsWith("%")) rest = rest.substring(0, rest.length() - 1);
        } else {
            rest = EURO.matcher(rest).replaceFirst("");
        }
        return notation.parse(rest).map(this::toValue);
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
