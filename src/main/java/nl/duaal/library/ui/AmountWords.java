package nl.duaal.library.ui;

import java.math.BigDecimal;
import java.util.Locale;
import nl.duaal.library.DatedAmount;
import nl.duaal.shell.RoomWords;
import nl.duaal.shell.Words;

/** Says amounts of the library in the user's language, wherever they stand. */
public class AmountWords extends RoomWords {

    private static final int MOST_DECIMALS = 4;

    public AmountWords(Locale locale) {
        super("library", Words.closest(locale));
    }

    /** A value with its unit: "€ 14,99 per uur". */
    String value(BigDecimal value, boolean percent, String unit) {
        String figure = figure(value, percent, unit);
        String per = unit(unit);
        return per.isEmpty() ? figure : figure + " " + per;
    }

    /** A value without what it is counted in: "€ 14,99", "17,13%", "600". */
    String figure(BigDecimal value, boolean percent, String unit) {
        if (percent) return figures().percent(value.doubleValue(), 2);
        if (unit.startsWith("EUR")) {
            return value.stripTrailingZeros().scale() > 0
                    ? figures().euroCents(value.doubleValue())
                    : figures().euro(value.doubleValue());
        }
        return figures().number(value.doubleValue(), MOST_DECIMALS);
    }

    /** An amount with its unit: "€ 14,99 per uur". */
    public final String value(DatedAmount amount) {
        return value(amount.value(), amount.percent(), amount.unit());
    }

    /** What a value is counted in, in words; nothing for plain euros. */
    String unit(String unit) {
        return say("unit." + unit.replaceAll("[^A-Za-z0-9]+", "_"));
    }
}
