package nl.duaal.insight.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;

/**
 * A list, of which the first are shown and the rest on request: who has three hundred signals does not read them all,
 * and a browser that gets them all lets everybody wait.
 */
final class FirstOfMany<T> extends Div {

    private static final int FIRST = 12;

    /** So many are shown at once: nobody presses a button for the last few. */
    private static final int ALL = 20;

    private static final int STEP = 100;

    private final transient List<T> all;
    private final transient Function<T, ? extends ListItem> item;
    private final transient SignalWords words;
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more;
    private int shown;

    /** @param style of the list */
    FirstOfMany(SignalWords words, String style, List<T> all, Function<T, ? extends ListItem> item) {
        this.words = words;
        this.all = all;
        this.item = item;
        list.addClassName(style);
        more = new NativeButton("", click -> {
            int first = shown;
            show(shown + STEP);
            // who is at the button by keyboard goes on where the new ones begin
            var next = list.getComponentAt(first).getElement();
            next.setAttribute("tabindex", "-1");
            next.callJsFunction("focus");
        });
        more.addClassNames("button", "list-more", "no-print");
        add(list, more);
        show(all.size() <= ALL ? ALL : FIRST);
    }

    private void show(int upTo) {
        while (shown < Math.min(upTo, all.size())) list.add(item.apply(all.get(shown++)));
        more.setVisible(shown < all.size());
        int left = all.size() - shown;
        more.setText(left > STEP ? words.say("more.some", STEP, left) : words.count("more", left));
    }
}
