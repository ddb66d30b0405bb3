package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Function;
import nl.duaal.costbenefit.ScenarioData;

/** The name of a scenario and a note about it. It stays open, with what was typed, until it is saved or given up. */
class ScenarioDialog extends Dialog {

    private final ScenarioWords texts;
    private final TextField name = new TextField();
    private final TextArea note = new TextArea();
    private final Paragraph problem = new Paragraph();

    /** @param save what went wrong, in words; nothing when it was saved */
    ScenarioDialog(
            CaseWords words,
            ScenarioWords texts,
            String title,
            ScenarioData data,
            Function<ScenarioData, Optional<String>> save) {
        this.texts = texts;
        setHeaderTitle(title);
        setWidth("30rem");
        setMaxWidth("96vw");
        // A click beside it is no wish to throw away what was typed.
        setCloseOnOutsideClick(false);
        name.setLabel(texts.say("name"));
        name.setId("scenario-name");
        name.setMaxLength(ScenarioData.NAME_MAX_LENGTH);
        name.setRequiredIndicatorVisible(true);
        name.setValue(data.name());
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(change -> check());
        name.setWidthFull();
        name.setAutofocus(true);
        note.setLabel(texts.say("note"));
        note.setId("scenario-note");
        note.setMaxLength(ScenarioData.NOTE_MAX_LENGTH);
        note.setValue(data.note());
        note.setWidthFull();
        note.setMinRows(3);
        problem.addClassNames("notice", "warn");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(problem, name, note);
        var saveButton = new Button(words.say("case.save"), click -> {
            if (!check()) return;
            var failed = save.apply(new ScenarioData(name.getValue(), note.getValue()));
            problem.setText(failed.orElse(""));
            problem.setVisible(failed.isPresent());
            if (failed.isEmpty()) close();
        });
        saveButton.addThemeName("primary");
        saveButton.setId("save-scenario");
        saveButton.addClickShortcut(Key.ENTER).listenOn(name);
        getFooter().add(new Button(words.say("case.cancel"), click -> close()), saveButton);
    }

    private boolean check() {
        boolean good = !name.getValue().isBlank();
        name.setInvalid(!good);
        name.setErrorMessage(good ? "" : texts.say("name.empty"));
        return good;
    }
}
