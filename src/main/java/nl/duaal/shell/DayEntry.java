package nl.duaal.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes a field for a day speak the user's language: weeks begin on Monday, days are written 3-2-2026. */
public final class DayEntry {

    private DayEntry() {}

    /** Sets the field's words and notation, and takes an error away as soon as the day is another. */
    public static void setUp(DatePicker day, Locale locale) {
        day.addValueChangeListener(change -> day.setInvalid(false));
        day.setLocale(locale);
        day.setI18n(new DatePicker.DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(1)
                .setToday(Words.text(locale, "shell.day.today"))
                .setCancel(Words.text(locale, "shell.day.cancel"))
                .setBadInputErrorMessage(Words.text(locale, "shell.day.wrong"))
                .setDateFormat("d-M-yyyy"));
    }

    /** The component counts from Sunday. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(7)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
