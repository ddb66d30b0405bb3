package nl.duaal.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.duaal.shell.FieldError;
import nl.duaal.shell.FormDialog;
import org.jspecify.annotations.Nullable;

/** A form whose fields have the words of this room, and where some are needed only if others say so. */
class EntryDialog extends FormDialog {

    private final CohortWords words;

    EntryDialog(CohortWords words, String title, String saveText) {
        super(words.locale(), title, "save-entry");
        this.words = words;
        setKeepText(saveText);
        setWidth("34rem");
    }

    /** @param keep keeps what was typed; empty when that went well, " " when a field says why not, else what is wrong */
    void onSave(Supplier<String> keep) {
        whenKept(() -> {
            String wrong = keep.get();
            return wrong.isEmpty() ? Optional.empty() : Optional.of(wrong.strip());
        });
    }

    /** What {@link #onSave} answers when a field says what is wrong. */
    static final String AT_FIELD = " ";

    /** Something else between the fields. */
    void put(Component component) {
        part(component);
    }

    TextField text(String key, String value, int most) {
        return text(id(key), words.say(key), value, most, false);
    }

    TextArea area(String key, String value, int most) {
        return area(id(key), words.say(key), value, most, false);
    }

    DatePicker day(String key, @Nullable LocalDate value) {
        return day(id(key), words.say(key), value, false);
    }

    <T> Select<T> choice(String key, List<T> items, Function<T, String> label, @Nullable T value) {
        return choice(id(key), words.say(key), items, label, value, false);
    }

    /** The same with a first choice for none. */
    <T> Select<T> choiceOrNone(String key, List<T> items, Function<T, String> label, @Nullable T value, String none) {
        var field = choice(key, items, label, value);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(none);
        return field;
    }

    /** Whether a field is filled in; says so at it when not. */
    boolean needed(TextField field) {
        return needed(field, !field.getValue().isBlank(), "needed");
    }

    boolean needed(TextArea field) {
        return needed(field, !field.getValue().isBlank(), "needed");
    }

    boolean needed(DatePicker field) {
        return needed(field, !field.isEmpty(), "needed.day");
    }

    boolean needed(Select<?> field) {
        return needed(field, !field.isEmpty(), "needed.choice");
    }

    private boolean needed(HasValidation field, boolean filled, String key) {
        if (!filled) FieldError.show(field, words.say(key));
        return filled;
    }

    /** A whole number, or none where the field is empty; says so at the field when it is neither. */
    @Nullable
    Integer whole(TextField field, int most, boolean[] wrong) {
        String text = field.getValue().strip();
        if (text.isEmpty()) return null;
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= most) return number;
        } catch (NumberFormatException notOne) {
            // said below
        }
        FieldError.show(field, words.say("needed.whole", most));
        wrong[0] = true;
        return null;
    }

    private static String id(String key) {
        return "entry-" + key.replace('.', '-');
    }
}
