package nl.duaal.trajectory.design;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The Dutch words of an assembled model: they go into the workbook, which is Dutch for every reader. */
final class Terms {

    static final String FROM_DESIGN = "ontwerp van het traject";

    static final String HOURS_WEEK = "uur/week";
    static final String HOURS_MONTH = "uur/maand";
    static final String EURO = "EUR";
    static final String EURO_HOUR = "EUR/uur";
    static final String EURO_MONTH = "EUR/maand";
    static final String MONTHS = "maanden";
    static final String PEOPLE = "deelnemers";
    static final String SHARE_WAGE = "deel van het loon";
    static final String SHARE_HOURS = "deel van de uren";
    static final String SHARE_SKILLED = "deel van een vakvolwassene";
    static final String SHARE = "deel";
    static final String CHANCE = "kans";
    static final String CHANCE_MONTH = "kans per maand";

    static final String GROUP_WHOLE = "Traject als geheel";
    static final String GROUP_PEOPLE = "Deelnemers";
    static final String GROUP_PHASES = "Uitval en slagen";
    static final String GROUP_COSTS = "Werkgeverslasten";
    static final String GROUP_SHORTAGE = "Krapte";
    static final String GROUP_SUBSIDIES = "Subsidies";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl", "NL"));

    private Terms() {}

    static boolean isShare(String unit) {
        return unit.startsWith(SHARE) || unit.startsWith(CHANCE) || unit.equals("per jaar");
    }

    static String lastKnown(LocalDate from) {
        return "Laatst bekende waarde, van " + DAY.format(from);
    }
}
