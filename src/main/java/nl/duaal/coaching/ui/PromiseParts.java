package nl.duaal.coaching.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.duaal.coaching.OwedBy;
import nl.duaal.coaching.Promise;
import nl.duaal.shell.FormDialog;
import org.jspecify.annotations.Nullable;

/** Who owes a promise, and by when: the fields beside its text, on whichever form it stands. */
final class PromiseParts {

    private final Chips<OwedBy> who;
    private final TextField name;
    private final DatePicker due;
    private boolean visible = true;

    /**
     * @param day    that it begins with
     * @param needed whether there is a promise at all
     * @param agreedOn the day on which it is agreed, before which it cannot be due; none: any day may be
     */
    PromiseParts(
            CoachingWords words,
            FormDialog form,
            String id,
            Promise.@Nullable Data old,
            LocalDate day,
            BooleanSupplier needed,
            Supplier<@Nullable LocalDate> agreedOn) {
        who = new Chips<>(
                id + "-who",
                words.say("column.owedBy"),
                List.of(OwedBy.values()),
                one -> words.of("owedBy", one),
                Chips.Many.ONE,
                List.of(old == null ? OwedBy.COACH : old.owedBy()));
        form.part(who.keptBy(form));
        name = form.text(
                id + "-name", words.say("promise.name"), old == null ? "" : old.name(), Promise.NAME_MAX_LENGTH, false);
        due = form.day(id + "-due", words.say("column.due"), old == null ? day : old.due(), false);
        form.demand(
                due,
                () -> needed.getAsBoolean() && due.isEmpty()
                        ? Optional.of(words.say("promise.due.needed"))
                        : Optional.empty());
        form.demand(due, () -> {
            var agreed = agreedOn.get();
            return needed.getAsBoolean()
                            && agreed != null
                            && due.getValue() != null
                            && due.getValue().isBefore(agreed)
                    ? Optional.of(words.say("promise.due.before", words.date(agreed)))
                    : Optional.empty();
        });
        who.onChange(this::show);
        show();
    }

    private void show() {
        who.setVisible(visible);
        due.setVisible(visible);
        boolean another = who.one() == OwedBy.EMPLOYER || who.one() == OwedBy.OTHER;
        name.setVisible(visible && another);
    }

    void setVisible(boolean visible) {
        this.visible = visible;
        show();
    }

    Promise.Data data(String what) {
        return new Promise.Data(what, who.one(), name.isVisible() ? name.getValue() : "", due.getValue());
    }
}
