package nl.duaal.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.duaal.access.AccountService;
import org.jspecify.annotations.Nullable;

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
                .setRequiredErrorMessage(Words.text(locale, "shell.form.needed"))
                .setBadInputErrorMessage(Words.text(locale, "shell.day.wrong"))
                .setDateFormat("d-M-yyyy"));
    }

    /** What is wrong with what stands in a field; none where nothing is. */
    static @Nullable String wrong(DatePicker day, Locale locale) {
        var value = day.getValue();
        var least = day.getMin();
        var most = day.getMax();
        if (value != null && least != null && value.isBefore(least)) {
            return isToday(least)
                    ? Words.text(locale, "shell.day.fromToday")
                    : Words.text(locale, "shell.day.from", new Figures(locale).date(least));
        }
        if (value != null && most != null && value.isAfter(most)) {
            return isToday(most)
                    ? Words.text(locale, "shell.day.untilToday")
                    : Words.text(locale, "shell.day.until", new Figures(locale).date(most));
        }
        // what is typed and is no day would be kept as none
        var read = day.getDefaultValidator().apply(value, null);
        if (!read.isError()) return null;
        return read.getErrorMessage().isEmpty() ? Words.text(locale, "shell.day.wrong") : read.getErrorMessage();
    }

    private static boolean isToday(LocalDate day) {
        return day.equals(LocalDate.now(AccountService.ZONE));
    }

    /** The component counts from Sunday. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(7)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
