package nl.duaal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import nl.duaal.shell.TextDifference.Kind;
import nl.duaal.shell.TextDifference.Part;

/** A text in which is marked what differs from another one, for eyes and for ears. */
public final class TextMarks {

    private TextMarks() {}

    /** The old text, with what is not in the new one marked. */
    public static Div before(Locale locale, String before, String after) {
        return marked(locale, TextDifference.between(before, after), Kind.GONE, "del");
    }

    /** The new text, with what was not in the old one marked. */
    public static Div after(Locale locale, String before, String after) {
        return marked(locale, TextDifference.between(before, after), Kind.NEW, "ins");
    }

    private static Div marked(Locale locale, List<Part> parts, Kind shown, String tag) {
        var text = new Div();
        text.addClassName("marked-text");
        var kept = parts.stream()
                .filter(part -> part.kind() == Kind.SAME || part.kind() == shown)
                .toList();
        for (Part part : kept) {
            var element = new Element(part.kind() == Kind.SAME ? "span" : tag).setText(part.text());
            text.getElement().appendChild(element);
        }
        if (kept.isEmpty()) {
            text.setText(Words.text(locale, "shell.text.empty"));
            text.addClassName("muted");
        }
        return text;
    }
}
