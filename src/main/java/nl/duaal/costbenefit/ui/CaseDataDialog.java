package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import nl.duaal.costbenefit.CaseData;
import nl.duaal.costbenefit.CaseEdit.Part;
import nl.duaal.costbenefit.CostBenefitCase;
import nl.duaal.draft.Draft;

/** The name of a case and a note about it. What is typed is kept until it is saved or given up. */
class CaseDataDialog extends Dialog {

    private final CaseWords words;
    private final CaseDrafts drafts;
    private final CaseData data;
    private final TextField name = new TextField();
    private final TextArea note = new TextArea();

    CaseDataDialog(CaseWords words, CostBenefitCase current, CaseDrafts drafts, Consumer<CaseData> save) {
        this.words = words;
        this.drafts = drafts;
        this.data = current.data();
        setHeaderTitle(words.say("case.rename"));
        setWidth("32rem");
        setUpName();
        note.setLabel(words.say("case.note"));
        note.setId("case-note");
        note.setMaxLength(CaseData.NOTE_MAX_LENGTH);
        note.setValue(data.note());
        note.setWidthFull();
        note.setMinRows(4);
        var left = drafts.takeUpTexts();
        if (!left.isEmpty()) add(fillIn(left));
        add(name, note);
        drafts.keeper().watch(name, Part.NAME.name(), drafts.base(Part.NAME.name(), current));
        drafts.keeper().watch(note, Part.NOTE.name(), drafts.base(Part.NOTE.name(), current));
        var saveButton = new Button(words.say("case.save"), click -> {
            if (!check()) return;
            close();
            var wanted = new CaseData(name.getValue(), note.getValue());
            if (wanted.equals(data)) forget();
            else save.accept(wanted);
        });
        saveButton.addThemeName("primary");
        saveButton.setId("save-case-data");
        saveButton.addClickShortcut(Key.ENTER).listenOn(name);
        var cancel = new Button(words.say("case.cancel"), click -> {
            close();
            forget();
        });
        cancel.setId("cancel-case-data");
        getFooter().add(cancel, saveButton);
        // Closed by Escape or a click beside it: nobody said that the text may go.
        addDialogCloseActionListener(closed -> {
            close();
            drafts.offer();
        });
    }

    private void setUpName() {
        name.setLabel(words.say("case.name"));
        name.setId("case-name");
        name.setMaxLength(CaseData.NAME_MAX_LENGTH);
        name.setValue(data.name());
        name.setRequiredIndicatorVisible(true);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(change -> check());
        name.setWidthFull();
        name.setAutofocus(true);
    }

    /** What was left behind stands in the fields again, with a way back to what was saved. */
    private Paragraph fillIn(List<Draft> left) {
        for (Draft draft : left) {
            if (draft.field().equals(Part.NAME.name())) name.setValue(draft.content());
            else note.setValue(draft.content());
        }
        var line = new Paragraph();
        line.addClassName("notice");
        var back = new NativeButton(words.say("draft.toSaved"), click -> {
            forget();
            name.setValue(data.name());
            note.setValue(data.note());
            line.setVisible(false);
            name.focus();
        });
        back.addClassName("link");
        back.setId("draft-to-saved");
        var when = words.figures().dateTime(left.getLast().savedAt());
        line.add(new Span(words.say("draft.filledIn", when) + " "), back);
        return line;
    }

    private void forget() {
        for (Part part : Part.values()) drafts.forget(part.name());
    }

    private boolean check() {
        boolean good = !name.getValue().isBlank();
        name.setInvalid(!good);
        name.setErrorMessage(good ? "" : words.say("case.name.empty"));
        return good;
    }
}
