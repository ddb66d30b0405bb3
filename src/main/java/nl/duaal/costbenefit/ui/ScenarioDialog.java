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
import java.util.Optional;
import java.util.function.Function;
import nl.duaal.costbenefit.ScenarioData;
import nl.duaal.draft.Draft;
import nl.duaal.shell.DraftKeeper;

/**
 * The name of a scenario and a note about it. It stays open until it is saved or given up; what is typed is kept
 * meanwhile, and stands in its fields the next time.
 */
class ScenarioDialog extends Dialog {

    /**
     * What it is about.
     *
     * @param version of the scenario; below 0 for one that is to be made
     * @param keeper  of its drafts
     * @param leave   is told when it was closed without saving or giving up
     */
    record Subject(String title, ScenarioData data, long version, DraftKeeper keeper, Runnable leave) {}

    private final CaseWords words;
    private final ScenarioWords texts;
    private final Subject subject;
    private final TextField name = new TextField();
    private final TextArea note = new TextArea();
    private final Paragraph problem = new Paragraph();

    /** @param save what went wrong, in words; nothing when it was saved */
    ScenarioDialog(
            CaseWords words, ScenarioWords texts, Subject subject, Function<ScenarioData, Optional<String>> save) {
        this.words = words;
        this.texts = texts;
        this.subject = subject;
        setHeaderTitle(subject.title());
        setWidth("30rem");
        setMaxWidth("96vw");
        // A click beside it is no wish to throw away what was typed.
        setCloseOnOutsideClick(false);
        setUpFields();
        problem.addClassNames("notice", "warn");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var keeper = subject.keeper();
        var left = keeper.left();
        if (!left.isEmpty()) add(fillIn(left));
        add(problem, name, note);
        keeper.watch(name, ScenarioDrafts.NAME, base(left, ScenarioDrafts.NAME));
        keeper.watch(note, ScenarioDrafts.NOTE, base(left, ScenarioDrafts.NOTE));
        var saveButton = new Button(words.say("case.save"), click -> {
            if (!check()) return;
            var failed = save.apply(new ScenarioData(name.getValue(), note.getValue()));
            problem.setText(failed.orElse(""));
            problem.setVisible(failed.isPresent());
            if (failed.isPresent()) return;
            forget();
            close();
        });
        saveButton.addThemeName("primary");
        saveButton.setId("save-scenario");
        saveButton.addClickShortcut(Key.ENTER).listenOn(name);
        var cancel = new Button(words.say("case.cancel"), click -> {
            forget();
            close();
        });
        cancel.setId("cancel-scenario");
        getFooter().add(cancel, saveButton);
        // Closed by Escape: nobody said that the text may go.
        addDialogCloseActionListener(closed -> {
            close();
            subject.leave().run();
        });
    }

    private void setUpFields() {
        name.setLabel(texts.say("name"));
        name.setId("scenario-name");
        name.setMaxLength(ScenarioData.NAME_MAX_LENGTH);
        name.setRequiredIndicatorVisible(true);
        name.setValue(subject.data().name());
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(change -> check());
        name.setWidthFull();
        name.setAutofocus(true);
        note.setLabel(texts.say("note"));
        note.setId("scenario-note");
        note.setMaxLength(ScenarioData.NOTE_MAX_LENGTH);
        note.setValue(subject.data().note());
        note.setWidthFull();
        note.setMinRows(3);
    }

    private String saved(String field) {
        return field.equals(ScenarioDrafts.NAME)
                ? subject.data().name()
                : subject.data().note();
    }

    private Draft.Base base(List<Draft> left, String field) {
        return left.stream()
                .filter(draft -> draft.field().equals(field))
                .findFirst()
                .map(Draft::base)
                .orElseGet(() -> new Draft.Base(subject.version(), saved(field)));
    }

    /** What was left behind stands in the fields again, with a way back to what was saved. */
    private Paragraph fillIn(List<Draft> left) {
        var line = new Paragraph();
        line.addClassName("notice");
        line.add(new Span(words.say(
                        "draft.filledIn",
                        words.figures().dateTime(left.getLast().savedAt())) + " "));
        for (Draft draft : left) {
            if (draft.field().equals(ScenarioDrafts.NAME)) name.setValue(draft.content());
            else note.setValue(draft.content());
            // Of a new one nothing is saved yet: its name is only a proposal.
            if (subject.version() >= 0 && !draft.base().content().equals(saved(draft.field()))) {
                line.add(new Span(texts.say("draft.moved", saved(draft.field())) + " "));
            }
        }
        var back = new NativeButton(words.say("draft.toSaved"), click -> {
            forget();
            name.setValue(subject.data().name());
            note.setValue(subject.data().note());
            line.setVisible(false);
            name.focus();
        });
        back.addClassName("link");
        back.setId("draft-to-saved");
        line.add(back);
        return line;
    }

    private void forget() {
        subject.keeper().drop(ScenarioDrafts.NAME);
        subject.keeper().drop(ScenarioDrafts.NOTE);
    }

    private boolean check() {
        boolean good = !name.getValue().isBlank();
        name.setInvalid(!good);
        name.setErrorMessage(good ? "" : texts.say("name.empty"));
        return good;
    }
}
