package nl.duaal.person.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.duaal.person.PersonDetails;
import nl.duaal.shell.DayEntry;
import nl.duaal.shell.FieldError;
import org.jspecify.annotations.Nullable;

/** Fields for what is written down of somebody. Errors stand at their fields; nothing typed is lost. */
public final class PersonFields extends Div {

    private final PersonWords words;
    private final LocalDate today;
    private final TextField givenName = new TextField();
    private final TextField familyName = new TextField();
    private final TextField phone = new TextField();
    private final TextField email = new TextField();
    private final DatePicker bornOn = new DatePicker();
    private final MultiSelectComboBox<String> languages = new MultiSelectComboBox<>();
    private final TextField town = new TextField();
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    private final DatePicker availableFrom = new DatePicker();
    private final TextField availability = new TextField();

    public PersonFields(Locale locale, LocalDate today) {
        this.words = new PersonWords(locale);
        this.today = today;
        addClassName("person-fields");
        text(givenName, "givenName");
        text(familyName, "familyName");
        givenName.setRequiredIndicatorVisible(true);
        familyName.setRequiredIndicatorVisible(true);
        text(phone, "phone");
        text(email, "email");
        day(bornOn, "bornOn");
        bornOn.setHelperText(words.say("field.bornOn.help"));
        languages.setLabel(words.say("field.languages"));
        languages.setHelperText(words.say("field.languages.help"));
        languages.setId("person-languages");
        languages.setItems(PersonWords.LANGUAGES);
        languages.setItemLabelGenerator(words::language);
        text(town, "town");
        town.setHelperText(words.say("field.town.help"));
        days.setLabel(words.say("field.days"));
        days.setId("person-days");
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(words::day);
        day(availableFrom, "availableFrom");
        text(availability, "availability");
        availability.setHelperText(words.say("field.availability.help"));
        add(givenName, familyName, phone, email, town, languages, availableFrom, availability, days, bornOn);
    }

    private void text(TextField field, String key) {
        field.setLabel(words.say("field." + key));
        field.setId("person-" + key);
        field.setManualValidation(true);
        field.addValueChangeListener(change -> field.setInvalid(false));
    }

    private void day(DatePicker field, String key) {
        field.setLabel(words.say("field." + key));
        field.setId("person-" + key);
        field.setManualValidation(true);
        field.setClearButtonVisible(true);
        DayEntry.setUp(field, words.locale());
    }

    /** Shows what is written down. */
    public void show(PersonDetails details) {
        givenName.setValue(details.givenName());
        familyName.setValue(details.familyName());
        phone.setValue(orEmpty(details.phone()));
        email.setValue(orEmpty(details.email()));
        bornOn.setValue(details.bornOn());
        languages.setValue(details.languages().toArray(String[]::new));
        town.setValue(details.town());
        days.setValue(details.days());
        availableFrom.setValue(details.availableFrom());
        availability.setValue(details.availability());
    }

    /** What was filled in; none while something is wrong, which its field says. */
    public Optional<PersonDetails> read() {
        boolean wrong = check(givenName, "givenName", PersonDetails.GIVEN_NAME_MAX_LENGTH);
        wrong |= check(familyName, "familyName", PersonDetails.FAMILY_NAME_MAX_LENGTH);
        if (!phone.isEmpty() && !PersonDetails.isPhone(phone.getValue())) {
            FieldError.show(phone, words.say("problem.phone"));
            wrong = true;
        }
        if (!email.isEmpty() && !PersonDetails.isEmail(email.getValue())) {
            FieldError.show(email, words.say("problem.email"));
            wrong = true;
        }
        if (bornOn.getValue() != null && bornOn.getValue().isAfter(today)) {
            FieldError.show(bornOn, words.say("problem.bornOn"));
            wrong = true;
        }
        wrong |= checkLength(town, PersonDetails.TOWN_MAX_LENGTH);
        wrong |= checkLength(availability, PersonDetails.AVAILABILITY_MAX_LENGTH);
        if (wrong || bornOn.isInvalid() || availableFrom.isInvalid()) return Optional.empty();
        return Optional.of(new PersonDetails(
                givenName.getValue(),
                familyName.getValue(),
                phone.getValue(),
                email.getValue(),
                bornOn.getValue(),
                List.copyOf(languages.getValue()).stream()
                        .limit(PersonDetails.MOST_LANGUAGES)
                        .toList(),
                town.getValue(),
                days.getValue(),
                availableFrom.getValue(),
                availability.getValue()));
    }

    private boolean check(TextField field, String key, int most) {
        String text = field.getValue().strip();
        boolean wrong = text.isEmpty() || text.length() > most;
        if (wrong) FieldError.show(field, words.say("problem." + key));
        return wrong;
    }

    private boolean checkLength(TextField field, int most) {
        boolean wrong = field.getValue().strip().length() > most;
        if (wrong) FieldError.show(field, words.say("problem.long", most));
        return wrong;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
