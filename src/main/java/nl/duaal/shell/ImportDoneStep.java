package nl.duaal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import nl.duaal.tabular.intake.ImportOutcome;
import nl.duaal.tabular.intake.PlannedRow.Status;

/** What the import did, with a way to undo it and a way on. */
class ImportDoneStep extends Div {

    ImportDoneStep(
            ImportWords words,
            ImportState state,
            ImportFiles files,
            ImportOutcome.Done done,
            Anchor onward,
            Runnable undo,
            Runnable again) {
        var counts = done.plan().counts();
        var list = new UnorderedList();
        list.setId("import-result");
        for (var status : Status.values()) {
            int count = counts.getOrDefault(status, 0);
            if (count > 0)
                list.add(new ListItem(
                        words.say("done." + status.name(), words.figures().number(count, 0))));
        }
        add(new Paragraph(words.say("done.intro")), list);
        if (!done.plan().leftOut().isEmpty()) {
            var link = new Anchor(files.leftOut(state, done.plan()), words.say("leftOut.link"));
            link.setId("import-left-out-file");
            var notice = new Paragraph(words.say("done.leftOut") + " ");
            notice.addClassNames("notice", "warn");
            notice.add(link);
            add(notice);
        }
        var actions = new Div();
        actions.addClassName("import-actions");
        if (state.kind().canUndo() && !done.kept().isEmpty()) {
            var back = new Button(words.say("done.undo"), click -> undo.run());
            back.setId("import-undo");
            back.setDisableOnClick(true);
            actions.add(back);
        }
        var more = new Button(words.say("done.again"), click -> again.run());
        more.setId("import-again");
        onward.addClassNames("button", "primary");
        onward.setId("import-onward");
        actions.add(more, onward);
        add(actions);
    }
}
