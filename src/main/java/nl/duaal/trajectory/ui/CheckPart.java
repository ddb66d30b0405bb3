package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.duaal.library.DatedAmount;

/** A part of a panel under its own heading. */
final class CheckPart extends Section {

    private final CheckWords words;

    CheckPart(CheckWords words, String id, String title) {
        this.words = words;
        setId(id);
        addClassName("check-part");
        var heading = new H2(title);
        heading.addClassName("part-title");
        heading.setId(id + "-title");
        getElement().setAttribute("aria-labelledby", id + "-title");
        add(heading);
    }

    CheckPart text(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("in-words");
        add(paragraph);
        return this;
    }

    CheckPart muted(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassNames("in-words", "muted");
        add(paragraph);
        return this;
    }

    /** Something to look at. */
    CheckPart warning(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassNames("notice", "warn");
        add(paragraph);
        return this;
    }

    CheckPart list(List<String> items) {
        var list = new UnorderedList();
        list.addClassName("check-list");
        items.forEach(item -> list.add(new ListItem(item)));
        add(list);
        return this;
    }

    /** The amounts that the figures rest on, each with its source, behind one click. */
    CheckPart sources(List<DatedAmount> used) {
        if (used.isEmpty()) return this;
        var list = new UnorderedList();
        list.addClassName("check-list");
        used.forEach(
                amount -> list.add(new ListItem(words.amount(amount) + " · " + words.say("mark." + amount.mark()))));
        var details = new NativeDetails(words.say("sources"), list);
        details.addClassName("check-sources");
        add(details);
        return this;
    }
}
