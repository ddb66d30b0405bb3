package nl.duaal.person.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.person.Capacity;
import nl.duaal.person.Person;
import nl.duaal.person.PersonService;
import nl.duaal.shell.FieldError;
import nl.duaal.shell.Toast;
import org.jspecify.annotations.Nullable;

/** What somebody can take on. It is shown when somebody asks, since looking leaves a trace. */
class CapacityPanel extends Div {

    private final PersonWords words;
    private final transient PersonService people;
    private final transient SignedIn user;
    private final transient Person person;

    CapacityPanel(PersonWords words, PersonService people, SignedIn user, Person person) {
        this.words = words;
        this.people = people;
        this.user = user;
        this.person = person;
        var open = new Button(words.say("capacity.show"), click -> show());
        open.setId("show-capacity");
        add(line(words.say("capacity.intro")), open);
    }

    private Paragraph line(String text) {
        var line = new Paragraph(text);
        line.addClassName("muted");
        return line;
    }

    private void show() {
        removeAll();
        var capacity = people.capacity(user, person.uuid()).orElse(Capacity.UNKNOWN);
        add(line(words.say("capacity.intro")));
        if (!user.may(Permission.WRITE_PEOPLE)) {
            add(new Paragraph(words.say("field.hours") + ": " + words.orUnknown(text(capacity.hoursPerWeek())) + " · "
                    + words.say("field.adjustment") + ": " + words.orUnknown(capacity.adjustment())));
            return;
        }
        var hours = new TextField(words.say("field.hours"));
        hours.setId("capacity-hours");
        hours.setManualValidation(true);
        hours.setValue(text(capacity.hoursPerWeek()));
        hours.addValueChangeListener(change -> hours.setInvalid(false));
        var adjustment = new TextField(words.say("field.adjustment"));
        adjustment.setId("capacity-adjustment");
        adjustment.setHelperText(words.say("field.adjustment.help"));
        adjustment.setManualValidation(true);
        adjustment.setValue(capacity.adjustment());
        adjustment.addValueChangeListener(change -> adjustment.setInvalid(false));
        var save = new Button(words.say("save"), click -> keep(capacity.version(), hours, adjustment));
        save.setId("save-capacity");
        var fields = new Div(hours, adjustment);
        fields.addClassName("person-fields");
        add(fields, save);
    }

    private void keep(long version, TextField hours, TextField adjustment) {
        Integer many = number(hours.getValue().strip());
        boolean wrong = false;
        if (many == null && !hours.getValue().isBlank() || many != null && (many < 0 || many > Capacity.MOST_HOURS)) {
            FieldError.show(hours, words.say("problem.hours"));
            wrong = true;
        }
        if (adjustment.getValue().strip().length() > Capacity.ADJUSTMENT_MAX_LENGTH) {
            FieldError.show(adjustment, words.say("problem.long", Capacity.ADJUSTMENT_MAX_LENGTH));
            wrong = true;
        }
        if (wrong) return;
        switch (people.changeCapacity(user, person.uuid(), new Capacity(version, many, adjustment.getValue()))) {
            case SAVED -> {
                Toast.show(words.say("saved"));
                show();
            }
            case OUTDATED -> Toast.warn(words.say("capacity.outdated"));
            case GONE -> Toast.warn(words.say("gone"));
        }
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static @Nullable Integer number(String text) {
        try {
            return text.isEmpty() ? null : Integer.valueOf(text);
        } catch (NumberFormatException notOne) {
            return null;
        }
    }
}
