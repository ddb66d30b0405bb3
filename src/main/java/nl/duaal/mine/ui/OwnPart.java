package nl.duaal.mine.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** A part of the own page: a heading and what stands below it. */
class OwnPart extends Section {

    private final transient OwnWords words;

    /** @param key of the part; its heading is {@code mypage.own.<key>.title} */
    OwnPart(OwnWords words, String key) {
        this.words = words;
        setId("own-" + key);
        addClassName("own-part");
        var title = new H2(words.say(key + ".title"));
        title.setId("own-" + key + "-title");
        getElement().setAttribute("aria-labelledby", "own-" + key + "-title");
        add(title);
    }

    final OwnWords words() {
        return words;
    }

    final Paragraph line(String text) {
        var line = new Paragraph(text);
        add(line);
        return line;
    }

    final void quiet(String text) {
        line(text).addClassName("own-below");
    }

    final void head(String key) {
        add(new H3(words.say(key)));
    }

    final UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("own-list");
        add(list);
        return list;
    }

    /** Something, and in smaller letters what there is to say of it. */
    static Div text(Component what, String... below) {
        what.addClassName("own-what");
        var text = new Div(new Div(what));
        for (String line : below) {
            if (line.isEmpty()) continue;
            var small = new Div(line);
            small.addClassName("own-below");
            text.add(small);
        }
        return text;
    }

    static Div text(String what, String... below) {
        return text(new Span(what), below);
    }

    static ListItem item(Component... parts) {
        var line = new Div(parts);
        line.addClassName("own-line");
        return new ListItem(line);
    }
}
