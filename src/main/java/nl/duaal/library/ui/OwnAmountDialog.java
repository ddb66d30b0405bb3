package nl.duaal.library.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.function.Function;
import nl.duaal.library.AmountSeries;
import nl.duaal.library.OwnAmount;
import nl.duaal.library.OwnAmountData;
import nl.duaal.library.OwnOutcome;
import nl.duaal.shell.DayEntry;
import nl.duaal.shell.NumberEntry;
import org.jspecify.annotations.Nullable;

/** An own value of an amount: the number, since when, until when, and why. It stays open until it is kept. */
class OwnAmountDialog extends Dialog {

    private final LibraryWords words;
    private final transient AmountSeries series;
    private final transient Function<OwnAmountData, OwnOutcome> save;
    private final transient Function<OwnAmountData, String> outdated;
    private final NumberEntry number;
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final TextArea reason = new TextArea();
    private final Paragraph problem = new Paragraph();

    /** @param outdated says what it is now, beside what is in the fields; the next save then holds */
    OwnAmountDialog(
            LibraryWords words,
            AmountSeries series,
            @Nullable OwnAmount one,
            LocalDate today,
            Function<OwnAmountData, OwnOutcome> save,
            Function<OwnAmountData, String> outdated) {
        this.words = words;
        this.outdated = outdated;
        this.series = series;
        this.save = save;
        this.number = new NumberEntry(words.locale());
        setHeaderTitle(words.say(one == null ? "amount.own.add" : "amount.own.change"));
        setWidth("30rem");
        setMaxWidth("96vw");
        setCloseOnOutsideClick(false);
        number.setLabel(words.own(series.label()));
        if (series.percent()) number.setPercent(true);
        else if (series.unit().startsWith("EUR")) number.setEuro(true);
        if (!series.percent())
            number.setUnit((series.unit().startsWith("EUR") ? "€ " : "") + words.unit(series.unit()));
        number.addClassName("own-number");
        from.setLabel(words.say("amount.own.from"));
        from.setId("own-from");
        from.setRequiredIndicatorVisible(true);
        until.setLabel(words.say("amount.own.until"));
        until.setId("own-until");
        until.setHelperText(words.say("amount.own.until.help"));
        until.setClearButtonVisible(true);
        DayEntry.setUp(from, words.locale());
        DayEntry.setUp(until, words.locale());
        from.setManualValidation(true);
        until.setManualValidation(true);
        reason.setLabel(words.say("amount.own.reason"));
        reason.setId("own-reason");
        reason.setMaxLength(OwnAmountData.REASON_MAX_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setWidthFull();
        reason.setMinRows(2);
        problem.addClassNames("notice", "warn");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        if (one != null) {
            number.setNumber(one.data().value().doubleValue());
            from.setValue(one.data().validFrom());
            until.setValue(one.data().validUntil());
            reason.setValue(one.data().reason());
        } else {
            from.setValue(today);
        }
        var days = new Div(from, until);
        days.addClassName("library-days");
        var fields = new Div(problem, number, days, reason);
        fields.addClassName("form");
        add(fields);
        var keep = new Button(words.say("save"), click -> keep());
        keep.addThemeName("primary");
        keep.setId("save-own-amount");
        getFooter().add(new Button(words.say("cancel"), click -> close()), keep);
    }

    private void keep() {
        var value = value();
        boolean wrong = value == null;
        var start = from.getValue();
        if (start == null) {
            from.setErrorMessage(words.say("amount.own.from.needed"));
            wrong = true;
        }
        from.setInvalid(start == null);
        var end = until.getValue();
        boolean early = start != null && end != null && end.isBefore(start);
        until.setErrorMessage(words.say("amount.own.until.early"));
        until.setInvalid(early);
        reason.setErrorMessage(words.say("amount.own.reason.needed"));
        reason.setInvalid(reason.getValue().isBlank());
        if (wrong || early || reason.isInvalid() || value == null || start == null) return;
        var mine = new OwnAmountData(series.key(), value, start, end, reason.getValue());
        switch (save.apply(mine)) {
            case OwnOutcome.Saved saved -> close();
            case OwnOutcome.Outdated again -> tell(outdated.apply(mine));
            case OwnOutcome.Gone gone -> tell(words.say("own.gone"));
            case OwnOutcome.SameStart same -> {
                from.setErrorMessage(words.say("amount.own.from.taken"));
                from.setInvalid(true);
            }
        }
    }

    private @Nullable BigDecimal value() {
        var typed = number.number();
        if (typed.isEmpty()) {
            number.setProblem(words.say("amount.own.value.needed"));
            return null;
        }
        var value = BigDecimal.valueOf(typed.get()).setScale(OwnAmountData.DECIMALS, RoundingMode.HALF_UP);
        boolean tooMuch = series.percent() && value.compareTo(BigDecimal.TEN) > 0;
        if (value.signum() < 0 || value.compareTo(OwnAmountData.MAXIMUM) > 0 || tooMuch) {
            number.setProblem(words.say(value.signum() < 0 ? "amount.own.value.negative" : "amount.own.value.large"));
            return null;
        }
        number.setProblem(null);
        return value;
    }

    private void tell(String what) {
        problem.setText(what);
        problem.setVisible(true);
    }
}
