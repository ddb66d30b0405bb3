package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Function;
import nl.duaal.costbenefit.KeptSimulation;
import nl.duaal.engine.Simulation;

/** Asks why draws are kept. It stays open, with what was typed, until they are kept or it is given up. */
class KeepDialog extends Dialog {

    private final TextArea note = new TextArea();
    private final Paragraph problem = new Paragraph();

    /** @param keep what went wrong, in words; nothing when it was kept */
    KeepDialog(CaseWords words, Simulation simulation, Function<String, Optional<String>> keep) {
        setHeaderTitle(words.say("certainty.kept.keep"));
        setWidth("30rem");
        setMaxWidth("96vw");
        // A click beside it is no wish to throw away what was typed.
        setCloseOnOutsideClick(false);
        var what = new Paragraph(words.say(
                "certainty.kept.what",
                words.figures().number(simulation.draws(), 0),
                String.valueOf(simulation.seed())));
        note.setLabel(words.say("certainty.kept.note"));
        note.setHelperText(words.say("certainty.kept.note.help"));
        note.setId("kept-note");
        note.setMaxLength(KeptSimulation.NOTE_MAX_LENGTH);
        note.setValueChangeMode(ValueChangeMode.EAGER);
        note.setWidthFull();
        note.setMinRows(2);
        note.setAutofocus(true);
        problem.addClassNames("notice", "warn");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(problem, what, note);
        var save = new Button(words.say("certainty.kept.save"), click -> {
            if (note.getValue().length() > KeptSimulation.NOTE_MAX_LENGTH) return;
            var failed = keep.apply(note.getValue());
            problem.setText(failed.orElse(""));
            problem.setVisible(failed.isPresent());
            if (failed.isEmpty()) close();
        });
        save.addThemeName("primary");
        save.setId("save-kept");
        save.setDisableOnClick(true);
        save.addClickListener(click -> save.setEnabled(true));
        getFooter().add(new Button(words.say("case.cancel"), click -> close()), save);
    }
}
