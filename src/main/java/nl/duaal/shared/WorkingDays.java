package nl.duaal.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.TreeSet;

/**
 * Days on which offices in the Netherlands are open: Monday to Friday without the national holidays. Liberation Day is
 * a day off once in five years (2025, 2030); Good Friday is a working day by law and counts as one.
 */
public final class WorkingDays {

    private WorkingDays() {}

    /** Whether it is one. */
    public static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays(day.getYear()).contains(day);
    }

    /** The working day so many after a day, which does not count itself; the day itself for none. */
    public static LocalDate after(LocalDate day, int workingDays) {
        if (workingDays < 0) throw new IllegalArgumentException("workingDays: 0 or more");
        LocalDate on = day;
        for (int left = workingDays; left > 0; ) {
            on = on.plusDays(1);
            if (isOne(on)) left--;
        }
        return on;
    }

    /** The day itself when it is a working day, else the next. */
    public static LocalDate onOrAfter(LocalDate day) {
        LocalDate on = day;
        while (!isOne(on)) on = on.plusDays(1);
        return on;
    }

    /** The national holidays of a year on which offices are closed. */
    public static Set<LocalDate> holidays(int year) {
        var days = new TreeSet<LocalDate>();
        LocalDate easter = easter(year);
        days.add(LocalDate.of(year, Month.JANUARY, 1));
        days.add(easter);
        days.add(easter.plusDays(1));
        days.add(kingsDay(year));
        if (year % 5 == 0) days.add(LocalDate.of(year, Month.MAY, 5));
        days.add(easter.plusDays(39));
        days.add(easter.plusDays(49));
        days.add(easter.plusDays(50));
        days.add(LocalDate.of(year, Month.DECEMBER, 25));
        days.add(LocalDate.of(year, Month.DECEMBER, 26));
        return days;
    }

    /** 27 April, or the day before when that is a Sunday. */
    private static LocalDate kingsDay(int year) {
        LocalDate day = LocalDate.of(year, Month.APRIL, 27);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    /** Easter Sunday by the Gregorian rule (Meeus, Jones, Butcher). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
