package nl.duaal.language.lesson.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.duaal.language.lesson.Attendance;
import nl.duaal.language.lesson.Entry;
import nl.duaal.language.lesson.Said;
import nl.duaal.language.lesson.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who was to be at a lesson, each with a button for what can be said of them: by mouse, by finger or by
 * letters and arrows. It says what was chosen; what is shown is what was kept.
 */
@Tag("duaal-attendance")
@JsModule("./components/attendance.ts")
final class AttendanceRows extends HtmlContainer {

    private final transient LessonWords words;
    private final transient Consumer<Entry> said;
    private final transient Map<UUID, Row> rows = new LinkedHashMap<>();

    /** @param said takes what somebody says of one person */
    AttendanceRows(LessonWords words, Sheet sheet, boolean writes, Consumer<Entry> said) {
        this.words = words;
        this.said = said;
        addClassName("attendance-rows");
        for (var person : sheet.people()) {
            var row = new Row(person, writes);
            rows.put(person.person(), row);
            add(row);
        }
        rows.values().stream().findFirst().ifPresent(Row::makeReachable);
    }

    /** Shows what is kept now; nothing else moves. */
    void show(Sheet sheet) {
        for (var person : sheet.people()) {
            var row = rows.get(person.person());
            if (row != null) row.show(person);
        }
    }

    /** Whether these are the people of a sheet. */
    boolean isOf(Sheet sheet) {
        return sheet.people().stream()
                .map(Said::person)
                .toList()
                .equals(rows.keySet().stream().toList());
    }

    /** Puts the focus on the first person. */
    void begin() {
        getElement().callJsFunction("begin");
    }

    private final class Row extends Div {

        private final Map<Attendance, NativeButton> buttons = new EnumMap<>(Attendance.class);
        private final Input minutes = new Input();
        private transient Said person;

        Row(Said person, boolean writes) {
            this.person = person;
            addClassName("attendance-row");
            getElement().setAttribute("role", "group").setAttribute("aria-label", person.fullName());
            var name = new Span(person.fullName());
            name.addClassName("attendance-name");
            var choices = new Div();
            choices.addClassName("attendance-choices");
            for (var state : Attendance.values()) {
                var button = button(state);
                button.setEnabled(writes);
                buttons.put(state, button);
                choices.add(button);
            }
            minutes.setType("text");
            minutes.addClassName("attendance-minutes");
            minutes.setEnabled(writes);
            minutes.getElement()
                    .setAttribute("inputmode", "numeric")
                    .setAttribute("maxlength", "3")
                    .setAttribute("aria-label", words.say("late.minutes", person.fullName()));
            minutes.addValueChangeListener(change -> {
                if (change.isFromClient()) say(Attendance.LATE);
            });
            var unit = new Span(words.say("late.unit"));
            unit.addClassNames("attendance-unit", "muted", "small");
            unit.getElement().setAttribute("aria-hidden", "true");
            var late = new Span(minutes, unit);
            late.addClassName("attendance-by");
            add(name, choices, late);
            show(person);
        }

        /** Tab comes here first. */
        void makeReachable() {
            buttons.values().stream()
                    .findFirst()
                    .ifPresent(button -> button.getElement().setAttribute("tabindex", "0"));
        }

        private NativeButton button(Attendance state) {
            String text = words.of("attendance", state);
            String letter = words.of("letter", state).toLowerCase(Locale.ROOT);
            var button = new NativeButton();
            button.add(new Span(text));
            var key = new Span(letter.toUpperCase(Locale.ROOT));
            key.addClassName("attendance-letter");
            key.getElement().setAttribute("aria-hidden", "true");
            button.add(key);
            button.addClassName("attendance-" + state.name().toLowerCase(Locale.ROOT));
            button.getElement()
                    .setAttribute("data-letter", letter)
                    .setAttribute("tabindex", "-1")
                    .setAttribute("aria-keyshortcuts", letter);
            if (state == Attendance.LATE) button.getElement().setAttribute("data-late", "");
            button.addClickListener(click -> say(person.state() == state ? null : state));
            return button;
        }

        private void say(@Nullable Attendance state) {
            said.accept(new Entry(person.person(), person.version(), state, state == Attendance.LATE ? late() : 0));
        }

        private int late() {
            String typed = minutes.getValue().strip();
            int number = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : Entry.USUAL_LATE;
            return Math.clamp(number, 1, Entry.MOST_MINUTES);
        }

        void show(Said now) {
            person = now;
            Attendance state = now.state();
            getElement().setAttribute("data-state", state == null ? "" : state.name());
            buttons.forEach(
                    (one, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(one == state)));
            minutes.setValue(Integer.toString(state == Attendance.LATE ? now.lateMinutes() : Entry.USUAL_LATE));
        }
    }
}
