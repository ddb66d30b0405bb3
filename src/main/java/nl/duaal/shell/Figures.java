package nl.duaal.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Amounts, numbers and dates as people read them, in one language. Rounding is half up, away from zero; a minus is a
 * true minus and stands before the euro sign; spaces inside a figure do not break.
 */
public final class Figures {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final char MINUS = '\u2212';
    private static final char NO_BREAK = '\u00a0';
    private static final char FROM_THE_LEFT = '\u2066';
    private static final char AS_BEFORE = '\u2069';
    /** What binary arithmetic adds to a whole number of months is no month. */
    private static final double NOISE = 1e-9;

    private final Locale locale;
    private final boolean english;
    private final boolean arabic;

    public Figures(Locale locale) {
        this.locale = Words.closest(locale);
        this.english = this.locale.equals(Words.ENGLISH);
        this.arabic = this.locale.equals(Words.ARABIC);
    }

    /** Whole euros: "€ 951.559", "€951,559". */
    public String euro(double amount) {
        return signed(amount, 0, 0, euroSign(), "");
    }

    /** Euros and cents: "€ 1,51", "€1.51". */
    public String euroCents(double amount) {
        return signed(amount, 2, 2, euroSign(), "");
    }

    /** A number with at most so many decimals and no zeros at its end. */
    public String number(double number, int maxDecimals) {
        return signed(number, 0, maxDecimals, "", "");
    }

    /** A fraction as a percentage with at most two decimals: 0.1713 is "17,13%". */
    public String percent(double fraction) {
        return percent(fraction, 2);
    }

    /** A fraction as a percentage with at most so many decimals. */
    public String percent(double fraction, int maxDecimals) {
        if (!Double.isFinite(fraction)) return notANumber();
        return signed(BigDecimal.valueOf(fraction).movePointRight(2), 0, maxDecimals, "", "%");
    }

    /** "september 2026", "September 2026". */
    public String month(YearMonth month) {
        return format("MMMM yyyy", month);
    }

    /** "1 september 2026", "1 September 2026". */
    public String date(LocalDate date) {
        return format("d MMMM yyyy", date);
    }

    /** "1-9-2026", as in a field. */
    public String shortDate(LocalDate date) {
        return fromTheLeft(format("d-M-yyyy", date));
    }

    /** "1 september 2026 14:02", in Dutch time. */
    public String dateTime(Instant instant) {
        return format(english ? "d MMMM yyyy, HH:mm" : "d MMMM yyyy HH:mm", instant.atZone(ZONE));
    }

    /** "14:02", in Dutch time. */
    public String time(Instant instant) {
        return format("HH:mm", instant.atZone(ZONE));
    }

    /** How long, rounded up to whole months: "2 jaar en 6 maanden"; "meteen" when it takes no time. */
    public String duration(double months) {
        if (!Double.isFinite(months)) throw new IllegalArgumentException("months: finite");
        long whole = (long) Math.ceil(months - NOISE);
        if (whole <= 0) return Words.text(locale, "shell.duration.none");
        long years = whole / 12;
        long rest = whole % 12;
        if (years == 0) return count("shell.duration.month", rest);
        if (rest == 0) return count("shell.duration.year", years);
        return Words.text(
                locale,
                "shell.duration.both",
                count("shell.duration.year", years),
                count("shell.duration.month", rest));
    }

    private String count(String key, long count) {
        return Words.text(locale, key + (count == 1 ? ".one" : ".many"), count);
    }

    private String euroSign() {
        return english ? "€" : "€" + NO_BREAK;
    }

    private String format(String pattern, TemporalAccessor moment) {
        return DateTimeFormatter.ofPattern(pattern, arabic ? Words.ARABIC_NOTATION : locale)
                .format(moment);
    }

    /** Keeps numbers with something between them in their order, in the midst of a text from the right. */
    public String fromTheLeft(String text) {
        return arabic ? FROM_THE_LEFT + text + AS_BEFORE : text;
    }

    private String signed(double number, int minDecimals, int maxDecimals, String before, String after) {
        if (!Double.isFinite(number)) return notANumber();
        return signed(BigDecimal.valueOf(number), minDecimals, maxDecimals, before, after);
    }

    private String signed(BigDecimal number, int minDecimals, int maxDecimals, String before, String after) {
        BigDecimal rounded = number.setScale(maxDecimals, RoundingMode.HALF_UP);
        var format =
                new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(arabic ? Words.ARABIC_NOTATION : locale));
        format.setMinimumFractionDigits(minDecimals);
        format.setMaximumFractionDigits(maxDecimals);
        return (rounded.signum() < 0 ? String.valueOf(MINUS) : "") + before + format.format(rounded.abs()) + after;
    }

    /** Engines refuse what is not finite; should one slip through, a dash is better than a wrong number. */
    private static String notANumber() {
        return "–";
    }
}
