package nl.duaal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import nl.duaal.access.SignedIn;
import nl.duaal.tabular.TableReader;
import nl.duaal.tabular.TableReading;

/** A file is chosen, or a block is pasted; what cannot be read is refused with its reason. */
class ImportChooseStep extends Div {

    private final ImportWords words;
    private final ImportState state;
    private final transient Runnable next;
    private final TextArea paste = new TextArea();
    private final Paragraph problem = new Paragraph();

    ImportChooseStep(ImportWords words, ImportState state, ImportFiles files, SignedIn user, Runnable next) {
        this.words = words;
        this.state = state;
        this.next = next;
        problem.addClassNames("notice", "wrong");
        problem.setId("import-refused");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var template = new Anchor(files.template(user), words.say("template.link"));
        template.setId("import-template");
        var hint = new Paragraph(words.say("choose.intro"));
        var upload = new FileUpload(
                words.locale(),
                TableReader.MAX_BYTES,
                words.say("refused.kind"),
                this::receive,
                this::refuse,
                ".xlsx",
                ".csv",
                ".txt",
                ".tsv",
                "text/csv",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        upload.setId("import-upload");
        paste.setLabel(words.say("choose.paste"));
        paste.setHelperText(words.say("choose.paste.help"));
        paste.setId("import-paste");
        paste.setWidthFull();
        paste.setMinRows(4);
        paste.setMaxRows(12);
        paste.setValue(state.pasted());
        paste.setManualValidation(true);
        paste.addValueChangeListener(change -> {
            paste.setInvalid(false);
            state.pasted(change.getValue());
        });
        var read = new Button(words.say("choose.read"), click -> readPasted());
        read.setId("import-read-paste");
        add(hint, new Paragraph(template), problem, upload, paste);
        var actions = new Div(read);
        actions.addClassName("import-actions");
        if (state.isRead()) {
            var chosen = new Paragraph(
                    state.source().isEmpty() ? words.say("choose.pasted") : words.say("choose.file", state.source()));
            chosen.addClassName("muted");
            chosen.setId("import-chosen");
            var on = new Button(words.say("next"), click -> next.run());
            on.addThemeName("primary");
            on.setId("import-next");
            actions.add(on);
            addComponentAtIndex(2, chosen);
        }
        add(actions);
    }

    private void readPasted() {
        if (paste.getValue().isBlank()) {
            FieldError.show(paste, words.say("choose.paste.needed"));
            return;
        }
        take(TableReader.paste(paste.getValue()), "");
    }

    private void receive(byte[] file, String name) {
        take(TableReader.read(file), ImportWords.shortened(name));
    }

    private void take(TableReading reading, String source) {
        switch (reading) {
            case TableReading.Read read -> {
                problem.setVisible(false);
                state.read(read, source, words);
                next.run();
            }
            case TableReading.Refused refused -> refuse(words.refused(refused));
        }
    }

    private void refuse(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }
}
