package nl.duaal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A few things below a heading, each with what it is, what more there is to know, and what can be done with it. */
public final class RecordList extends Div {

    /** Something that can be done with a thing; {@code label} names the thing too, for who does not see it. */
    public record Act(String id, String label, VaadinIcon icon, Runnable run) {}

    private final Header head = new Header();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();

    public RecordList(String title, String empty) {
        addClassName("record-list");
        head.addClassName("section-head");
        head.add(new H2(title));
        none.setText(empty);
        none.addClassName("muted");
        add(head, none, list);
        list.setVisible(false);
    }

    /** A button that adds one. */
    public RecordList adding(String id, String label, Runnable run) {
        var button = new NativeButton(label, click -> run.run());
        button.addClassName("button");
        button.setId(id);
        head.add(button);
        return this;
    }

    /** A thing: its name, lines about it, and what can be done with it. */
    public void item(String name, List<String> lines, List<Act> acts) {
        var title = new Div(name);
        title.addClassName("record-name");
        var text = new Div(title);
        for (String line : lines) {
            var below = new Div(line);
            below.addClassNames("small", "muted");
            text.add(below);
        }
        item(text, null, acts);
    }

    /** A thing that the room draws itself. */
    public void item(Component text, @Nullable String id, List<Act> acts) {
        var item = new ListItem(text);
        if (id != null) item.setId(id);
        if (!acts.isEmpty()) {
            var buttons = new Div();
            buttons.addClassNames("record-acts", "no-print");
            for (var act : acts) {
                var button = new Button(act.icon().create(), click -> act.run().run());
                button.addThemeVariants(ButtonVariant.TERTIARY);
                button.setAriaLabel(act.label());
                button.setTooltipText(act.label());
                button.setId(act.id());
                buttons.add(button);
            }
            item.add(buttons);
        }
        list.add(item);
        list.setVisible(true);
        none.setVisible(false);
    }

    /** The usual two: to change a thing and to take it away. */
    public static List<Act> changeAndRemove(Locale locale, String id, String name, Runnable change, Runnable remove) {
        return List.of(
                new Act("change-" + id, Words.text(locale, "shell.record.change", name), VaadinIcon.EDIT, change),
                new Act("remove-" + id, Words.text(locale, "shell.record.remove", name), VaadinIcon.TRASH, remove));
    }
}
