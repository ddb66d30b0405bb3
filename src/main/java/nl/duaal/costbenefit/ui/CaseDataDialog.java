package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import nl.duaal.costbenefit.CaseData;

/** The name of a case and a note about it. */
class CaseDataDialog extends Dialog {

    private final CaseWords words;
    private final TextField name = new TextField();
    private final TextArea note = new TextArea();

    CaseDataDialog(CaseWords words, CaseData data, Consumer<CaseData> save) {
        this.words = words;
        setHeaderTitle(words.say("case.rename"));
        setWidth("32rem");
        name.setLabel(words.say("case.name"));
        name.setId("case-name");
        name.setMaxLength(CaseData.NAME_MAX_LENGTH);
        name.setValue(data.name());
        name.setRequiredIndicatorVisible(true);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(change -> check());
        name.setWidthFull();
        name.setAutofocus(true);
        note.setLabel(words.say("case.note"));
        note.setMaxLength(CaseData.NOTE_MAX_LENGTH);
        note.setValue(data.note());
        note.setWidthFull();
        note.setMinRows(4);
        add(name, note);
        var saveButton = new Button(words.say("case.save"), click -> {
            if (!check()) return;
            close();
            save.accept(new CaseData(name.getValue(), note.getValue()));
        });
        saveButton.addThemeName("primary");
        saveButton.setId("save-case-data");
        saveButton.addClickShortcut(Key.ENTER).listenOn(name);
        getFooter().add(new Button(words.say("case.cancel"), click -> close()), saveButton);
    }

    private boolean check() {
        boolean good = !name.getValue().isBlank();
        name.setInvalid(!good);
        name.setErrorMessage(good ? "" : words.say("case.name.empty"));
        return good;
    }
}
