package nl.duaal.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.duaal.shell.DayEntry;
import nl.duaal.shell.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A form over the page. It stays open, with all that was typed, until it could be kept; what is wrong stands at its
 * field, and what is wrong with the whole above them.
 */
class EntryDialog extends Dialog {

    private final CohortWords words;
    private final Div fields = new Div();
    private final Paragraph problem = new Paragraph();
    private final Button save;
    private transient Supplier<String> keep = () -> "";

    EntryDialog(CohortWords words, String title, String saveText) {
        this.words = words;
        addClassName("entry");
        setHeaderTitle(title);
        setWidth("34rem");
        setMaxWidth("96vw");
        setCloseOnOutsideClick(false);
        problem.addClassNames("notice", "warn");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        fields.addClassName("entry-fields");
        add(problem, fields);
        save = new Button(saveText, click -> keep());
        save.addThemeName("primary");
        save.setId("save-entry");
        getFooter().add(new Button(words.say("cancel"), click -> close()), save);
    }

    /** @param keep keeps what was typed; empty when that went well, " " when a field says why not, else what is wrong */
    void onSave(Supplier<String> keep) {
        this.keep = keep;
    }

    private void keep() {
        String wrong = keep.get();
        if (wrong.isEmpty()) {
            close();
            return;
        }
        problem.setText(wrong.strip());
        problem.setVisible(!wrong.isBlank());
    }

    /** What {@link #onSave} answers when a field says what is wrong. */
    static final String AT_FIELD = " ";

    /** Something else between the fields. */
    void put(Component component) {
        fields.add(component);
    }

    TextField text(String key, String value, int most) {
        var field = new TextField(words.say(key));
        field.setId(id(key));
        field.setManualValidation(true);
        field.setMaxLength(most);
        field.setValue(value);
        field.addValueChangeListener(change -> field.setInvalid(false));
        fields.add(field);
        return field;
    }

    TextArea area(String key, String value, int most) {
        var field = new TextArea(words.say(key));
        field.setId(id(key));
        field.setManualValidation(true);
        field.setMaxLength(most);
        field.setValue(value);
        field.setMinRows(2);
        field.addValueChangeListener(change -> field.setInvalid(false));
        fields.add(field);
        return field;
    }

    DatePicker day(String key, @Nullable LocalDate value) {
        var field = new DatePicker(words.say(key));
        field.setId(id(key));
        field.setManualValidation(true);
        field.setClearButtonVisible(true);
        DayEntry.setUp(field, words.locale());
        field.setValue(value);
        fields.add(field);
        return field;
    }

    <T> Select<T> choice(String key, List<T> items, Function<T, String> label, @Nullable T value) {
        var field = new Select<T>();
        field.setLabel(words.say(key));
        field.setId(id(key));
        field.setManualValidation(true);
        field.setItems(items);
        // asked for the choice of none as well, once there is one
        field.setItemLabelGenerator(item -> item == null ? "" : label.apply(item));
        if (value != null) field.setValue(value);
        field.addValueChangeListener(change -> field.setInvalid(false));
        fields.add(field);
        return field;
    }

    /** The same with a first choice for none. */
    <T> Select<T> choiceOrNone(String key, List<T> items, Function<T, String> label, @Nullable T value, String none) {
        var field = choice(key, items, label, value);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(none);
        field.setItemLabelGenerator(item -> item == null ? none : label.apply(item));
        return field;
    }

    /** Whether a field is filled in; says so at it when not. */
    boolean needed(TextField field) {
        if (!field.getValue().isBlank()) return true;
        FieldError.show(field, words.say("needed"));
        return false;
    }

    boolean needed(TextArea field) {
        if (!field.getValue().isBlank()) return true;
        FieldError.show(field, words.say("needed"));
        return false;
    }

    boolean needed(DatePicker field) {
        if (field.getValue() != null && !field.isInvalid()) return true;
        FieldError.show(field, words.say("needed.day"));
        return false;
    }

    boolean needed(Select<?> field) {
        if (!field.isEmpty()) return true;
        FieldError.show(field, words.say("needed.choice"));
        return false;
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
