package nl.duaal.course.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import nl.duaal.course.Fact;
import nl.duaal.shell.FormDialog;
import org.jspecify.annotations.Nullable;

/** Asks for hours over a month, a week or other days; the month that was last over is chosen already. */
final class HoursFields {

    private final TextField hours;
    private final DatePicker from;
    private final DatePicker until;

    HoursFields(CourseWords words, FormDialog form, LocalDate today, Fact.@Nullable Worked before) {
        // early in a month people write down the last one
        var month = YearMonth.from(today.getDayOfMonth() <= 10 ? today.minusMonths(1) : today);
        hours = form.quantity(
                "fact-hours",
                words.say("field.hours"),
                before == null ? null : before.hours(),
                BigDecimal.valueOf(1000),
                true);
        var row = new Div();
        row.addClassName("chips-row");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-label", words.say("field.period"));
        form.part(row);
        from = form.day("fact-from", words.say("field.from"), before == null ? month.atDay(1) : before.from(), true);
        from.setMax(today);
        until = form.day(
                "fact-until", words.say("field.until"), before == null ? month.atEndOfMonth() : before.until(), true);
        var thisMonth = YearMonth.from(today);
        chip(row, words.say("period.thisMonth"), thisMonth.atDay(1), thisMonth.atEndOfMonth());
        var lastMonth = thisMonth.minusMonths(1);
        chip(row, words.say("period.lastMonth"), lastMonth.atDay(1), lastMonth.atEndOfMonth());
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        chip(row, words.say("period.thisWeek"), monday, monday.plusDays(6));
        chip(row, words.say("period.lastWeek"), monday.minusWeeks(1), monday.minusDays(1));
        form.demand(
                until,
                () -> from.getValue() != null
                                && until.getValue() != null
                                && until.getValue().isBefore(from.getValue())
                        ? Optional.of(words.say("wrong.order"))
                        : Optional.empty());
        form.demand(
                hours,
                () -> from.getValue() != null
                                && until.getValue() != null
                                && !until.getValue().isBefore(from.getValue())
                                && FormDialog.quantity(hours)
                                        .filter(read -> !Fact.Worked.fits(from.getValue(), until.getValue(), read))
                                        .isPresent()
                        ? Optional.of(words.say("wrong.tooMany"))
                        : Optional.empty());
    }

    private void chip(Div row, String text, LocalDate first, LocalDate last) {
        var button = new NativeButton(text, click -> {
            from.setValue(first);
            until.setValue(last);
        });
        button.addClassName("chip");
        row.add(button);
    }

    void focus() {
        hours.focus();
    }

    Fact.Worked value() {
        return new Fact.Worked(
                from.getValue(), until.getValue(), FormDialog.quantity(hours).orElseThrow());
    }
}
